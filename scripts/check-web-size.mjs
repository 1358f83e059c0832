#!/usr/bin/env node
/**
 * Prints how much compressed script a browser fetches before the workbench's first page shows, and fails above the
 * limit. Pages fetched later count for themselves. `node scripts/check-web-size.mjs [--dist web/dist]`.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const LIMIT = 500_000;
const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Files of the entry and of everything it imports statically. */
export function initialFiles(manifest, entry = 'index.html') {
  const seen = new Set();
  const visit = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const imported of manifest[name]?.imports ?? []) visit(imported);
  };
  visit(entry);
  return [...seen].map((name) => manifest[name]?.file).filter((file) => file?.endsWith('.js'));
}

export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

function main(args) {
  const dist = args.includes('--dist') ? args[args.indexOf('--dist') + 1] : path.join(ROOT, 'web/dist');
  const manifestFile = path.join(dist, '.vite/manifest.json');
  if (!fs.existsSync(manifestFile))
    throw new Error(`${manifestFile} is missing: run \`node scripts/build.mjs --only web\` first`);
  const manifest = JSON.parse(fs.readFileSync(manifestFile, 'utf8'));
  const sized = (file) => ({ file, bytes: gzipSync(fs.readFileSync(path.join(dist, file))).length });
  const initial = initialFiles(manifest).map(sized);
  const total = initial.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { file, bytes } of initial.sort((one, other) => other.bytes - one.bytes))
    console.log(`${kilobytes(bytes).padStart(10)}  ${file}`);
  console.log(`${kilobytes(total).padStart(10)}  first load, compressed (limit ${kilobytes(LIMIT)})`);
  if (total > LIMIT) {
    console.error('The first load is over the limit: fetch what only some pages need with import().');
    process.exitCode = 1;
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    console.error(`check-web-size: ${error.message}`);
    process.exit(1);
  }
}
