import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** How to run a program that refuses to run as root. */
export interface Unprivileged {
  /** Put before the program and its arguments. */
  prefix: string[];
  ids?: { uid: number; gid: number };
}

const USER = 'postgres';

/** PostgreSQL refuses to run as root (as in containers): then it runs as `postgres`, made when missing, or as `nobody`. */
export function unprivileged(mustReach: string[]): Unprivileged {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const ids = idsOf(USER) ?? created() ?? idsOf('nobody');
  if (ids === undefined)
    throw new Error('PostgreSQL does not run as root and there is no other user; set DATABASE_URL');
  if (mustReach.every(reachable)) return { prefix: [], ids };
  // A closed folder above (such as /root): the user is let through it and gets no other right of root.
  const prefix = ['setpriv', `--reuid=${String(ids.uid)}`, `--regid=${String(ids.gid)}`, '--clear-groups'];
  // The securebit makes access(2) honour the right, too.
  const rights = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup'];
  return { prefix: [...prefix, ...rights, '--'], ids };
}

/** Command, arguments and options for child_process. */
export interface Launch {
  command: string;
  args: string[];
  ids: { uid?: number; gid?: number };
}

export function asUser(who: Unprivileged, command: string, args: string[]): Launch {
  const [first, ...rest] = [...who.prefix, command, ...args];
  return { command: first ?? command, args: rest, ids: who.prefix.length === 0 ? (who.ids ?? {}) : {} };
}

function idsOf(user: string): { uid: number; gid: number } | undefined {
  try {
    const id = (flag: string): number => Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function created(): { uid: number; gid: number } | undefined {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', USER], { stdio: 'pipe' });
    return idsOf(USER);
  } catch {
    return undefined;
  }
}

/** Whether every folder above lets everybody through. */
function reachable(file: string): boolean {
  for (let folder = path.dirname(path.resolve(file)); ; folder = path.dirname(folder)) {
    if (fs.existsSync(folder) && (fs.statSync(folder).mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}
