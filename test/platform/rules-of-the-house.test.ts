import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/**
 * A house in which every rule is broken once: a rule that nobody can break, or that the tools no longer read, is found
 * out here.
 */
const FILES: Readonly<Record<string, string>> = {
  'src/domain/clock.ts': `export const now = (): number => Date.now();`,
  'src/domain/born.ts': `export const born = (): Date => new Date();`,
  'src/domain/chance.ts': `export const chance = (): number => Math.random();`,
  'src/domain/zone.ts': `export const year = (at: Date): number => at.getFullYear();`,
  'src/domain/secret.ts': `export const secret = (): string | undefined => process.env['SECRET'];`,
  'src/domain/reads.ts': `import { readFileSync } from 'node:fs';\nexport const text = (): string => readFileSync('x', 'utf8');`,
  'src/domain/asks.ts': `import { rows } from '../store/rows';\nexport const first = rows[0];`,
  'src/contracts/speaks.ts': `import { rows } from '../store/rows';\nexport const spoken = rows;`,
  'src/store/rows.ts': `export const rows: readonly string[] = ['a'];`,
  'src/store/reaches.ts': `import { sent } from '../gateways/sent';\nexport const kept = sent;`,
  'src/gateways/sent.ts': `export const sent = 1;`,
  'src/api/any.ts': `export const parse = (text: string): any => JSON.parse(text);`,
  'src/api/floating.ts': `export function go(work: () => Promise<void>): void {\n  work();\n}`,
  'src/api/speaks.ts': `export const say = (): void => {\n  console.log('x');\n};`,
  'src/api/loose.ts': `export const same = (a: string, b: string | null): boolean => a == b;`,
  'src/api/long.ts': `export function long(): number {\n  let n = 0;\n${'  n += 1;\n'.repeat(90)}  return n;\n}`,
  'src/api/folded.ts': `export const point = { ...{ x: 1, y: 2 } };`,
  'src/api/joined.ts': `export const points = [...[1, 2]];`,
  'web/tsconfig.json': `{ "extends": "../tsconfig.json", "include": ["src"], "exclude": [] }`,
  'web/src/today.ts': `import dayjs from 'dayjs';\nexport const today = dayjs();`,
  'src/api/prisma.ts': `import { Prisma } from '@prisma/client';\nexport const sql = Prisma;`,
  'activities/effect.ts': `export const effect = (): number => 1;`,
  'workflows/remembers.ts': `let last = '';\nexport const told = (text: string): string => {\n  const before = last;\n  last = text;\n  return before;\n};`,
  'workflows/acts.ts': `import { effect } from '../activities/effect';\nexport const acted = effect();`,
  'workflows/waits.ts': `import { setTimeout } from 'node:timers/promises';\nexport const wait = (): Promise<void> => setTimeout(1);`,
  'src/runtime/first.ts': `import { second } from './second';\nexport const first = (): unknown => second;`,
  'src/runtime/second.ts': `import { first } from './first';\nexport const second = (): unknown => first;`,
};

const LINTED: readonly (readonly [file: string, rule: string])[] = [
  ['src/domain/clock.ts', 'no-restricted-syntax'],
  ['src/domain/born.ts', 'no-restricted-syntax'],
  ['src/domain/chance.ts', 'no-restricted-syntax'],
  ['src/domain/zone.ts', 'no-restricted-properties'],
  ['src/domain/secret.ts', 'no-restricted-globals'],
  ['src/api/any.ts', '@typescript-eslint/no-explicit-any'],
  ['src/api/floating.ts', '@typescript-eslint/no-floating-promises'],
  ['src/api/speaks.ts', 'no-console'],
  ['src/api/loose.ts', 'eqeqeq'],
  ['workflows/remembers.ts', 'no-restricted-syntax'],
  ['web/src/today.ts', 'no-restricted-syntax'],
  ['src/api/folded.ts', 'no-restricted-syntax'],
  ['src/api/joined.ts', 'no-restricted-syntax'],
  ['src/api/long.ts', 'max-lines-per-function'],
];

const CRUISED: readonly (readonly [file: string, rule: string])[] = [
  ['src/domain/reads.ts', 'domain-pure'],
  ['src/domain/asks.ts', 'domain-only'],
  ['src/contracts/speaks.ts', 'contracts-only'],
  ['src/store/reaches.ts', 'store-only'],
  ['src/api/prisma.ts', 'prisma-in-store'],
  ['workflows/acts.ts', 'workflows-types'],
  ['workflows/waits.ts', 'workflows-deterministic'],
  ['src/runtime/first.ts', 'no-cycles'],
];

const root = path.resolve(__dirname, '../..');
const run = promisify(execFile);
let house: string;

beforeAll(() => {
  house = mkdtempSync(path.join(tmpdir(), 'xindai-house-'));
  for (const file of ['tsconfig.json', 'eslint.config.mjs', '.dependency-cruiser.cjs'])
    copyFileSync(path.join(root, file), path.join(house, file));
  symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'));
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
    writeFileSync(path.join(house, file), `${text}\n`);
  }
});
afterAll(() => {
  rmSync(house, { recursive: true, force: true });
});

/** What a tool prints; a tool that finds something exits with an error. */
async function printed(tool: string, args: readonly string[]): Promise<string> {
  const bin = path.join(root, 'node_modules/.bin', tool);
  try {
    return (await run(bin, [...args], { cwd: house, maxBuffer: 1 << 26 })).stdout;
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

test('each rule of style and determinism is found broken where it was broken', async () => {
  const found = JSON.parse(await printed('eslint', ['--format', 'json', '.'])) as {
    filePath: string;
    messages: { ruleId: string | null }[];
  }[];
  const broken = found.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId }) => `${path.relative(house, filePath)} ${String(ruleId)}`),
  );
  expect(broken).toEqual(expect.arrayContaining(LINTED.map((pair) => pair.join(' '))));
}, 60_000);

test('each forbidden direction between the rooms is found', async () => {
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src', 'workflows', 'activities'];
  const { summary } = JSON.parse(await printed('depcruise', args)) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  const broken = summary.violations.map(({ from, rule }) => `${from} ${rule.name}`);
  expect(broken).toEqual(expect.arrayContaining(CRUISED.map((pair) => pair.join(' '))));
}, 60_000);
