import fc from 'fast-check';
import { burdenOf } from '../../../src/domain/suitability/burden';
import { mayAssess, suitabilityStands, type OnFile } from '../../../src/domain/suitability/duty';
import {
  adviceMissing,
  judgeSuitability,
  STANDARD_SUITABILITY,
  SUITABILITY_QUESTIONS,
  type Assessed,
} from '../../../src/domain/suitability/judge';

const YES = Object.fromEntries(SUITABILITY_QUESTIONS.map((question) => [question, true])) as Assessed['answers'];
const FIT: Assessed = {
  answers: YES,
  household: { incomeFen: 10_000, paymentsFen: 1_000 },
  burdenFen: 3_000,
  age: 40,
  vulnerabilities: [],
};
const judged = (more: Partial<Assessed>) => judgeSuitability(STANDARD_SUITABILITY, { ...FIT, ...more });

describe('a loan suits its client', () => {
  // Debts of 1,000 and the burden, of an income of 10,000. 4,400 × 1 / 0.8 = 5,500: a fifth less income reaches 55 % there.
  it.each<[string, Partial<Assessed>, string, string[]]>([
    ['when all is answered yes and his debts are well within his income', {}, 'SUITABLE', []],
    ['at 44 % exactly, which a fifth less income makes 55 %', { burdenFen: 3_400 }, 'SUITABLE', []],
    [
      'with advice where a fifth less income would pass 55 %',
      { burdenFen: 3_401 },
      'SUITABLE_WITH_ADVICE',
      ['DTI_NEAR_MAX'],
    ],
    ['with advice at 55 % exactly', { burdenFen: 4_500 }, 'SUITABLE_WITH_ADVICE', ['DTI_NEAR_MAX']],
    ['not above 55 %', { burdenFen: 4_501 }, 'UNSUITABLE', ['DTI_ABOVE_MAX']],
    [
      'not a fen above 55 % of an income of 100,000 yuan',
      { household: { incomeFen: 10_000_000, paymentsFen: 0 }, burdenFen: 5_500_001 },
      'UNSUITABLE',
      ['DTI_ABOVE_MAX'],
    ],
    ['not where nothing is earned', { household: { incomeFen: 0, paymentsFen: 0 } }, 'UNSUITABLE', ['DTI_ABOVE_MAX']],
    ['with advice from 60 years on', { age: 60 }, 'SUITABLE_WITH_ADVICE', ['VULNERABLE']],
    ['with advice as a first loan', { vulnerabilities: ['FIRST_LOAN'] }, 'SUITABLE_WITH_ADVICE', ['VULNERABLE']],
    ['of a company without a household', { household: null, age: null, burdenFen: 9_999 }, 'SUITABLE', []],
    [
      'not when he does not understand the cost, however small',
      { answers: { ...YES, COST_UNDERSTOOD: false }, age: 70 },
      'UNSUITABLE',
      ['COST_UNDERSTOOD', 'VULNERABLE'],
    ],
  ])('%s', (_, more, outcome, reasons) => {
    expect(judged(more)).toMatchObject({ outcome, reasons });
  });

  it('never for one question answered no, whatever the rest', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SUITABILITY_QUESTIONS),
        fc.nat(1_000_000),
        fc.nat(1_000_000),
        (question, incomeFen, burdenFen) => {
          const said = judged({
            answers: { ...YES, [question]: false },
            household: { incomeFen, paymentsFen: 0 },
            burdenFen,
          });
          expect(said.outcome).toBe('UNSUITABLE');
          expect(said.reasons).toContain(question);
        },
      ),
    );
  });

  it('a larger burden never makes it more suitable', () => {
    const order = ['SUITABLE', 'SUITABLE_WITH_ADVICE', 'UNSUITABLE'];
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(5_000), (burdenFen, more) => {
        const [less, rather] = [judged({ burdenFen }), judged({ burdenFen: burdenFen + more })];
        expect(order.indexOf(rather.outcome)).toBeGreaterThanOrEqual(order.indexOf(less.outcome));
      }),
    );
  });

  it('asks for the words of the advice, and for a colleague beside a vulnerable client', () => {
    const near = judged({ burdenFen: 4_500 });
    const old = judged({ age: 60 });
    expect(adviceMissing(near, { advice: null, companion: null }, 'li')).toBe('advice');
    expect(adviceMissing(near, { advice: '已提示', companion: null }, 'li')).toBeNull();
    expect(adviceMissing(old, { advice: '已提示', companion: null }, 'li')).toBe('companion');
    expect(adviceMissing(old, { advice: '已提示', companion: 'wang' }, 'li')).toBeNull();
  });
});

describe('what a plan takes of an income each month', () => {
  const row = (dueOn: string, total: number) => ({ dueOn, total });

  it.each<[string, ReturnType<typeof row>[], { months: number; burdenFen: number }]>([
    [
      'its level payment',
      ['02', '03', '04'].map((month) => row(`2026-${month}-15`, 100)),
      { months: 3, burdenFen: 100 },
    ],
    [
      'its first payment where payments fall',
      [row('2026-02-15', 130), row('2026-03-15', 120), row('2026-04-15', 110)],
      { months: 3, burdenFen: 130 },
    ],
    [
      'all of it spread over the months where it is due at once',
      [row('2027-01-15', 1_201)],
      { months: 12, burdenFen: 101 },
    ],
    [
      'what is due at the end of interest paid by months too',
      [row('2026-02-15', 10), row('2026-03-15', 1_010)],
      { months: 2, burdenFen: 510 },
    ],
    ['three months of a quarter', [row('2026-04-15', 300), row('2026-07-15', 300)], { months: 6, burdenFen: 100 }],
  ])('is %s', (_, payments, expected) => {
    expect(burdenOf(1_000, '2026-01-15', payments)).toMatchObject(expected);
  });
});

describe('an assessment stands', () => {
  const of = { principalFen: 100_000, months: 12, burdenFen: 3_000 };
  const onFile: OnFile = { ...judged({}), assessed: FIT, of };
  const standing = (file: OnFile | null, more: object = {}) =>
    suitabilityStands(STANDARD_SUITABILITY, file, { ...of, ...more });

  it.each<[string, OnFile | null, object, string | null]>([
    ['for what was assessed', onFile, {}, null],
    ['for less money over a shorter term at the same burden', onFile, { principalFen: 50_000, months: 6 }, null],
    ['not when there is none', null, {}, 'SUITABILITY_REQUIRED'],
    ['not when it was found unsuitable', { ...onFile, outcome: 'UNSUITABLE' }, {}, 'NOT_SUITABLE'],
    ['not for more money', onFile, { principalFen: 100_001 }, 'SUITABILITY_OUTDATED'],
    ['not for a longer term', onFile, { months: 13 }, 'SUITABILITY_OUTDATED'],
    ['for a larger burden that is judged alike', onFile, { burdenFen: 3_400 }, null],
    ['not for one that would ask for advice', onFile, { burdenFen: 3_401 }, 'SUITABILITY_OUTDATED'],
  ])('%s', (_, file, more, code) => {
    const verdict = standing(file, more);
    expect(verdict.allowed ? null : verdict.code).toBe(code);
  });

  it('until others judge the case', () => {
    expect(
      ['DOCUMENTS', 'INVESTIGATION', 'SUPPLEMENT', 'CONTRACT'].every((stage) => mayAssess(stage as 'CONTRACT').allowed),
    ).toBe(true);
    expect(
      ['RATING', 'APPROVAL', 'DISBURSEMENT', 'REJECTED'].some((stage) => mayAssess(stage as 'RATING').allowed),
    ).toBe(false);
  });
});
