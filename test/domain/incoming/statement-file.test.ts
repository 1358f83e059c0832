import fc from 'fast-check';
import {
  examineStatement,
  MOST_LINES,
  readStatement,
  type StatementMapping,
} from '../../../src/domain/incoming/statement-file';

const TITLES = ['流水号', '日期', '户名', '账号', '摘要', '金额'];
const ONE: StatementMapping = {
  columns: { reference: '流水号', on: '日期', payerName: '户名', payerAccount: '账号', remark: '摘要', amount: '金额' },
  dateForm: 'YYYY-MM-DD',
};
const line = (...changes: [number, string][]): string[] => {
  const cells = ['A1', '2026-02-15', '张建国', '6222021234567890123', '还款', '10237.19'];
  for (const [index, cell] of changes) cells[index] = cell;
  return cells;
};
const read = (...lines: string[][]) => readStatement([TITLES, ...lines], ONE);

describe('a statement of the bank', () => {
  it('is read below its titles, whatever stands above and below the lines', () => {
    const { lines, faults } = readStatement(
      [['账户明细', '', ''], ['起止日期：20260201-20260228'], TITLES, line(), ['', '', '', '', '合计', '10,237.19']],
      ONE,
    );
    expect(faults).toEqual([]);
    expect(lines).toEqual([
      {
        line: 4,
        reference: 'A1',
        on: '2026-02-15',
        amountFen: 1_023_719,
        payerName: '张建国',
        payerAccount: '6222021234567890123',
        remark: '还款',
      },
    ]);
  });

  it.each([
    ['thousands', '10,237.19', 1_023_719],
    ['the sign of the yuan', '￥10237.19', 1_023_719],
    ['a plus', '+10237.19', 1_023_719],
    ['money out', '-10237.19', -1_023_719],
    ['whole yuan', '5', 500],
  ])('reads an amount with %s', (_case, text, fen) => {
    expect(read(line([5, text])).lines[0]?.amountFen).toBe(fen);
  });

  it.each([
    ['the apostrophe of a spreadsheet', "'6222021234567890123"],
    ['a formula around the digits', '="6222021234567890123"'],
    ['tabs that keep digits digits', '\t6222021234567890123\t'],
    ['blanks between the digits', '6222 0212 3456 7890 123'],
  ])('takes %s off an account', (_case, cell) => {
    expect(read(line([3, cell])).lines[0]?.payerAccount).toBe('6222021234567890123');
  });

  it('leaves a formula in a name the text it is', () => {
    expect(read(line([2, '=cmd|/c calc!A1'])).lines[0]?.payerName).toBe('=cmd|/c calc!A1');
  });

  it.each<[string, [number, string], string, string]>([
    ['no reference', [0, ''], 'STATEMENT_REFERENCE', '流水号'],
    ['a reference that is none', [0, 'A 1;DROP'], 'STATEMENT_REFERENCE', '流水号'],
    ['a day that does not exist', [1, '2026-02-30'], 'STATEMENT_DATE', '日期'],
    ['a day in another form', [1, '15/02/2026'], 'STATEMENT_DATE', '日期'],
    ['three decimals', [5, '1.001'], 'STATEMENT_AMOUNT', '金额'],
    ['nothing', [5, '0.00'], 'STATEMENT_AMOUNT', '金额'],
    ['a number in the notation of engineers', [5, '1.02E+04'], 'STATEMENT_AMOUNT', '金额'],
    ['more than there is', [5, '100000000000.01'], 'STATEMENT_AMOUNT', '金额'],
  ])('with %s is taken not at all, and the line is named', (_case, change, code, column) => {
    const { lines, faults } = read(line(), line([0, 'A2'], change));
    expect(lines).toEqual([]);
    expect(faults).toMatchObject([{ code, line: 3, column }]);
  });

  it('names the columns it does not find', () => {
    const { faults } = readStatement([TITLES.slice(0, 4), line()], ONE);
    expect(faults).toMatchObject([{ code: 'STATEMENT_COLUMN_MISSING', column: '摘要、金额' }]);
  });

  it('without lines, or with too many, is refused', () => {
    expect(read().faults).toMatchObject([{ code: 'STATEMENT_EMPTY' }]);
    const many = Array.from({ length: MOST_LINES + 1 }, (_, index) => line([0, `A${String(index)}`]));
    expect(read(...many).faults).toMatchObject([{ code: 'STATEMENT_TOO_LONG', value: String(MOST_LINES + 1) }]);
  });

  it('of two columns takes what came and what went', () => {
    const mapping: StatementMapping = {
      columns: { ...ONE.columns, amount: undefined, credit: '贷', debit: '借' },
      dateForm: 'YYYYMMDD',
    };
    const rows = [
      ['流水号', '日期', '户名', '账号', '摘要', '借', '贷'],
      ['A1', '20260215 101112', '张', '1', '', '', '3.00'],
      ['A2', '20260215', '张', '1', '', '4.00', '0.00'],
      ['A3', '20260215', '张', '1', '', '4.00', '5.00'],
    ];
    expect(readStatement(rows.slice(0, 3), mapping).lines.map(({ amountFen }) => amountFen)).toEqual([300, -400]);
    expect(readStatement(rows, mapping).faults).toMatchObject([{ code: 'STATEMENT_AMOUNT', line: 4 }]);
  });

  it('with a column of directions takes its words for money in', () => {
    const mapping: StatementMapping = {
      columns: { ...ONE.columns, direction: '方向' },
      incoming: ['贷'],
      dateForm: 'YYYY/MM/DD',
    };
    const rows = [
      [...TITLES, '方向'],
      [...line([1, '2026/2/5']), '贷'],
      [...line([0, 'A2'], [1, '2026/2/5']), '借'],
    ];
    expect(readStatement(rows, mapping).lines).toMatchObject([
      { on: '2026-02-05', amountFen: 1_023_719 },
      { on: '2026-02-05', amountFen: -1_023_719 },
    ]);
  });

  it('of any rows at all is either lines or faults, never both and never an exception', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { maxLength: 8 }), { maxLength: 8 }), fc.boolean(), (rows, titled) => {
        const { lines, faults } = readStatement(titled ? [TITLES, ...rows] : rows, ONE);
        expect(lines.length > 0).toBe(faults.length === 0);
        for (const one of lines) expect(Number.isSafeInteger(one.amountFen) && one.amountFen !== 0).toBe(true);
      }),
    );
  });
});

describe('a sample of a statement', () => {
  it('shows what would be read beside what would not, which an import takes none of', () => {
    const rows = [['户名'], TITLES, line(), line([0, 'A2'], [5, 'x']), ['', '', '', '', '合计', '1']];
    expect(examineStatement(rows, ONE)).toMatchObject({
      head: 2,
      titles: TITLES,
      passedOver: 1,
      lines: [{ line: 3, reference: 'A1' }],
      refused: 1,
      faults: [{ code: 'STATEMENT_AMOUNT', line: 4 }],
    });
    expect(readStatement(rows, ONE).lines).toEqual([]);
  });

  it('whose titles differ shows those of the row that comes nearest', () => {
    const titles = TITLES.map((title) => (title === '金额' ? '发生额' : title));
    expect(examineStatement([['张建国', 'a', 'b', 'c', 'd', 'e', 'f'], titles, line()], ONE)).toMatchObject({
      head: null,
      titles,
      lines: [],
      faults: [{ code: 'STATEMENT_COLUMN_MISSING', column: '金额' }],
    });
  });
});
