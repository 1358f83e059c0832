import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { resolveBinary, TEMPORAL_CLI } from '../../src/runtime/embedded/binaries';

describe('the Temporal CLI is found', () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xindai-binaries-'));
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const program = (name: string, version: string): string => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, `#!/bin/sh\necho "temporal version x (Server ${version}, UI 2)"\n`, { mode: 0o755 });
    return file;
  };
  const find = (env: NodeJS.ProcessEnv): ReturnType<typeof resolveBinary> =>
    resolveBinary(TEMPORAL_CLI, { env, caches: [path.join(folder, 'cache')] });

  test('where the configuration says, before all else', async () => {
    const file = program('mine/temporal', '1.0.0');
    program('path/temporal', '1.32.0');
    const found = await find({ TEMPORAL_CLI_PATH: file, PATH: path.join(folder, 'path') });
    expect(found).toEqual({ path: file, source: 'configured' });
  });

  test('or not at all, when that is no program', async () => {
    await expect(find({ TEMPORAL_CLI_PATH: path.join(folder, 'none') })).rejects.toThrow(/TEMPORAL_CLI_PATH/);
  });

  test('on PATH, when it is new enough for time travel', async () => {
    const file = program('path/temporal', '1.32.0');
    expect(await find({ PATH: path.join(folder, 'path') })).toEqual({ path: file, source: 'PATH' });
  });

  test('in the cache, when the one on PATH is too old', async () => {
    program('path/temporal', '1.30.2');
    const file = program(`cache/temporal-${TEMPORAL_CLI.version}`, '1.32.0');
    expect(await find({ PATH: path.join(folder, 'path') })).toEqual({ path: file, source: 'cache' });
  });
});
