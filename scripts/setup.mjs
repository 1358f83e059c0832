#!/usr/bin/env node
/**
 * Makes a fresh clone ready: installs the packages when they are missing or the lockfile changed, then builds what is
 * stale. Plain Node without packages. `--for-tests` leaves out what no test needs (the workbench).
 */
import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const OLDEST = [20, 19];

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  console.error(
    `需要 Node ${OLDEST.join('.')} 以上，现为 ${process.versions.node}。Node ${OLDEST.join('.')} or later is needed.`,
  );
  process.exit(69);
}

/** npm writes node_modules/.package-lock.json; ours beside it says from which lockfile the install came. */
const stampFile = path.join(root, 'node_modules/.xindai-lock');

function wanted() {
  return crypto
    .createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
}

function installed() {
  if (!fs.existsSync(path.join(root, 'node_modules/.package-lock.json'))) return false;
  return fs.existsSync(stampFile) ? fs.readFileSync(stampFile, 'utf8') === wanted() : agreesWithLock();
}

/** After an `npm ci` by hand there is no stamp of ours: every locked version must then be the one that is there. */
function agreesWithLock() {
  const read = (file) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages;
  const [locked, there] = [read('package-lock.json'), read('node_modules/.package-lock.json')];
  const agrees = Object.entries(locked).every(
    ([name, { version, optional }]) => name === '' || there[name]?.version === version || (optional && !there[name]),
  );
  if (agrees) fs.writeFileSync(stampFile, wanted());
  return agrees;
}

function install() {
  console.error('正在安装依赖 … Installing packages …');
  const npm = process.env.npm_execpath;
  // Install scripts would try downloads that a closed network refuses; nothing here needs them.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (result.status !== 0) {
    console.error(
      '依赖安装失败：请检查网络或 npm 的镜像设置。npm ci failed: check the network or the registry npm uses.',
    );
    process.exit(result.status ?? 1);
  }
  fs.writeFileSync(stampFile, wanted());
}

checkNode();
if (!installed()) install();
const { ALL, ensureBuilt } = await import('./build.mjs');
const targets = process.argv.includes('--for-tests') ? ['prisma', 'code', 'bundle'] : ALL;
await ensureBuilt(targets, { onStep: (name) => console.error(`正在构建 Building ${name} …`) }).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
