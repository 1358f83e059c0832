import type { SimulateInput } from '../contracts/simulate';
import { formatYuan, type Fen } from '../domain/money';
import type { LoanAccount } from '../domain/account';

/** A figure of the account with how it came about and the convention that says so. */
export interface Explanation {
  figure: string;
  value: string;
  formula: string;
  rule: string;
}

const SCHEDULE_FORMULA: Record<SimulateInput['terms']['method'], string> = {
  EQUAL_INSTALMENT: 'payment = P i (1+i)^n / ((1+i)^n - 1), rounded; principal = payment - interest; the last row clears the balance',
  EQUAL_PRINCIPAL: 'principal = P / n, rounded; the last row takes the remainder',
  INTEREST_ONLY: 'interest each period; principal in the last row',
  BULLET: 'one row: principal and all interest at the end of the term',
  BALLOON: 'as EQUAL_INSTALMENT with n = amortiseOver; the last row clears the balance',
  CUSTOM: 'principal as in principalPlan; interest on the opening balance',
  FLAT: 'principal = P / n; interest = P x flatRatePerPeriod, each rounded',
};

/** Says of each figure of an account how it is made up, with its numbers, and which convention rules it. */
export function explain({ terms }: SimulateInput, account: LoanAccount): Explanation[] {
  const { balances } = account;
  const dayCount = terms.dayCount ?? (terms.method === 'BULLET' || terms.method === 'INTEREST_ONLY' ? 'ACT/360' : '30/360');
  const markup = terms.overdueMarkup ?? '0.5';
  const parts = [balances.principal, balances.interestDue, balances.interestAccrued, balances.penalty, balances.compound, balances.fee];
  return [
    {
      figure: 'schedule',
      value: `${String(account.schedule.length)} rows`,
      formula: `${SCHEDULE_FORMULA[terms.method]}; interest by ${dayCount}`,
      rule: 'Quote; S1, S2',
    },
    {
      figure: 'balances.principal',
      value: yuan(balances.principal),
      formula: `disbursed ${yuan(account.disbursed)} - paid ${yuan(account.paid.principal)} - prepaid ${yuan(account.prepaid)} - waived ${yuan(account.waived.principal)}`,
      rule: 'S15',
    },
    {
      figure: 'balances.interestDue',
      value: yuan(balances.interestDue),
      formula: charged(account, 'interest'),
      rule: 'S15',
    },
    {
      figure: 'balances.interestAccrued',
      value: yuan(balances.interestAccrued),
      formula: 'sum over segments of the running period of balance x annualRate x actual days, rounded once',
      rule: 'S16',
    },
    {
      figure: 'balances.penalty',
      value: yuan(balances.penalty),
      formula: `${charged(account, 'penalty')}; each stretch = unpaid principal x annualRate x (1 + ${markup}) / 360 x days, rounded`,
      rule: 'S12, S13, S14',
    },
    {
      figure: 'balances.compound',
      value: yuan(balances.compound),
      formula:
        terms.compoundOverdueInterest === false
          ? 'compoundOverdueInterest is false: none'
          : `${charged(account, 'compound')}; each stretch = unpaid interest at the penalty rate, rounded`,
      rule: 'S13, S33, S37',
    },
    { figure: 'balances.fee', value: yuan(balances.fee), formula: charged(account, 'fee'), rule: 'S11, S27' },
    { figure: 'balances.held', value: yuan(balances.held), formula: 'received - allocated, not refunded', rule: 'S17' },
    ...statusExplained(account, parts),
  ];
}

function statusExplained(account: LoanAccount, parts: readonly number[]): Explanation[] {
  return [
    {
      figure: 'payoff',
      value: yuan(account.payoff),
      formula: `${parts.map(yuan).join(' + ')} - ${yuan(account.balances.held)}, never below 0.00`,
      rule: 'S15',
    },
    {
      figure: 'daysOverdue',
      value: String(account.daysOverdue),
      formula:
        account.daysOverdue === 0
          ? 'nothing unpaid past its grace'
          : `${account.asOf} - ${account.oldestUnpaidDueOn ?? ''}, the earliest due date with anything unpaid past its grace`,
      rule: 'S11, S23',
    },
    { figure: 'riskClass', value: account.riskClass, formula: '0 / 1-90 / 91-270 / 271-360 / more days overdue', rule: 'S9, S26' },
    { figure: 'status', value: account.status, formula: 'written off, settled, overdue, current: the first that fits', rule: 'S25' },
  ];
}

const yuan = (amount: number): string => formatYuan(amount as Fen);

function charged({ charged: all, paid, waived }: LoanAccount, name: 'interest' | 'penalty' | 'compound' | 'fee'): string {
  return `charged ${formatYuan(all[name])} - paid ${formatYuan(paid[name])} - waived ${formatYuan(waived[name])}`;
}
