import fc from 'fast-check';
import { csvRows, toCsv } from '../../src/contracts/csv';
import { contactsIn } from '../../web/src/pages/agency/contacts-file';

const HEAD = '\ufeffname\r\n';

describe('a list exported for a spreadsheet', () => {
  it.each([
    '=HYPERLINK("http://x")',
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '＝1+1',
    '＋1',
    '－1+2',
    '＠SUM(A1)',
  ])('shows %j as the text it is, never as a formula', (name) => {
    const cell = `'${name}`;
    const written = /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
    expect(toCsv([{ name }])).toBe(`${HEAD}${written}\r\n`);
  });

  it.each(['-12.50', '0', '张建国', '张=建国', 'AP20261124000001'])('leaves %s as it is', (name) => {
    expect(toCsv([{ name }])).toBe(`${HEAD}${name}\r\n`);
  });

  it('does not let a quoted cell hide a formula behind a comma', () => {
    expect(toCsv([{ name: '=1,2', note: null }])).toBe('\ufeffname,note\r\n"\'=1,2",\r\n');
  });
});

describe('a file that others send', () => {
  it('reads back what was written, whatever stands in a cell', () => {
    // A cell that begins like a formula is written with an apostrophe before it, which stays.
    const cell = fc.string({ minLength: 1 }).filter((text) => !/^[\s=+\-@＝＋－＠]/.test(text));
    const line = fc.record({ a: cell, b: cell, c: cell });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (rows) => {
        const [heads, ...lines] = csvRows(toCsv(rows));
        expect([heads, ...lines]).toEqual([['a', 'b', 'c'], ...rows.map(({ a, b, c }) => [a, b, c])]);
      }),
    );
  });

  it.each([
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,\r\n\r\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['\ufeffa\r"x ""y"", z"\r', [['a'], ['x "y", z']]],
    ['', []],
  ])('takes %j as people and programs write it', (text, rows) => {
    expect(csvRows(text)).toEqual(rows);
  });

  it('is an agency’s contacts by their heads, in any order, without the cells that are empty', () => {
    const text = 'agent,reference,effective,note,caseId\nA1,R1,true,"已接通, 承诺",C1\nA2,R2,0,,C2\n';
    expect(contactsIn(text)).toEqual({
      contacts: [
        { agent: 'A1', reference: 'R1', effective: true, note: '已接通, 承诺', caseId: 'C1' },
        { agent: 'A2', reference: 'R2', effective: false, caseId: 'C2' },
      ],
    });
  });
});
