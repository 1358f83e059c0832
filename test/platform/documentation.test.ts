import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { API } from '../../src/contracts/http';
import { applicationSignals } from '../../src/contracts/messages/application';
import { approvalSignals } from '../../src/contracts/messages/approval';
import { collectionSignals } from '../../src/contracts/messages/collection';
import { servicingSignals } from '../../src/contracts/messages/servicing';
import { ERRORS } from '../../src/contracts/errors';
import { COMMANDS } from '../../src/cli/commands';

const root = path.join(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);
const pages = [
  'README.md',
  'README.zh-CN.md',
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join('docs', file)),
];
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

describe.each(pages)('%s', (page) => {
  const text = read(page);

  it('links only to what is there', () => {
    const links = all(text, /\]\((?!https?:|#|mailto:)([^)#\s]+)/g);
    expect(links.filter((link) => !existsSync(path.join(root, path.dirname(page), link)))).toEqual([]);
  });

  it('names only commands and scripts that exist', () => {
    expect(all(text, /bin\/xindai ([a-z][a-z-]*)/g).filter((name) => !(name in COMMANDS))).toEqual([]);
    expect(all(text, /npm run ([a-z][a-z:-]*)/g).filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it('names only files and folders that exist', () => {
    const named = all(text, /`((?:src|workflows|activities|test|ops|scripts|examples|prisma|web)\/[\w./-]*)`/g);
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it('asks only for operations that the API has', () => {
    const asked = [...text.matchAll(/\b(GET|POST|PUT|DELETE) \/api(\/[\w{}/.-]+)/g)].map(
      ([, method, operation]) => `${method ?? ''} ${operation ?? ''}`,
    );
    const served = API.map(({ method, path: operation }) => `${method.toUpperCase()} ${operation}`);
    expect(asked.filter((operation) => !served.includes(operation))).toEqual([]);
  });
});

test('the codes in the API conventions are those of the catalogue', () => {
  const codes = all(read('docs/reference/api-conventions.md'), /`([A-Z]{3,}(?:_[A-Z]+)+)`/g);
  expect(codes.length).toBeGreaterThanOrEqual(3);
  expect(codes.filter((code) => !(code in ERRORS))).toEqual([]);
});

test('the signals that the how-to lists are those that workflows hear from outside', () => {
  const listed = read('docs/how-to/drive-a-loan-from-a-shell.md');
  const heard = [applicationSignals, approvalSignals, servicingSignals, collectionSignals].flatMap((signals) =>
    Object.values<string>(signals),
  );
  const rows = all(listed, /^\| (?:application|approval|loan|collection) \| (.+) \|$/gm);
  const named = rows.flatMap((row) => all(row, /`(\w+)`/g));
  expect(named.length).toBeGreaterThan(12);
  expect(named.filter((name) => !heard.includes(name))).toEqual([]);
  expect(all(listed, /--name (\w+)/g).filter((name) => !heard.includes(name))).toEqual([]);
});

test('each duty is proved by tests that call the operations it names', () => {
  const rows = read('docs/reference/duties.md').match(/^\| \d+ \|.*$/gm) ?? [];
  expect(rows.length).toBeGreaterThan(60);
  const unproved = rows.flatMap((row) => {
    const told = all(row, /`(test\/[^`]+)`/g)
      .map(read)
      .join('\n');
    const last = all(row, /[A-Z]+ \/api\/([\w{}/-]+)/g).map((operation) =>
      operation
        .replaceAll(/\/?\{\w+\}/g, '')
        .split('/')
        .at(-1),
    );
    return last
      .filter((name) => name !== undefined && !told.includes(name))
      .map((name) => `${row.slice(0, 30)}: ${name ?? ''}`);
  });
  expect(unproved).toEqual([]);
});
