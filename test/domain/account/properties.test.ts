import fc from 'fast-check';
import {
  accruedOn,
  simulate,
  type AccountEvent,
  type AccountInput,
  type Components,
  type LoanAccount,
} from '../../../src/domain/account';
import { addDays } from '../../../src/domain/date';
import { ONE } from '../../../src/domain/rate';
import { RuleViolation } from '../../../src/domain/rule-violation';
import type { Fen } from '../../../src/domain/money';
import { accounts } from './random-accounts';

const RUNS = { numRuns: 400 };
const totalOf = (c: Components): number => c.fee + c.compound + c.penalty + c.interest + c.principal;
const total = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

/** Checks a law on random accounts; terms that a rule refuses (a payment of zero, a rounding) are left out. */
function law(check: (account: LoanAccount, input: AccountInput) => void, runs = RUNS): void {
  fc.assert(
    fc.property(accounts, (input) => {
      let account: LoanAccount;
      try {
        account = simulate(input);
      } catch (error) {
        if (error instanceof RuleViolation) fc.pre(false);
        throw error;
      }
      check(account, input);
    }),
    runs,
  );
}

const withoutTransactions = ({ transactions: _, ...rest }: LoanAccount): Omit<LoanAccount, 'transactions'> => rest;

/** Every number of a result, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('laws of every account', () => {
  it('principal repaid, prepaid, waived and outstanding is what was disbursed', () => {
    law(({ paid, prepaid, waived, balances, disbursed }) => {
      expect(paid.principal + prepaid + waived.principal + balances.principal).toBe(disbursed);
    });
  });

  it('S17: every fen received is allocated or held', () => {
    law(({ transactions, paid, prepaid, held, balances }) => {
      const payments = transactions.filter(({ type }) => ['REPAYMENT', 'PREPAYMENT', 'HELD'].includes(type));
      for (const { amount, allocated, held: change } of payments) expect(totalOf(allocated) + change).toBe(amount);
      expect(total(payments.map(({ amount }) => amount))).toBe(totalOf(paid) + prepaid + held);
      expect(total(payments.map((payment) => payment.held))).toBe(balances.held);
    });
  });

  it('what was charged is paid, waived or due, component by component', () => {
    law(({ charged, paid, waived, balances }) => {
      expect(charged.interest - paid.interest - waived.interest).toBe(balances.interestDue);
      expect(charged.penalty - paid.penalty - waived.penalty).toBe(balances.penalty);
      expect(charged.compound - paid.compound - waived.compound).toBe(balances.compound);
      expect(charged.fee - paid.fee - waived.fee).toBe(balances.fee);
    });
  });

  it('S15: what will have accrued on later dates is what the account says on each of them', () => {
    law(({ asOf, balances }, input) => {
      const later = [20, 45, 80].map((days) => addDays(asOf, days));
      let expected: number[];
      try {
        expected = later.map((date) => simulate({ ...input, asOf: date }).balances.interestAccrued);
      } catch (error) {
        // An event between the dates that a rule refuses, as in `law`.
        if (error instanceof RuleViolation) fc.pre(false);
        throw error;
      }
      expect(accruedOn(input, [asOf, ...later])).toEqual([balances.interestAccrued, ...expected]);
    });
  });

  it('no amount is negative but a use of held money, and every figure is a whole number', () => {
    law((account) => {
      const { transactions, ...rest } = account;
      const amounts = transactions.flatMap(({ amount, allocated }) => [amount, ...Object.values(allocated)]);
      expect([...numbersIn(rest), ...amounts].filter((value) => value < 0)).toEqual([]);
      expect(numbersIn(account).filter((value) => !Number.isSafeInteger(value))).toEqual([]);
    });
  });

  it('no row is paid more of anything than it asks for, and its balances follow one another (S30)', () => {
    law(({ schedule, disbursed }) => {
      let balance: number = disbursed;
      for (const row of schedule) {
        expect(row.openingBalance).toBe(balance);
        expect(row.closingBalance).toBe(row.openingBalance - row.prepaid - row.principal);
        expect(row.total).toBe(row.principal + row.interest + row.fee);
        for (const key of ['fee', 'interest', 'principal'] as const) {
          expect(row.paid[key] + row.waived[key]).toBeLessThanOrEqual(row[key]);
        }
        balance = row.closingBalance;
      }
      expect(schedule.every((row, index) => row.number === index + 1)).toBe(true);
    });
  });

  it('what the schedule says is still to come is the principal not yet due', () => {
    law(({ schedule, balances, charged, paid, waived }) => {
      const unpaidDue = charged.principal - paid.principal - waived.principal;
      const coming = total(schedule.map((row) => row.principal)) - charged.principal;
      expect(coming).toBe(balances.principal - unpaidDue);
    });
  });

  it('S19: the order of recording never matters', () => {
    law((account, input) => {
      expect(simulate({ ...input, events: [...input.events].reverse() })).toEqual(account);
    });
  });

  it('S18: a reversal equals never having happened', () => {
    law((account, input) => {
      const extra: AccountEvent = { type: 'REPAYMENT', on: input.asOf, amount: 12_345 as Fen, reference: 'extra' };
      const middle = input.events.find(({ type }) => type === 'REPAYMENT');
      const wrong = { ...extra, on: middle !== undefined && middle.on < input.asOf ? middle.on : input.asOf };
      const reversal: AccountEvent = { type: 'REVERSAL', on: input.asOf, reference: 'extra' };
      const reversed = simulate({ ...input, events: [...input.events, wrong, reversal] });
      expect(withoutTransactions(reversed)).toEqual(withoutTransactions(account));
    });
  });

  it('settling in full on any day leaves zero everywhere', () => {
    law((_, input) => {
      const settled = simulate({
        ...input,
        events: [...input.events, { type: 'PREPAYMENT', on: input.asOf, full: true }],
      });
      const { held, ...balances } = settled.balances;
      // An event of the same day that comes after (a write-off) finds nothing left.
      expect(Object.values(balances)).toEqual(Object.values(balances).map(() => 0));
      expect(settled.payoff).toBe(0);
      expect(['SETTLED', 'WRITTEN_OFF']).toContain(settled.status);
      expect(held).toBeGreaterThanOrEqual(0);
    });
  });

  it('paying the payoff settles the loan', () => {
    law((account, input) => {
      const { payoff, status } = account;
      if (payoff === 0 || status === 'WRITTEN_OFF') return;
      const isLast = input.events.every(
        ({ on, type }) => on < input.asOf || (on === input.asOf && type !== 'WRITE_OFF'),
      );
      if (!isLast) return;
      const settled = simulate({
        ...input,
        events: [...input.events, { type: 'PREPAYMENT', on: input.asOf, full: true, reference: 'zz' }],
      });
      expect(settled.transactions.at(-1)?.amount).toBe(payoff);
    });
  });

  it('splitting a repayment on its day changes no balance and no plan', () => {
    law((account, input) => {
      if (input.terms.excess === 'PREPAY') return; // two small prepayments may round apart
      const events = input.events.flatMap((event): AccountEvent[] => {
        if (event.type !== 'REPAYMENT' || event.amount < 2) return [event];
        const part = Math.floor(event.amount / 3) as Fen;
        if (part === 0) return [event];
        const rest = (event.amount - part) as Fen;
        return [
          { ...event, amount: part },
          { ...event, amount: rest, reference: `${event.reference}b` },
        ];
      });
      // Principal first looks at the days overdue before each part (S23): the first may end them.
      if (input.terms.principalFirstAfterDays !== null) return;
      expect(withoutTransactions(simulate({ ...input, events }))).toEqual(withoutTransactions(account));
    });
  });

  it('a day later nothing that was charged has become less', () => {
    law((account, input) => {
      const { charged } = account;
      const later = simulate({ ...input, asOf: `${String(Number(input.asOf.slice(0, 4)) + 1)}-12-31` }).charged;
      const isQuiet = input.events.every(({ on }) => on <= input.asOf);
      if (isQuiet)
        for (const key of ['fee', 'compound', 'penalty', 'interest', 'principal'] as const)
          expect(later[key]).toBeGreaterThanOrEqual(charged[key]);
    });
  });

  it('penalty and compound are the daily cost of what was unpaid at the end of each day, but for rounding (S12, S13)', () => {
    law(
      (account, input) => {
        const events = input.events.filter(({ type }) => !['RATE_CHANGE', 'MISUSE', 'WRITE_OFF'].includes(type));
        const terms = { ...input.terms, graceDays: 0, compoundOnPenalty: false, compoundOverdueInterest: true };
        const daily = ((terms.annualRate / ONE) * 1.5) / 360;
        let [penalty, compound] = [0, 0];
        for (let on = terms.disbursedOn; on < input.asOf; on = addDays(on, 1)) {
          const { charged, paid, waived, balances } = simulate({ terms, events, asOf: on });
          penalty += (charged.principal - paid.principal - waived.principal) * daily;
          compound += balances.interestDue * daily;
        }
        const { charged } = simulate({ terms, events, asOf: input.asOf });
        // Half a fen for each stretch: at most one more than events, for each row.
        const slack = 0.5 * (events.length + 1) * account.schedule.length + 1;
        expect(Math.abs(charged.penalty - penalty)).toBeLessThan(slack);
        expect(Math.abs(charged.compound - compound)).toBeLessThan(slack);
      },
      { numRuns: 15 },
    );
  });

  it('events after asOf change nothing', () => {
    law((account, input) => {
      expect(simulate({ ...input, events: input.events.filter(({ on }) => on <= input.asOf) })).toEqual(account);
    });
  });

  it('the result is plain JSON', () => {
    law(
      (account) => {
        expect(JSON.parse(JSON.stringify(account))).toEqual(account);
      },
      { numRuns: 50 },
    );
  });
});
