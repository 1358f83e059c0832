import fs from 'node:fs';
import path from 'node:path';
import { environmentWithFile } from '../runtime/config';
import { projectRoot } from '../runtime/paths';

/** Who is signed in at which API, kept between commands. */
export interface StoredSession {
  url: string;
  token: string;
  username: string;
  expiresAt: string;
}

/** Where this installation keeps its data, as `xindai start` has it by default. */
export function dataFolder(given: string | undefined): string {
  return given === undefined
    ? path.resolve(projectRoot(), environmentWithFile()['DATA_DIR'] ?? '.data')
    : path.resolve(given);
}

const fileOf = (folder: string): string => path.join(folder, 'session.json');

/** Null when nobody has signed in here. */
export function readSession(folder: string): StoredSession | null {
  try {
    return JSON.parse(fs.readFileSync(fileOf(folder), 'utf8')) as StoredSession;
  } catch {
    return null;
  }
}

/** The token is a key to money: for the owner only. */
export function writeSession(folder: string, session: StoredSession): void {
  fs.mkdirSync(folder, { recursive: true });
  const draft = `${fileOf(folder)}.${String(process.pid)}`;
  fs.writeFileSync(draft, `${JSON.stringify(session, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(draft, fileOf(folder));
}

export function removeSession(folder: string): void {
  fs.rmSync(fileOf(folder), { force: true });
}
