import fs from 'node:fs';
import path from 'node:path';

/** The folder of package.json: from the sources and from dist/ alike. */
export function projectRoot(from: string = __dirname): string {
  let folder = from;
  while (!fs.existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error(`no package.json above ${from}`);
    folder = parent;
  }
  return folder;
}
