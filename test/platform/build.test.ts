import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../support/run';

describe('the build of the code', () => {
  let tree: string;
  beforeAll(() => {
    tree = fs.mkdtempSync(path.join(os.tmpdir(), 'xindai-build-'));
    fs.cpSync(path.join(root, 'scripts/build'), path.join(tree, 'scripts/build'), { recursive: true });
    fs.copyFileSync(path.join(root, 'scripts/build.mjs'), path.join(tree, 'scripts/build.mjs'));
    fs.symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'));
    write('src/one.ts', 'export const one: number = 1;');
    write('src/two.ts', 'export const two = (): Promise<unknown> => import("./one.js");');
  });
  afterAll(() => {
    fs.rmSync(tree, { recursive: true, force: true });
  });

  const write = (file: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    fs.writeFileSync(path.join(tree, file), text);
  };
  const build = (): void => {
    execFileSync(process.execPath, ['scripts/build.mjs', '--only', 'code', '--quiet'], { cwd: tree, stdio: 'pipe' });
  };
  const built = (file: string): string => path.join(tree, 'dist/src', file);
  const writtenAt = (file: string): number => fs.statSync(built(file)).mtimeMs;

  test('makes every file, and a second build touches none', () => {
    build();
    const before = [writtenAt('one.js'), writtenAt('two.js')];
    build();
    expect([writtenAt('one.js'), writtenAt('two.js')]).toEqual(before);
    expect(fs.readFileSync(built('two.js'), 'utf8')).toContain('require("./one.js")');
  }, 30_000);

  test('makes again only what changed, and removes what is gone', () => {
    const before = writtenAt('two.js');
    write('src/one.ts', 'export const one: number = 11;');
    build();
    expect(fs.readFileSync(built('one.js'), 'utf8')).toContain('11');
    expect(writtenAt('two.js')).toBe(before);
    fs.rmSync(path.join(tree, 'src/two.ts'));
    build();
    expect(fs.existsSync(built('two.js'))).toBe(false);
  }, 30_000);
});
