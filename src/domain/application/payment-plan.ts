import { fen, formatYuan, parseYuan, sum } from '../money';
import { factsOf } from '../product/category';
import type { ProductRules } from '../product/rules';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import { payeeCore } from './payee';
import { maySelfPay, type SelfPayment } from './payment-mode';

/** Payees of one disbursement at most: 示例参数，需按本行制度调整 [CONV]. */
export const MOST_PAYEES = 20;

/** One payment of a plan. An entrusted one goes to the account of the counterparty, a self-paid one to the borrower's. Fen. */
export interface PlannedPayment {
  readonly payee: string;
  readonly mode: 'ENTRUSTED' | 'SELF';
  readonly amountFen: number;
  readonly account?: string;
}

/** What a plan is held against. Fen. */
export interface ToPay {
  readonly principalFen: number;
  /** What earlier payments of the case have taken out of the house already. */
  readonly paidFen: number;
  /** A renewal settles a loan inside the house, a promise pays nobody. */
  readonly leaves: boolean;
  /** The schedule names each principal: less cannot be lent by it. */
  readonly fixedPrincipals: boolean;
  /** The account of the contract: the borrower's. */
  readonly ownAccount: string;
}

/**
 * May the money leave by this plan? Each payee once, and all of it what is still to be paid, to the fen. What cannot be paid is given up
 * only after something was: the loan is then what was really lent (民法典 670). A schedule that names each principal is paid at once, for
 * less than its sum could never be lent by it. Source: RULES 1.5, 1.4.
 * @example mayPlan({ principalFen: 300, paidFen: 0, leaves: true, fixedPrincipals: false, ownAccount: '62229999' }, [{ payee: '甲公司', mode: 'ENTRUSTED', account: '62220001', amountFen: 299 }], false).code // => 'PLAN_SUM'
 * @example mayPlan({ principalFen: 300, paidFen: 0, leaves: true, fixedPrincipals: true, ownAccount: '62229999' }, [{ payee: '甲', mode: 'SELF', amountFen: 100 }, { payee: '乙', mode: 'SELF', amountFen: 200 }], false).code // => 'PLAN_FIXED_PRINCIPALS'
 * @example mayPlan({ principalFen: 300, paidFen: 100, leaves: true, fixedPrincipals: false, ownAccount: '62229999' }, [], true).allowed // => true
 */
export function mayPlan(to: ToPay, payments: readonly PlannedPayment[], giveUpRest: boolean): Verdict {
  const { principalFen, paidFen, leaves, fixedPrincipals, ownAccount } = to;
  const remaining = fen(principalFen - paidFen);
  const total = sum(payments.map(({ amountFen }) => fen(amountFen)));
  const isLess = total < remaining;
  const twice = payments.find(({ payee }, at) => payments.findIndex((one) => sameName(one.payee, payee)) !== at);
  const homeless = payments.find(({ mode, account }) => mode === 'ENTRUSTED' && account === undefined);
  return firstRefusal(
    () => (leaves ? ALLOWED : refused('PLAN_NOTHING_LEAVES')),
    () => (payments.length <= MOST_PAYEES ? ALLOWED : refused('PLAN_TOO_LONG', { most: String(MOST_PAYEES) })),
    () => (twice === undefined ? ALLOWED : refused('PLAN_PAYEE_TWICE', { payee: twice.payee })),
    () => (homeless === undefined ? ALLOWED : refused('PLAN_ACCOUNT', { payee: homeless.payee })),
    () => mayEntrust({ account: ownAccount }, payments),
    () => (fixedPrincipals && payments.length > 1 ? refused('PLAN_FIXED_PRINCIPALS') : ALLOWED),
    () => (giveUpRest && paidFen === 0 ? refused('PLAN_GIVEN_UP_EARLY') : ALLOWED),
    () => (giveUpRest && fixedPrincipals ? refused('PLAN_FIXED_PRINCIPALS') : ALLOWED),
    () =>
      total === remaining || (giveUpRest && isLess)
        ? ALLOWED
        : refused('PLAN_SUM', { total: formatYuan(total), remaining: formatYuan(remaining) }),
  );
}

const sameName = (a: string, b: string): boolean => payeeCore(a) === payeeCore(b);
const sameAccount = (a: string, b: string): boolean => a.replace(/\s+/gu, '') === b.replace(/\s+/gu, '');

/**
 * Does what is entrusted go to a counterparty? By his own name or to the account of his contract it would be the borrower's to spend, and
 * the limit of self payment be got round. The refusal says by which of the two. Source: RULES 1.5 (entrusted payment: money goes to the
 * counterparty).
 * @example mayEntrust({ name: '张建国' }, [{ payee: '张 建国', mode: 'ENTRUSTED' }]).code // => 'ENTRUSTED_TO_BORROWER'
 * @example mayEntrust({ name: '张建国' }, [{ payee: '张建国', mode: 'SELF' }]).allowed // => true
 */
export function mayEntrust(
  borrower: { name?: string; account?: string },
  payments: readonly Pick<PlannedPayment, 'payee' | 'mode' | 'account'>[],
): Verdict {
  const { name, account: ownAccount } = borrower;
  const entrusted = payments.filter(({ mode }) => mode === 'ENTRUSTED');
  const byName = entrusted.find(({ payee }) => name !== undefined && sameName(name, payee));
  const byAccount = entrusted.find(
    ({ account }) => ownAccount !== undefined && account !== undefined && sameAccount(ownAccount, account),
  );
  return firstRefusal(
    () => (byName === undefined ? ALLOWED : refused('ENTRUSTED_TO_BORROWER', { payee: byName.payee, by: 'payee' })),
    () =>
      byAccount === undefined ? ALLOWED : refused('ENTRUSTED_TO_BORROWER', { payee: byAccount.payee, by: 'account' }),
  );
}

/**
 * May the parts that the borrower pays himself be left to him? To a person the whole draw is measured, for the limit is that of a single
 * draw; to a company what goes to one counterparty. The parts of one plan count together as earlier draws do: they are one piece for one
 * purpose. Source: RULES 1.5 (Order 3 about Art 33; Orders 1, 2: single payment to one counterparty; pay.antiSplit).
 * @example maySelfPayPlanned({ category: 'PERSONAL_CONSUMER', rules: { selfPayMax: '300000.00' }, drawFen: 40_000_000 }, [{ payee: '甲', purpose: '装修', amountFen: 100 }], []).code // => 'ENTRUSTED_PAYMENT_REQUIRED'
 * @example maySelfPayPlanned({ category: 'WORKING_CAPITAL', rules: { selfPayMax: '300000.00' }, drawFen: 40_000_000 }, [{ payee: '甲', purpose: '装修', amountFen: 100 }], []).allowed // => true
 */
export function maySelfPayPlanned(
  { category, rules, drawFen }: { category: string; rules: Pick<ProductRules, 'selfPayMax'>; drawFen: number },
  self: readonly SelfPayment[],
  earlier: readonly SelfPayment[],
): Verdict {
  const max = parseYuan(rules.selfPayMax);
  const isPerson = factsOf(category).borrower === 'PERSON';
  const isAbove = self.length > 0 && isPerson && drawFen > max;
  return firstRefusal(
    () => (isAbove ? refused('ENTRUSTED_PAYMENT_REQUIRED', { max: formatYuan(max) }) : ALLOWED),
    ...self.map((payment, at) => () => maySelfPay(rules, payment, [...earlier, ...self.slice(0, at)])),
  );
}
