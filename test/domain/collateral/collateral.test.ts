import fc from 'fast-check';
import { HAIRCUTS, type CollateralKind } from '../../../src/domain/appraisal/collateral';
import {
  CUSTODY_ACTS,
  mayConfirmPaper,
  mayHandlePaper,
  papersOf,
  type CustodyAct,
  type CustodyEntry,
} from '../../../src/domain/collateral/custody';
import { insuranceGaps } from '../../../src/domain/collateral/insurance';
import { marginOf } from '../../../src/domain/collateral/margin';
import { priceFall, revaluationDue, type Valuation } from '../../../src/domain/collateral/revaluation';

const appraised = (kind: CollateralKind, appraisalFen: number, priorClaimsFen = 0) => ({
  kind,
  appraisal: {
    transactionFen: null,
    appraisalFen,
    modelFen: null,
    priorClaimsFen,
    netAssetsFen: null,
    givenFen: null,
    on: '2026-01-15',
  },
});
const valued = (...values: [string, number][]): Valuation[] => values.map(([on, valueFen]) => ({ on, valueFen }));

describe('Revaluation', () => {
  test.each([
    ['DEPOSIT_OR_TREASURY', null],
    ['BANK_ACCEPTANCE', null],
    ['INVENTORY', '2026-02-28'],
    ['LISTED_SHARES', '2026-02-01'],
    ['RECEIVABLES', '2026-02-28'],
    ['RESIDENTIAL', '2027-01-31'],
    ['COMMERCIAL_PROPERTY', '2027-01-31'],
    ['VEHICLE', '2026-07-31'],
    ['EQUIPMENT', '2027-01-31'],
    ['GUARANTOR_COMPANY', '2027-01-31'],
  ] as const)('%s valued on 31 January 2026 is valued again by %s', (kind, due) => {
    expect(revaluationDue(kind, valued(['2026-01-31', 100]))).toBe(due);
  });

  test('a home whose price fell is valued again after half a year; what was never valued has no day', () => {
    expect(revaluationDue('RESIDENTIAL', valued(['2025-01-15', 100], ['2026-01-15', 99]))).toBe('2026-07-15');
    expect(revaluationDue('RESIDENTIAL', valued(['2025-01-15', 100], ['2026-01-15', 100]))).toBe('2027-01-15');
    expect(revaluationDue('RESIDENTIAL', [])).toBeNull();
  });

  test('a fall of ten percent is news, at once or little by little since lending, while the price still falls', () => {
    const lent = { on: '2026-01-01', valueFen: 1000 };
    const fall = (...later: number[]) =>
      priceFall(
        valued(
          ['2026-01-01', 1000],
          ...later.map((value, i) => [`2027-0${String(i + 1)}-01`, value] as [string, number]),
        ),
        lent,
      );
    expect(fall(901)).toBeNull();
    expect(fall(900)).toBe(-100_000);
    expect(fall(950, 905)).toBeNull();
    expect(fall(950, 900)).toBe(-100_000);
    expect(fall(800, 810)).toBeNull();
    expect(fall(1200, 1080)).toBe(-100_000);
    expect(priceFall(valued(['2027-01-01', 500]), lent)).toBeNull();
  });
});

describe('The margin', () => {
  test('is called beyond five points above the cap, not before', () => {
    // A home bears 70 %, and 75 % before more is asked for.
    const home = [appraised('RESIDENTIAL', 1000)];
    expect(marginOf(700, home, undefined)).toEqual({ bornFen: 700, shortFen: 0, isCalled: false });
    expect(marginOf(750, home, undefined)).toEqual({ bornFen: 700, shortFen: 50, isCalled: false });
    expect(marginOf(751, home, undefined)).toEqual({ bornFen: 700, shortFen: 51, isCalled: true });
    expect(marginOf(651, home, 60)).toEqual({ bornFen: 600, shortFen: 51, isCalled: true });
    expect(marginOf(650, [appraised('RESIDENTIAL', 1000, 100)], undefined)?.isCalled).toBe(false);
    expect(marginOf(651, [appraised('RESIDENTIAL', 1000, 100)], undefined)?.isCalled).toBe(true);
  });

  test('more security never calls what was not called', () => {
    const thing = fc.tuple(
      fc.constantFrom(...(Object.keys(HAIRCUTS) as CollateralKind[])),
      fc.integer({ min: 0, max: 100_000_000 }),
    );
    fc.assert(
      fc.property(
        fc.array(thing, { minLength: 1, maxLength: 5 }),
        thing,
        fc.integer({ min: 0, max: 100_000_000 }),
        (things, one, debt) => {
          const items = things.map(([kind, value]) => appraised(kind, value));
          const before = marginOf(debt, items, undefined);
          const after = marginOf(debt, [...items, appraised(...one)], undefined);
          expect(after?.isCalled === true && before?.isCalled === false).toBe(false);
          expect((before?.isCalled ?? false) && before?.shortFen === 0).toBe(false);
        },
      ),
    );
  });
});

describe('Custody', () => {
  const entry = (id: number, act: CustodyAct, more: Partial<CustodyEntry> = {}): CustodyEntry => ({
    id: String(id),
    paper: 'P',
    act,
    place: '一号库',
    backBy: act === 'OUT' ? '2026-03-01' : null,
    by: 'zhou',
    on: '2026-02-01',
    confirmedBy: 'qian',
    ...more,
  });
  const codeOf = (verdict: { allowed: boolean; code?: string }): string => verdict.code ?? 'done';

  test('a paper goes in, out with a day to be back, back, and for good only when nothing is owed', () => {
    const may = (act: CustodyAct, entries: CustodyEntry[], more: object = {}): string => {
      const paper = papersOf(entries)[0] ?? null;
      return codeOf(
        mayHandlePaper(
          {
            act,
            backBy: null,
            paper,
            debtIsOver: false,
            facilityLives: false,
            promiseStands: false,
            caseIsOpen: false,
            ...more,
          },
          '2026-02-15',
        ),
      );
    };
    expect(may('IN', [])).toBe('done');
    expect(may('OUT', [])).toBe('CUSTODY_ACT');
    expect(may('IN', [entry(1, 'IN')])).toBe('CUSTODY_ACT');
    expect(may('OUT', [entry(1, 'IN')])).toBe('CUSTODY_BACK_BY');
    expect(may('OUT', [entry(1, 'IN')], { backBy: '2026-02-14' })).toBe('CUSTODY_BACK_BY');
    expect(may('OUT', [entry(1, 'IN')], { backBy: '2026-02-15' })).toBe('done');
    expect(may('BACK', [entry(1, 'IN'), entry(2, 'OUT')])).toBe('done');
    expect(may('BACK', [entry(1, 'IN'), entry(2, 'OUT', { confirmedBy: null })])).toBe('CUSTODY_PENDING');
    expect(may('RELEASE', [entry(1, 'IN')])).toBe('CUSTODY_RELEASE_EARLY');
    expect(may('RELEASE', [entry(1, 'IN')], { debtIsOver: true })).toBe('done');
    expect(may('RELEASE', [entry(1, 'IN')], { debtIsOver: true, facilityLives: true })).toBe('CUSTODY_FACILITY_LIVES');
    expect(may('RELEASE', [entry(1, 'IN')], { debtIsOver: true, promiseStands: true })).toBe('CUSTODY_PROMISE_STANDS');
    expect(may('RELEASE', [entry(1, 'IN')], { debtIsOver: true, caseIsOpen: true })).toBe('CUSTODY_CASE_OPEN');
    expect(
      codeOf(mayConfirmPaper({ by: 'zhou', confirmedBy: null }, { username: 'li', managerUsername: 'li' }) as never),
    ).toBe('CUSTODY_SAME_PERSON');
  });

  test('whatever is entered one after another, a paper is in one place only and never comes back from its owner', () => {
    const acts = fc.array(fc.constantFrom(...CUSTODY_ACTS), { maxLength: 12 });
    fc.assert(
      fc.property(acts, (asked) => {
        const entries: CustodyEntry[] = [];
        asked.forEach((act, index) => {
          const paper = papersOf(entries)[0] ?? null;
          const backBy = act === 'OUT' ? '2026-03-01' : null;
          if (
            mayHandlePaper(
              { act, backBy, paper, debtIsOver: true, facilityLives: false, promiseStands: false, caseIsOpen: false },
              '2026-02-15',
            ).allowed
          )
            entries.push(entry(index, act));
        });
        const done = entries.map(({ act }) => act);
        expect(done.join(' ')).toMatch(/^(IN( OUT BACK)*( OUT| RELEASE)?)?$/);
      }),
    );
  });
});

test('Insurance that is in force, high enough and pays the lender first leaves nothing open', () => {
  const policy = { from: '2026-01-01', until: '2026-12-31', insuredFen: 60, lenderFirst: true };
  const second = { ...policy, insuredFen: 40 };
  expect(insuranceGaps([policy, second], 100, '2026-12-31')).toEqual([]);
  expect(insuranceGaps([policy], 100, '2026-12-31')).toEqual(['UNDERINSURED']);
  expect(insuranceGaps([policy, { ...second, lenderFirst: false }], 100, '2026-06-01')).toEqual(['LENDER_NOT_FIRST']);
  expect(insuranceGaps([policy, second], 100, '2027-01-01')).toEqual(['NOT_IN_FORCE']);
  expect(insuranceGaps([policy], 1, '2025-12-31')).toEqual(['NOT_IN_FORCE']);
});
