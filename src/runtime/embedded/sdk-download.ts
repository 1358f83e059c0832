import { execFile } from 'node:child_process';
import { lookup } from 'node:dns/promises';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../paths';
import type { BinarySpec } from './binaries';

const run = promisify(execFile);
const HOST = 'temporal.download';

/** Lets the Temporal SDK fetch the program from Temporal's own site: it does so when it starts a test environment. */
export async function downloadBySdk(spec: BinarySpec, target: string): Promise<void> {
  await reachable();
  const folder = fs.mkdtempSync(`${target}.`);
  try {
    const executable = { type: 'cached-download', downloadDir: folder, version: `v${spec.version}` };
    const create = spec.sdkKind === 'dev-server' ? 'createLocal' : 'createTimeSkipping';
    const program = `require('@temporalio/testing').TestWorkflowEnvironment.${create}(${JSON.stringify({ server: { executable } })}).then((env) => env.teardown())`;
    await run(process.execPath, ['-e', program], { cwd: projectRoot(), timeout: 180_000 });
    const file = fs.readdirSync(folder)[0];
    if (file === undefined) throw new Error('the SDK kept no copy');
    fs.chmodSync(path.join(folder, file), 0o755);
    fs.renameSync(path.join(folder, file), target);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** On a closed network the SDK would try for long. */
async function reachable(): Promise<void> {
  const tooLate = new Promise<never>((_, reject) => {
    setTimeout(() => {
      reject(new Error(`${HOST} is not known here`));
    }, 3_000).unref();
  });
  await Promise.race([lookup(HOST), tooLate]);
}
