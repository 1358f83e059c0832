/**
 * Knowing what is up to date: a stamp lists path, size and mtime of every input. Reading a few hundred stats costs
 * milliseconds, so every command can afford to check.
 */
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Every file under `roots` (files or folders), as `Map<path, "size:mtime">`, without the folders named in `skip`. */
export function filesOf(roots, { base, skip = [] }) {
  const found = new Map();
  const visit = (relative) => {
    const stat = fs.statSync(path.join(base, relative), { throwIfNoEntry: false });
    if (stat === undefined || skip.includes(relative)) return;
    if (stat.isFile()) found.set(relative, `${stat.size}:${Math.round(stat.mtimeMs)}`);
    if (!stat.isDirectory()) return;
    for (const name of fs.readdirSync(path.join(base, relative)).sort()) visit(path.join(relative, name));
  };
  for (const root of roots) visit(root);
  return found;
}

/** What the files hold, not when they were written: for steps too dear to repeat after a mere touch. */
export function contentDigest(files, base) {
  const hash = crypto.createHash('sha256');
  for (const name of files.keys()) hash.update(`${name}\0`).update(fs.readFileSync(path.join(base, name)));
  return hash.digest('hex');
}

export function readStamp(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** A half-written file must never be taken for a whole one. */
export function writeWhole(file, content) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(temporary, content);
  fs.renameSync(temporary, file);
}
