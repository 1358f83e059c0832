/** TypeScript to CommonJS, file by file, keeping the layout; what is not TypeScript is copied beside it. */
import fs from 'node:fs';
import path from 'node:path';
import { filesOf, readStamp, writeWhole } from './stamps.mjs';

const ROOTS = ['src', 'workflows', 'activities', 'scripts'];
const OUTPUT = 'dist';

export const codeTarget = {
  name: 'code',
  isCurrent(root) {
    const { stale, gone } = difference(root);
    return stale.length === 0 && gone.length === 0;
  },
  async build(root) {
    const { now, stale, gone } = difference(root);
    const typescript = stale.filter((file) => file.endsWith('.ts'));
    if (typescript.length > 0) await transform(root, typescript);
    for (const file of stale) {
      if (!file.endsWith('.ts')) writeWhole(outputOf(root, file), fs.readFileSync(path.join(root, file)));
    }
    for (const file of gone) {
      fs.rmSync(outputOf(root, file), { force: true });
      fs.rmSync(`${outputOf(root, file)}.map`, { force: true });
    }
    writeWhole(stampFile(root), JSON.stringify(Object.fromEntries(now)));
  },
};

function difference(root) {
  const before = readStamp(stampFile(root));
  const now = sources(root);
  return {
    now,
    stale: [...now].filter(([file, mark]) => before[file] !== mark).map(([file]) => file),
    gone: Object.keys(before).filter((file) => !now.has(file)),
  };
}

function sources(root) {
  const files = filesOf(ROOTS, { base: root });
  for (const file of files.keys()) if (/\.d\.ts$|\.md$|\.mjs$|(^|\/)\./.test(file)) files.delete(file);
  return files;
}

async function transform(root, files) {
  const esbuild = await import('esbuild');
  const result = await esbuild.build({
    absWorkingDir: root,
    entryPoints: files,
    outbase: '.',
    outdir: OUTPUT,
    bundle: false,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    // Lazily loaded files become `require`, which also loads packages that are ES modules only (Node >= 20.19).
    supported: { 'dynamic-import': false },
    logLevel: 'silent',
  });
  for (const file of result.outputFiles) writeWhole(file.path, file.contents);
}

const stampFile = (root) => path.join(root, OUTPUT, '.code-stamp.json');
const outputOf = (root, file) => path.join(root, OUTPUT, file.replace(/\.ts$/, '.js'));
