import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { root, runFolder, shared } from './run';

const run = promisify(execFile);

export interface Bundle {
  codePath: string;
}

/** The workflows as workers run them: built once for the whole run, and only when their sources changed. */
export function workflowBundle(): Promise<Bundle> {
  return shared('workflow-bundle', async () => {
    await node([path.join(root, 'scripts/build.mjs'), '--only', 'bundle']);
    return { codePath: path.join(root, 'dist/workflow-bundle.js') };
  });
}

/** A bundle of any other entry, such as a workflow that is broken on purpose. `entry` is an absolute path. */
export function bundleOf(entry: string): Promise<Bundle> {
  const name = `bundle-${createHash('sha256').update(entry).digest('hex').slice(0, 12)}`;
  return shared(name, async () => {
    const codePath = path.join(runFolder(), `${name}.js`);
    await node([path.join(root, 'test/support/bundle.mjs'), entry, codePath]);
    return { codePath };
  });
}

async function node(args: string[]): Promise<void> {
  await run(process.execPath, args, { cwd: root, timeout: 180_000 });
}
