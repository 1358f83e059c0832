import { execFileSync, type ChildProcess } from 'node:child_process';

export function alive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The command line of a process, or undefined when there is none: a number may have been given to another since. */
export function commandOf(pid: number): string | undefined {
  if (!alive(pid)) return undefined;
  try {
    const line = execFileSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8', stdio: 'pipe' }).trim();
    return line.includes('<defunct>') ? undefined : line;
  } catch {
    return undefined;
  }
}

/** Ends a left-over process: asks first, then forces. */
export async function end(pid: number, signal: NodeJS.Signals, patienceMs = 8_000): Promise<void> {
  send(pid, signal);
  if (await gone(pid, patienceMs)) return;
  send(pid, 'SIGKILL');
  await gone(pid, 2_000);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended in the meantime.
  }
}

async function gone(pid: number, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    if (commandOf(pid) === undefined) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

/** Ends a child of ours and waits for its exit. */
export async function stopChild(child: ChildProcess, signal: NodeJS.Signals, patienceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  child.kill(signal);
  const force = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await exited;
  clearTimeout(force);
}
