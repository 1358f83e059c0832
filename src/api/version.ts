import fs from 'node:fs';
import path from 'node:path';

/** The version in package.json, which lies at another distance from the sources than from the built files. */
export const VERSION: string = (() => {
  for (let folder = __dirname; ; folder = path.dirname(folder)) {
    const file = path.join(folder, 'package.json');
    if (fs.existsSync(file)) return (JSON.parse(fs.readFileSync(file, 'utf8')) as { version: string }).version;
    if (folder === path.dirname(folder)) throw new Error('package.json is missing');
  }
})();
