/** The workbench, by Vite; absent until there is one. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { contentDigest, filesOf, readStamp, writeWhole } from './stamps.mjs';

const ROOTS = ['web', 'src/contracts', 'src/domain'];
const SKIP = ['web/dist', 'web/node_modules'];

export const webTarget = {
  name: 'web',
  isCurrent(root) {
    if (!exists(root, 'web/vite.config.ts')) return true;
    return readStamp(stampFile(root)).inputs === inputs(root) && exists(root, 'web/dist/index.html');
  },
  async build(root) {
    const mark = inputs(root);
    const vite = path.join(root, 'node_modules/vite/bin/vite.js');
    const result = spawnSync(
      process.execPath,
      [vite, 'build', 'web', '--config', 'web/vite.config.ts', '--logLevel', 'warn'],
      {
        cwd: root,
        encoding: 'utf8',
        timeout: 300_000,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    if (result.status !== 0) throw new Error(`the workbench does not build\n${result.stdout}${result.stderr}`);
    writeWhole(stampFile(root), JSON.stringify({ inputs: mark }));
  },
};

const exists = (root, file) => fs.existsSync(path.join(root, file));
const inputs = (root) => contentDigest(filesOf(ROOTS, { base: root, skip: SKIP }), root);
const stampFile = (root) => path.join(root, 'dist/.web-stamp.json');
