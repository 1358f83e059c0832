#!/usr/bin/env node
/**
 * Builds what is stale: Prisma client, code, workflow bundle, workbench. Plain Node, so that it runs before anything is
 * built. `node scripts/build.mjs [--only code,bundle] [--force] [--quiet]`.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleTarget } from './build/bundle.mjs';
import { codeTarget } from './build/code.mjs';
import { withLock } from './build/lock.mjs';
import { prismaTarget } from './build/prisma.mjs';
import { webTarget } from './build/web.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
/** In the order in which one needs the other: the generated client is part of the code. */
const TARGETS = [prismaTarget, codeTarget, bundleTarget, webTarget];
export const ALL = TARGETS.map((target) => target.name);

/** Builds the named targets that are not current; `onStep` hears the name of each that is built. */
export async function ensureBuilt(names = ALL, { root = ROOT, force = false, onStep = () => {} } = {}) {
  const wanted = TARGETS.filter((target) => names.includes(target.name));
  const stale = () => wanted.some((target) => force || !target.isCurrent(root));
  if (!stale()) return;
  await withLock(path.join(root, '.cache/build.lock'), async () => {
    for (const target of wanted) {
      if (!force && target.isCurrent(root)) continue;
      onStep(target.name);
      await target.build(root);
    }
  });
}

async function main(args) {
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1].split(',') : ALL;
  const started = Date.now();
  await ensureBuilt(only, { force: args.includes('--force'), onStep: (name) => console.error(`build: ${name}`) });
  if (!args.includes('--quiet')) console.error(`build: up to date (${Date.now() - started} ms)`);
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(`build: ${error.message}`);
    process.exit(1);
  });
}
