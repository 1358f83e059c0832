import { WorkflowNotFoundError } from '@temporalio/client';
import fc from 'fast-check';
import { simulateSchema, toAccountInput } from '../../src/contracts/simulate';
import type { LoanTerms } from '../../src/contracts/terms';
import { simulate, type LoanAccount } from '../../src/domain/account';
import { addDays, daysBetween } from '../../src/domain/date';
import { positionOf } from '../../src/domain/ledger';
import { formatYuan, type Fen } from '../../src/domain/money';
import type { LoanEntry } from '../../src/domain/servicing/entry';
import { loadAccount, dueFenOf } from '../../src/store/loan-account';
import { verify } from '../../src/store/verify';
import { ledgerOf } from '../store/support/loans';
import { DEPARTMENT, employ, Loan, refusalOf, RISK } from './support/servicing';
import { openStage, type Stage } from './support/stage';

jest.setTimeout(180_000);
const SEED = 20_261_124;
const LIVES = 16;
const STEPS = 8;

type Act =
  | { do: 'repay'; fen: number; daysAgo: number }
  | { do: 'repayDue' }
  | { do: 'prepay'; fen: number }
  | { do: 'reverse'; which: number }
  | { do: 'fee'; fen: number; daysAgo: number }
  | { do: 'misuse' }
  | { do: 'accelerate' };

const fenUpTo = (most: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: most });
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('repay' as const), fen: fenUpTo(3_000_000), daysAgo: fc.nat(20) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('repayDue' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('prepay' as const), fen: fenUpTo(6_000_000) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reverse' as const), which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fee' as const), fen: fenUpTo(50_000), daysAgo: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('misuse' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('accelerate' as const) }) },
);
const terms: fc.Arbitrary<Partial<LoanTerms>> = fc.record({
  method: fc.constantFrom(
    'EQUAL_INSTALMENT' as const,
    'EQUAL_PRINCIPAL' as const,
    'INTEREST_ONLY' as const,
    'BULLET' as const,
  ),
  principal: fenUpTo(20_000_000).map((fen) => formatYuan((fen + 100_000) as Fen)),
  annualRate: fc.integer({ min: 0, max: 2_400 }).map((points) => (points / 10_000).toFixed(4)),
  instalments: fc.integer({ min: 1, max: 9 }),
  dayCount: fc.constantFrom('30/360' as const, 'ACT/360' as const, 'ACT/365' as const),
  graceDays: fc.constantFrom(0, 3),
});
const life = fc.record({
  terms,
  steps: fc.array(fc.array(act, { maxLength: 2 }), { minLength: STEPS, maxLength: STEPS }),
});

/** A loan with what was accepted of it, as `simulate` would be told. */
interface Lived {
  loan: Loan;
  terms: LoanTerms;
  events: { type: string; on: string; [field: string]: unknown }[];
  paid: string[];
}

const told = ({ terms: full, events }: Lived, asOf: string): LoanAccount =>
  simulate(toAccountInput(simulateSchema.parse({ terms: full, events, asOf })));

let stage: Stage;
let lives: Lived[];
beforeAll(async () => {
  stage = await openStage();
  await employ(stage, [DEPARTMENT]);
});
afterAll(() => stage.close());

/** A workflow that ends with an update may take the answer with it; the books then say whether it was done. */
async function answerLost(error: unknown, loanNo: string, { type, on }: Lived['events'][number]): Promise<string> {
  if (!(error instanceof WorkflowNotFoundError)) throw error;
  const recorded = await stage.db.prisma.loanEvent.count({ where: { loanNo, type, on: new Date(on) } });
  return recorded > 0 ? 'done' : 'LOAN_CLOSED';
}

/** Does one thing through the workflow; what it accepts becomes an event of the life. */
async function perform(lived: Lived, what: Act, today: string, name: string): Promise<void> {
  const { loan } = lived;
  const past = (daysAgo: number): string => addDays(today, -Math.min(daysAgo, daysBetween(loan.disbursedOn, today)));
  const accept = async (asked: Promise<unknown>, event: Lived['events'][number]): Promise<boolean> => {
    const code = await refusalOf(asked).catch((error: unknown) => answerLost(error, loan.no, event));
    // The same fact of the same day is the same entry.
    if (
      code === 'done' &&
      ['MISUSE', 'ACCELERATION'].includes(event.type) &&
      lived.events.some(({ type, on }) => type === event.type && on === event.on)
    )
      return true;
    // What the workflow refuses for the account's sake, the account by itself refuses too.
    if (code === 'done') lived.events.push(event);
    else if (event.type !== 'PREPAYMENT')
      expect({ code, event }).toMatchObject({ code: expect.stringMatching(/^(ONE_A_DAY|LOAN_CLOSED)$/) as string });
    return code === 'done';
  };
  const enter = (entry: LoanEntry, event: Lived['events'][number], actor = {}): Promise<boolean> =>
    accept(loan.enter(entry, actor), event);
  switch (what.do) {
    case 'repay':
    case 'repayDue': {
      const { dueFen, nextDueFen } = await loan.view();
      const fen = what.do === 'repay' ? what.fen : Math.max(1, dueFen > 0 ? dueFen : nextDueFen);
      const on = what.do === 'repay' ? past(what.daysAgo) : today;
      const amount = formatYuan(fen as Fen);
      const event = { type: 'REPAYMENT', on, amount, reference: name };
      if (await accept(loan.repay(amount, name, { receivedOn: on }), event)) lived.paid.push(name);
      return;
    }
    case 'prepay': {
      const amount = formatYuan(what.fen as Fen);
      await accept(loan.prepay(name, amount), {
        type: 'PREPAYMENT',
        on: today,
        amount,
        mode: 'REDUCE_INSTALMENT',
        reference: name,
      });
      return;
    }
    case 'reverse': {
      const [reference] = lived.paid.splice(what.which % Math.max(1, lived.paid.length), 1);
      if (reference !== undefined)
        await enter({ kind: 'REVERSAL', reference }, { type: 'REVERSAL', on: today, reference });
      return;
    }
    case 'fee': {
      const entry = { kind: 'FEE', on: past(what.daysAgo), name, amountFen: what.fen } as const;
      await enter(entry, { type: 'FEE', on: entry.on, name, amount: formatYuan(what.fen as Fen) });
      return;
    }
    case 'misuse':
      await enter({ kind: 'MISUSE', on: today }, { type: 'MISUSE', on: today }, { actor: RISK });
      return;
    case 'accelerate':
      await enter({ kind: 'ACCELERATION', on: today }, { type: 'ACCELERATION', on: today }, { actor: DEPARTMENT });
  }
}

const isOver = async ({ loan }: Lived): Promise<boolean> => (await loan.handle.describe()).status.name !== 'RUNNING';

describe('Servicing books exactly what simulate says', () => {
  test('through random lives of real workflows, whatever is paid, reversed, charged or called in, in whatever order', async () => {
    const drawn = fc.sample(life, { seed: SEED, numRuns: LIVES });
    lives = [];
    for (const [index, { terms: given }] of drawn.entries()) {
      const loan = await Loan.open(stage, `LIFE${String(index)}`, given);
      const stored = await stage.db.prisma.loanContract.findUniqueOrThrow({
        where: { loanNo: loan.no },
        select: { terms: true },
      });
      lives.push({ loan, terms: stored.terms as unknown as LoanTerms, events: [], paid: [] });
    }
    let today = await stage.today();
    let performed = 0;
    for (let step = 0; step < STEPS; step++) {
      today = addDays(today, 23);
      await lives[0]?.loan.until(today);
      for (const [index, lived] of lives.entries()) {
        if (await isOver(lived)) continue;
        for (const [number, what] of (drawn[index]?.steps[step] ?? []).entries()) {
          if (await isOver(lived)) break;
          await perform(lived, what, today, `S${String(step)}-${String(number)}`);
          performed += 1;
        }
        const view = await lived.loan.view();
        const account = told(lived, view.asOf);
        expect({ life: index, events: lived.events, view }).toMatchObject({
          view: {
            status: account.status,
            daysOverdue: account.daysOverdue,
            riskClass: account.riskClass,
            principalFen: account.balances.principal,
            dueFen: dueFenOf(account),
            heldFen: account.held,
            payoffFen: account.payoff,
          },
        });
      }
    }
    expect(performed).toBeGreaterThan(80);
    const kinds = new Set(lives.flatMap(({ events }) => events.map(({ type }) => type)));
    expect(kinds).toEqual(new Set(['REPAYMENT', 'PREPAYMENT', 'REVERSAL', 'FEE', 'MISUSE', 'ACCELERATION']));
  });

  test('and so do the stored account and the journal, to the fen', async () => {
    const today = await stage.today();
    for (const lived of lives) {
      const { no } = lived.loan;
      expect(await loadAccount(stage.db.prisma, no, today)).toEqual(told(lived, today));
      const { bookedOn } = await stage.db.prisma.loan.findUniqueOrThrow({ where: { no }, select: { bookedOn: true } });
      const booked = told(lived, bookedOn.toISOString().slice(0, 10));
      const wanted = Object.entries(positionOf(booked))
        .filter(([, fen]) => fen !== 0)
        .map(([account, fen]) => [account, `${fen < 0 ? '-' : ''}${formatYuan(Math.abs(fen) as Fen)}`]);
      expect({ no, ledger: await ledgerOf(stage.db.prisma, no) }).toEqual({
        no,
        ledger: Object.fromEntries(wanted) as unknown,
      });
    }
    expect((await verify(stage.db.prisma)).differences).toEqual([]);
  });
});
