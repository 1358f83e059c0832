import fs from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';

const ROOT = path.join(__dirname, '../../src/domain');

/** Every module of the domain by its path; those that export types alone have nothing to show. */
const MODULES = fs
  .readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll(path.sep, '/').replace(/\.ts$/, ''))
  .sort();

// The modules are found at run time, and jest compiles them on the way.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const load = (name: string): object => require(path.join(ROOT, name)) as object;
const names = Object.assign({}, ...MODULES.map(load)) as object;

/** Each `@example expression // => value` of a module. */
function examplesOf(name: string): [code: string, value: string][] {
  const source = fs.readFileSync(path.join(ROOT, `${name}.ts`), 'utf8');
  return [...source.matchAll(/@example (.+?) \/\/ => (.+?)\s*(?:\*\/)?$/gm)].map(([, code = '', value = '']) => [
    code,
    value,
  ]);
}

const shown = MODULES.filter((name) => examplesOf(name).length > 0);

it('most of the domain shows by example what it does', () => {
  expect(shown.length).toBeGreaterThan(60);
});

describe.each(shown)('examples of %s', (name) => {
  // An example may name what its own module exports, and what others do.
  const scope = { ...names, ...load(name), String, Number, Date };

  it.each(examplesOf(name))('%s is %s', (code, value) => {
    const run = (text: string): unknown => runInNewContext(`(${text})`, scope);
    expect(run(code)).toEqual(run(value));
  });
});
