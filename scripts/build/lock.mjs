/** One build at a time in one tree: two shells may start at once. The lock of a dead process is taken over. */
import fs from 'node:fs';
import path from 'node:path';

const WAIT_MS = 180_000;

export async function withLock(file, work) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const deadline = Date.now() + WAIT_MS;
  while (!take(file)) {
    if (Date.now() > deadline)
      throw new Error(`another build holds ${file} for too long; remove the file if none runs`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!alive(Number(read(file)))) fs.rmSync(file, { force: true });
    return false;
  }
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return String(process.pid);
  }
}

function alive(pid) {
  // An empty file belongs to a process that is just writing it.
  if (!Number.isInteger(pid) || pid <= 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
