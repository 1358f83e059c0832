/**
 * Keeps a server for one test run and ends it when the run is gone, however it went: `node keeper.cjs JSON` with
 * {watch: pid, command, args, options, remove: folder}. Writes the server's pid to stdout.
 */
const { spawn } = require('node:child_process');
const fs = require('node:fs');

const { watch, command, args, options, log, remove } = JSON.parse(process.argv[2]);
const out = fs.openSync(log, 'a');
const child = spawn(command, args, { ...options, stdio: ['ignore', out, out] });
process.stdout.write(`${child.pid}\n`);
child.on('exit', (code) => process.exit(code ?? 1));

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  child.removeAllListeners('exit');
  child.on('exit', () => {
    if (remove) fs.rmSync(remove, { recursive: true, force: true });
    process.exit(0);
  });
  // Nothing of a test run is worth a checkpoint.
  child.kill('SIGQUIT');
  setTimeout(() => child.kill('SIGKILL'), 3000);
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
setInterval(() => {
  try {
    process.kill(watch, 0);
  } catch {
    stop();
  }
}, 500);
