/** The Prisma client, generated without a download: `generate` only checks that the named engine file exists. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { contentDigest, filesOf, readStamp, writeWhole } from './stamps.mjs';

const OUTPUT = 'src/store/generated';

export const prismaTarget = {
  name: 'prisma',
  isCurrent(root) {
    return stamp(root).inputs === inputs(root) && fs.existsSync(path.join(root, OUTPUT, 'client.ts'));
  },
  async build(root) {
    const result = spawnSync(
      process.execPath,
      [path.join(root, 'node_modules/prisma/build/index.js'), 'generate', '--schema', 'prisma/schema.prisma'],
      {
        cwd: root,
        encoding: 'utf8',
        timeout: 120_000,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          PRISMA_HIDE_UPDATE_MESSAGE: '1',
          CHECKPOINT_DISABLE: '1',
        },
      },
    );
    if (result.status !== 0) throw new Error(`prisma generate failed\n${result.stdout}${result.stderr}`);
    writeWhole(stampFile(root), JSON.stringify({ inputs: inputs(root) }));
  },
};

function inputs(root) {
  const schema = filesOf(['prisma/schema.prisma'], { base: root });
  return `${contentDigest(schema, root)} ${prismaVersion(root)}`;
}

function prismaVersion(root) {
  return JSON.parse(fs.readFileSync(path.join(root, 'node_modules/prisma/package.json'), 'utf8')).version;
}

const stampFile = (root) => path.join(root, OUTPUT, '.stamp.json');
const stamp = (root) => readStamp(stampFile(root));
