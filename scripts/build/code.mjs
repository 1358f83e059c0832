/** TypeScript to CommonJS, file by file, keeping the layout; what is not TypeScript is copied beside it. */
import fs from 'node:fs';
import path from 'node:path';
import { filesOf, readStamp, writeWhole } from './stamps.mjs';

const ROOTS = ['src', 'workflows', 'activities', 'scripts'];
const OUTPUT = 'dist';
/**
 * esbuild makes each export a getter. The engine's files call each other millions of times a second, and with TypeScript's
 * own output, whose exports are plain properties, a quote takes half the time; for the rest the faster build counts.
 */
const DOMAIN = 'src/domain/';

export const codeTarget = {
  name: 'code',
  isCurrent(root) {
    const { stale, gone } = difference(root);
    return stale.length === 0 && gone.length === 0;
  },
  async build(root) {
    const { now, stale, gone } = difference(root);
    const typescript = stale.filter((file) => file.endsWith('.ts'));
    const domain = typescript.filter((file) => file.startsWith(DOMAIN));
    const others = typescript.filter((file) => !file.startsWith(DOMAIN));
    if (domain.length > 0) await transpile(root, domain);
    if (others.length > 0) await transform(root, others);
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

async function transpile(root, files) {
  const { default: ts } = await import('typescript');
  const options = {
    module: ts.ModuleKind.CommonJS,
    target: ts.ScriptTarget.ES2022,
    esModuleInterop: true,
    sourceMap: true,
  };
  for (const file of files) {
    const output = outputOf(root, file);
    const sourceRoot = path.relative(path.dirname(output), path.dirname(path.join(root, file)));
    const text = fs.readFileSync(path.join(root, file), 'utf8');
    const { outputText, sourceMapText } = ts.transpileModule(text, {
      compilerOptions: { ...options, sourceRoot },
      fileName: file,
    });
    writeWhole(output, outputText);
    writeWhole(`${output}.map`, sourceMapText);
  }
}

const stampFile = (root) => path.join(root, OUTPUT, '.code-stamp.json');
const outputOf = (root, file) => path.join(root, OUTPUT, file.replace(/\.ts$/, '.js'));
