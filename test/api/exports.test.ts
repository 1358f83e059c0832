import { PassThrough } from 'node:stream';
import { stream } from 'exceljs';
import { csvRows } from '../../src/contracts/csv';
import { API } from '../../src/contracts/http';
import { LIST_FILES } from '../../src/contracts/list-columns';
import { writeCsv, writeExcel, type ListFile } from '../../src/api/support/list-file';
import { PERMISSIONS } from '../../src/domain/access/permissions';
import { DEMO_USERS } from '../../src/store/seed/logins';
import { noEngine, testApi, type TestApi } from './support/api';

jest.setTimeout(60_000);

let api: TestApi;
beforeAll(async () => {
  api = await testApi(noEngine());
});
afterAll(() => api.close());

const EXPORTS = API.filter((spec) => spec.stream === true);
const LISTS = Object.entries(LIST_FILES);
/** What a spreadsheet would run, and what hides it. */
const FORMULAS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '=HYPERLINK("http://x","a")',
  '"=1',
];
/** What a list asks for besides. */
const MORE: Readonly<Record<string, object>> = {
  exportTasks: { view: 'all' },
  exportEqualPricing: { from: '2025-01-01', to: '2025-12-31' },
};
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;

describe('every export of the API', () => {
  test.each(EXPORTS.map((spec) => [spec.id, spec] as const))(
    '%s is written by the one writer of lists',
    async (_, spec) => {
      const roles: readonly string[] = spec.action === 'PUBLIC' ? [] : PERMISSIONS[spec.action];
      const who = DEMO_USERS.find((user) => user.roles.some((role) => roles.includes(role)));
      const person = await api.as(who?.username ?? '');
      const answer = await person
        .post(spec.path, { format: 'csv', ...MORE[spec.id] })
        .buffer(true)
        .expect(200);
      const [heads] = csvRows(answer.text);
      expect(LISTS.map(([, { columns }]) => columns.map(({ en }) => en))).toContainEqual(heads);
    },
  );

  test('has its own list, and each list its export', () => {
    expect(EXPORTS).toHaveLength(LISTS.length);
  });
});

describe.each(LISTS)('the list %s', (_, { zh, columns }) => {
  // A whole number or amount is one by the database; whatever else a row holds may be what somebody typed.
  const typed = columns.filter(({ kind, code }) => code === undefined && (kind === undefined || kind === 'JSON'));
  const rowOf = (text: string): Record<string, unknown> => Object.fromEntries(typed.map(({ key }) => [key, text]));
  const file = (): ListFile => ({
    title: zh,
    columns: typed,
    language: 'zh',
    about: FORMULAS.map((text) => ['筛选', text] as const),
    rows: rowsOf(),
  });
  async function* rowsOf(): AsyncGenerator<Record<string, unknown>> {
    for (const text of FORMULAS) yield await Promise.resolve(rowOf(text));
  }

  test('shows as CSV no cell that a spreadsheet would run', async () => {
    const text = await written(async (out) => writeCsv(out, file()));
    const rows = csvRows(text.toString('utf8')).slice(1);
    expect(rows).toHaveLength(FORMULAS.length);
    expect(rows.flat().filter((cell) => RUNS.test(cell))).toEqual([]);
  });

  test('writes as Excel every text as a text', async () => {
    const bytes = await written(async (out) => writeExcel(out, file()));
    const reader = new stream.xlsx.WorkbookReader(PassThrough.from([bytes]), {
      worksheets: 'emit',
      sharedStrings: 'cache',
    });
    const cells: unknown[] = [];
    for await (const sheet of reader)
      for await (const row of sheet) row.eachCell((cell) => void cells.push(cell.value));
    expect(cells.filter((value) => typeof value === 'object')).toEqual([]);
    expect(cells).toContain('=1+1');
  });
});

async function written(write: (out: PassThrough) => Promise<void>): Promise<Buffer> {
  const out = new PassThrough();
  const chunks: Buffer[] = [];
  out.on('data', (chunk: Buffer) => void chunks.push(chunk));
  const ended = new Promise((resolve) => out.on('end', resolve));
  await write(out);
  await ended;
  return Buffer.concat(chunks);
}
