import fc from 'fast-check';
import { bySubject, maySignDigest } from '../../../src/domain/market-intel/digest';
import {
  besideOurs,
  INTEL_SUBJECTS,
  mayRecordIntel,
  mayReviewIntel,
  type IntelContent,
} from '../../../src/domain/market-intel/entry';
import {
  mayAnswerSuggestion,
  mayNameVersion,
  SUGGESTION_ANSWERS,
  type SuggestionState,
} from '../../../src/domain/market-intel/suggestion';
import { formatRate, parseRate, type Rate } from '../../../src/domain/rate';
import type { Verdict } from '../../../src/domain/verdict';

const code = (verdict: Verdict): string => (verdict.allowed ? 'allowed' : verdict.code);
const NOTHING = { rival: null, industry: null, productCode: null, rate: null };
const WHOLE = { rival: '某城商行', industry: '纺织', productCode: 'WORKING_CAPITAL', rate: '0.034' };

describe('An entry of market intelligence', () => {
  test.each([
    ['RIVAL_RATE', ['rival', 'productCode', 'rate']],
    ['RIVAL_PRODUCT', ['rival']],
    ['INDUSTRY', ['industry']],
    ['REGION', []],
    ['REGULATION', []],
  ] as const)('about %s says %s', (subject, needed) => {
    expect(code(mayRecordIntel({ ...NOTHING, subject }))).toBe(needed.length === 0 ? 'allowed' : 'INTEL_INCOMPLETE');
    for (const missing of needed) {
      const entry: IntelContent = { ...WHOLE, subject, [missing]: null };
      expect(mayRecordIntel(entry)).toMatchObject({ params: { missing } });
    }
  });

  test('that names a rate says whose it is and what of ours stands beside it, whatever it is about', () => {
    for (const subject of INTEL_SUBJECTS) {
      expect(code(mayRecordIntel({ ...WHOLE, subject }))).toBe('allowed');
      expect(code(mayRecordIntel({ ...WHOLE, subject, productCode: null, rate: '0.05' }))).toBe('INTEL_INCOMPLETE');
    }
  });

  test.each([
    [{}, 'allowed'],
    [{ standing: 'DOUBTED' as const }, 'INTEL_REVIEWED'],
    [{ recordedBy: 'chen' }, 'INTEL_SAME_PERSON'],
    [{ branchCode: 'SB02' }, 'CASE_OF_OTHER_BRANCH'],
  ])('that is %j is judged by its department: %s', (more, expected) => {
    const entry = { standing: 'NEW' as const, branchCode: 'SB01', recordedBy: 'li', ...more };
    expect(code(mayReviewIntel(entry, { username: 'chen', roles: ['DEPARTMENT_MANAGER'], branchCode: 'SB01' }))).toBe(
      expected,
    );
  });

  test('puts a rate below, within or above ours, and the distance is that of exact fractions', () => {
    const rates = fc.integer({ min: 0, max: 10 ** 12 }) as fc.Arbitrary<Rate>;
    fc.assert(
      fc.property(rates, rates, rates, (rival, one, other) => {
        const [min = one, max = other] = [one, other].toSorted((a, b) => a - b);
        const { position, gapBp } = besideOurs(rival, { min, max });
        expect(position).toBe(rival < min ? 'BELOW' : rival > max ? 'ABOVE' : 'WITHIN');
        expect(gapBp).toMatch(/^-?\d+\.\d\d$/);
        // Never more than a hundredth of a basis point off, and never beyond the true distance.
        const off = Math.abs(rival - min) - Math.abs(Math.round(Number(gapBp) * 100)) * 1_000_000;
        expect(off >= 0 && off < 1_000_000).toBe(true);
      }),
    );
    expect(besideOurs(parseRate('0.0345'), { min: parseRate('0.036'), max: parseRate('0.24') })).toEqual({
      position: 'BELOW',
      gapBp: '-15.00',
    });
    expect(formatRate(parseRate('0.0345'))).toBe('0.0345');
  });
});

describe('A digest', () => {
  test('tells everything once, by subject and as it was seen', () => {
    const entry = fc.record({
      subject: fc.constantFrom(...INTEL_SUBJECTS),
      seenOn: fc.constantFrom('2026-11-01', '2026-11-02', '2026-11-30'),
    });
    fc.assert(
      fc.property(fc.array(entry), (found) => {
        const entries = found.map((one, n) => ({ ...one, no: `MI${String(n).padStart(4, '0')}` }));
        const sections = bySubject(entries);
        const told = sections.flatMap((section) => section.entries);
        expect(told.map(({ no }) => no).toSorted()).toEqual(entries.map(({ no }) => no));
        for (const { subject, entries: inIt } of sections) {
          expect(new Set(inIt.map((one) => one.subject))).toEqual(new Set([subject]));
          const order = inIt.map(({ seenOn, no }) => seenOn + no);
          expect(order).toEqual(order.toSorted());
        }
      }),
    );
  });

  test.each([
    ['2026-12-01', {}, 'allowed'],
    ['2026-11-30', {}, 'DIGEST_EARLY'],
    ['2026-12-01', { lastSigned: '2026-11' }, 'DIGEST_SIGNED'],
    ['2026-12-01', { lastSigned: '2026-12' }, 'DIGEST_SIGNED'],
    ['2026-12-01', { lastSigned: '2025-12' }, 'allowed'],
    ['2026-12-01', { entries: 0 }, 'DIGEST_EMPTY'],
    ['2026-12-01', { branchCode: 'SB02' }, 'CASE_OF_OTHER_BRANCH'],
  ])('is signed when its month is over and after those before it: on %s with %j %s', (today, more, expected) => {
    const digest = { month: '2026-11', branchCode: 'SB01', entries: 2, lastSigned: '2026-10', ...more };
    expect(code(maySignDigest(digest, { roles: ['DEPARTMENT_MANAGER'], branchCode: 'SB01' }, today))).toBe(expected);
    expect(code(maySignDigest(digest, { roles: ['CLIENT_MANAGER'], branchCode: 'SB01' }, today))).toBe(
      'ROLE_NOT_ALLOWED',
    );
  });
});

describe('A suggestion on a product', () => {
  const allowed: Record<SuggestionState, string[]> = {
    PUT_FORWARD: ['TAKEN_UP', 'DECLINED'],
    TAKEN_UP: ['DECLINED', 'DONE'],
    DECLINED: [],
    DONE: [],
  };
  test.each(Object.entries(allowed))('that is %s may become %j, never by whoever put it forward', (status, ways) => {
    const suggestion = { status: status as SuggestionState, by: 'li' };
    const owner = { username: 'admin', roles: ['ADMINISTRATOR'] };
    const may = SUGGESTION_ANSWERS.filter((answer) => mayAnswerSuggestion(suggestion, answer, owner).allowed);
    expect(may.toSorted()).toEqual(ways.toSorted());
    for (const answer of SUGGESTION_ANSWERS) {
      expect(mayAnswerSuggestion(suggestion, answer, { username: 'li', roles: ['ADMINISTRATOR'] }).allowed).toBe(false);
      expect(code(mayAnswerSuggestion(suggestion, answer, { username: 'zhou', roles: ['RISK_OFFICER'] }))).toBe(
        'ROLE_NOT_ALLOWED',
      );
    }
  });

  test.each([
    [null, 4, 'SUGGESTION_VERSION'],
    [3, 4, 'SUGGESTION_VERSION'],
    [4, 4, 'allowed'],
    [5, 4, 'SUGGESTION_VERSION'],
    [4, null, 'SUGGESTION_VERSION'],
  ])('put forward at version 3 is done by version %s of %s: %s', (version, latest, expected) => {
    expect(code(mayNameVersion({ version, versionBefore: 3, latest }))).toBe(expected);
  });
});
