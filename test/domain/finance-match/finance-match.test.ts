import fc from 'fast-check';
import { compareFigures, type FinanceFigure, type OurFigure } from '../../../src/domain/finance-match/compare';
import { MOST_FIGURES, readFigures } from '../../../src/domain/finance-match/figures-file';
import { MATCHED_ITEMS } from '../../../src/domain/finance-match/items';
import { signedBy } from '../../../src/domain/finance-match/period';
import {
  lineStanding,
  matchStatus,
  mayAnswerExplained,
  mayExplain,
  mayReport,
  maySign,
  type MatchStep,
} from '../../../src/domain/finance-match/settle';
import { fen } from '../../../src/domain/money';

const TITLES = ['产品', '科目', '金额'];
const LI = { username: 'li', roles: ['CLIENT_MANAGER'] };
const CHEN = { username: 'chen', roles: ['DEPARTMENT_MANAGER'] };
const QIAN = { username: 'qian', roles: ['FINANCE'] };
const BOTH = { username: 'both', roles: ['FINANCE', 'DEPARTMENT_MANAGER'] };

const REPORTED: MatchStep = { act: 'REPORTED', line: null, side: 'FINANCE', by: 'qian' };
const about = (act: MatchStep['act'], side: MatchStep['side'], by: string): MatchStep => ({ act, line: 1, side, by });
const match = (...steps: MatchStep[]) => ({
  kind: 'MONTH' as const,
  status: matchStatus(steps),
  lines: [
    { line: 1, difference: fen(-7), loansOff: 0 },
    { line: 2, difference: fen(0), loansOff: 0 },
  ],
  steps,
});
const parts = (...amounts: number[]) =>
  amounts.map((amount) => ({ cause: 'IN_TRANSIT' as const, fen: fen(amount), loanNo: null, text: '' }));
const codeOf = (verdict: { allowed: boolean; code?: string }): string => verdict.code ?? 'allowed';

describe('the file of finance', () => {
  it.each([
    ['no title row', [['HOUSING', '1303-01', '1.00']], 'MATCH_COLUMN_MISSING'],
    ['titles alone', [TITLES, ['', '', '合计']], 'MATCH_FILE_EMPTY'],
    ['a number that Excel wrote as an exponent', [TITLES, ['HOUSING', '1303-01', '1.2E+07']], 'MATCH_AMOUNT'],
    ['a formula', [TITLES, ['HOUSING', '1303-01', '=SUM(C2:C9)']], 'MATCH_AMOUNT'],
    ['three decimals', [TITLES, ['HOUSING', '1303-01', '1.005']], 'MATCH_AMOUNT'],
    ['an empty amount', [TITLES, ['HOUSING', '1303-01', '']], 'MATCH_AMOUNT'],
    ['an account that is not reconciled', [TITLES, ['HOUSING', '1002', '1.00']], 'MATCH_ITEM_UNKNOWN'],
    ['no product', [TITLES, ['', '1303-01', '1.00']], 'MATCH_PRODUCT_MISSING'],
    [
      'more lines than we take',
      [TITLES, ...Array<string[]>(MOST_FIGURES + 1).fill(['A', 'HELD', '1'])],
      'MATCH_FILE_TOO_LONG',
    ],
  ])('with %s is refused whole', (_, rows, code) => {
    const { figures, faults } = readFigures(rows);
    expect(figures).toEqual([]);
    expect(faults[0]?.code).toBe(code);
  });

  it('is read by titles wherever they stand, with what spreadsheets wrap around a number taken off', () => {
    const rows = [
      ['总账余额表', '2026-11'],
      ['金额', ' 科目 ', '产品代码', '贷款编号'],
      ['"1，000.50', '贷款本金', '="HOUSING"', "'LN1"].map((cell) => cell.replace('"1', '1')),
      ['-3.00', '2241-01', 'HOUSING', ''],
    ];
    expect(readFigures(rows).figures).toEqual([
      { productCode: 'HOUSING', item: 'LOAN_PRINCIPAL', loanNo: 'LN1', fen: 100_050 },
      { productCode: 'HOUSING', item: 'HELD', loanNo: null, fen: -300 },
    ]);
  });
});

it('compares whatever one side has: what finance leaves out is a difference of all of it, and no fen is lost', () => {
  const figure = fc.record({
    productCode: fc.constantFrom('A', 'B', 'C'),
    item: fc.constantFrom(...MATCHED_ITEMS),
    fen: fc.integer({ min: -1e12, max: 1e12 }).map(fen),
  });
  const unique = fc.uniqueArray(figure, { selector: ({ productCode, item }) => `${productCode}/${item}` });
  fc.assert(
    fc.property(unique, unique, (ours: OurFigure[], said) => {
      const given: FinanceFigure[] = said.map((one) => ({ ...one, loanNo: null }));
      const lines = compareFigures(ours, given);
      const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
      expect(total(lines.map(({ difference }) => difference))).toBe(
        total(ours.map((one) => one.fen)) - total(given.map((one) => one.fen)),
      );
      const keys = new Set([...ours, ...given].map(({ productCode, item }) => `${productCode}/${item}`));
      expect(lines.length).toBe(keys.size);
    }),
    { numRuns: 50 },
  );
});

it('sums that agree while loans do not are a difference too', () => {
  expect(lineStanding({ line: 1, difference: fen(0), loansOff: 2 }, [])).toBe('OPEN');
});

describe('a difference is explained by one side, accepted by the other, and then both sign', () => {
  const explained = match(REPORTED, about('EXPLAINED', 'FINANCE', 'qian'));
  const accepted = match(...explained.steps, about('ACCEPTED', 'CREDIT', 'li'));
  const half = match(...accepted.steps, { act: 'SIGNED', line: null, side: 'CREDIT', by: 'chen' });
  const say = (side: MatchStep['side'], ...amounts: number[]) => ({ line: 1, side, parts: parts(...amounts) });

  it.each([
    ['explaining half a difference', mayExplain(match(REPORTED), say('CREDIT', -6), LI), 'MATCH_PARTS'],
    ['explaining it to the fen, in parts', mayExplain(match(REPORTED), say('CREDIT', -10, 3), LI), 'allowed'],
    ['a manager for finance', mayExplain(match(REPORTED), say('FINANCE', -7), LI), 'MATCH_SIDE'],
    [
      'one with both posts for the other side',
      mayExplain(match({ ...REPORTED, by: 'both' }), say('CREDIT', -7), BOTH),
      'MATCH_OTHER_SIDE',
    ],
    [
      'a line without a difference',
      mayExplain(match(REPORTED), { ...say('CREDIT', -7), line: 2 }, LI),
      'MATCH_NOTHING_OPEN',
    ],
    [
      'a line that is not there',
      mayExplain(match(REPORTED), { ...say('CREDIT', 0), line: 9 }, LI),
      'MATCH_NOTHING_OPEN',
    ],
    ['explaining twice', mayExplain(explained, say('CREDIT', -7), LI), 'MATCH_NOTHING_OPEN'],
    [
      'accepting one’s own side',
      mayAnswerExplained(explained, { line: 1, side: 'FINANCE' }, { ...QIAN, username: 'xie' }),
      'MATCH_OWN_EXPLANATION',
    ],
    [
      'accepting what nobody explained',
      mayAnswerExplained(match(REPORTED), { line: 1, side: 'CREDIT' }, LI),
      'MATCH_NOT_EXPLAINED',
    ],
    ['the other side accepts', mayAnswerExplained(explained, { line: 1, side: 'CREDIT' }, LI), 'allowed'],
    ['signing with a difference open', maySign(explained, 'FINANCE', QIAN), 'MATCH_OPEN'],
    ['signing before there are figures', maySign(match(), 'FINANCE', QIAN), 'MATCH_NO_FIGURES'],
    ['a client manager signs the month', maySign(accepted, 'CREDIT', LI), 'MATCH_SIGNATORY'],
    ['the department manager signs', maySign(accepted, 'CREDIT', CHEN), 'allowed'],
    ['signing twice', maySign(half, 'CREDIT', CHEN), 'MATCH_SIGNED'],
    ['the other side signs', maySign(half, 'FINANCE', QIAN), 'allowed'],
    [
      'who signed for one side signs for the other',
      maySign(half, 'FINANCE', { ...BOTH, username: 'chen' }),
      'MATCH_OTHER_SIDE',
    ],
    ['explaining after a signature', mayExplain(half, say('CREDIT', -7), LI), 'MATCH_SIGNED'],
    ['new figures while one side has signed', mayReport(half, QIAN), 'allowed'],
  ])('%s', (_, verdict, code) => {
    expect(codeOf(verdict)).toBe(code);
  });

  it('what was rejected is open again', () => {
    const steps = [...explained.steps, about('REJECTED', 'CREDIT', 'li')];
    expect(lineStanding(match().lines[0] ?? { line: 0, difference: fen(0), loansOff: 0 }, steps)).toBe('OPEN');
  });
});

it('a month is signed within five working days, over a holiday', () => {
  const holidays = ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'];
  expect(signedBy('2026-09-30', new Map(holidays.map((day) => [day, 'HOLIDAY'])))).toBe('2026-10-14');
});
