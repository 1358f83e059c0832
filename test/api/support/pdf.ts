import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** A paper as a reader of PDF sees it: its words without the gaps between them, and its pages. */
export function readPdf(bytes: Buffer): { text: string; pages: number } {
  const { stdout } = spawnSync(process.execPath, [path.resolve('test/support/read-pdf.mjs')], {
    input: bytes,
    encoding: 'utf8',
  });
  const { text, pages } = JSON.parse(stdout) as { text: string; pages: number };
  return { text: text.replace(/\s+/g, ''), pages };
}
