import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const WORTH_IT = 1_000;
const TEXT = /\.(js|css|svg)$/;

/** Puts `file.br` and `file.gz` beside each script and style, so that the server need not compress anything itself. */
export const compressedPlugin = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  writeBundle({ dir }, bundle) {
    for (const { fileName } of Object.values(bundle)) {
      if (dir === undefined || !TEXT.test(fileName)) continue;
      const file = path.join(dir, fileName);
      const content = fs.readFileSync(file);
      if (content.length < WORTH_IT) continue;
      fs.writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
      fs.writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
    }
  },
});
