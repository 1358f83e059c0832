/** `node bundle.mjs ENTRY OUTPUT`: a workflow bundle of any entry, in a process of its own (webpack inside jest is slow). */
import fs from 'node:fs';
import worker from '@temporalio/worker';

const [entry, output] = process.argv.slice(2);
const problems = [];
const keep = (message, meta) => void problems.push(`${message} ${JSON.stringify(meta ?? '')}`);
const quiet = () => {};
const logger = { log: quiet, trace: quiet, debug: quiet, info: keep, warn: keep, error: keep };
try {
  const { code } = await worker.bundleWorkflowCode({ workflowsPath: entry, logger });
  fs.writeFileSync(`${output}.${process.pid}`, code);
  fs.renameSync(`${output}.${process.pid}`, output);
} catch (error) {
  console.error(error.message, problems.join('\n'));
  process.exit(1);
}
