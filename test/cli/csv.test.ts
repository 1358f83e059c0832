import { toCsv } from '../../src/contracts/csv';

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
