#!/usr/bin/env node
// Compares bin/xindai with the independent Python reference on random inputs, field by field:
//   node scripts/compare-reference.mjs quote|simulate [--count N] [--seed S] [--show K] [--refusals SHARE]
// Exit 1 if anything differs. A case is made again alone by the seed and number that are printed.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const golden = path.join(root, 'test', 'golden');
const BATCH = 2000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '20' },
    refusals: { type: 'string', default: '0.05' },
  },
});
const [command] = positionals;
if (command !== 'quote' && command !== 'simulate') {
  console.error('usage: compare-reference.mjs quote|simulate [--count N] [--seed S] [--show K] [--refusals SHARE]');
  process.exit(2);
}

/** Output of a program; one that refuses a line (exit 2) has answered all the same. */
function run(file, args, input) {
  try {
    return execFileSync(file, args, { cwd: root, input, maxBuffer: 2 ** 30, stdio: ['pipe', 'pipe', 'inherit'] });
  } catch (error) {
    if (error.status === 2 && error.stdout.length > 0) return error.stdout;
    throw error;
  }
}

const lines = (output) => output.toString('utf8').split('\n').filter(Boolean);
const isRefused = (answer) =>
  answer.refused === true || (Array.isArray(answer.errors) && typeof answer.code === 'string');

/** Each field in which two answers differ. */
function* differences(reference, engine, at = '') {
  if (reference === engine) return;
  const isObject = (value) => typeof value === 'object' && value !== null;
  if (!isObject(reference) || !isObject(engine) || Array.isArray(reference) !== Array.isArray(engine)) {
    yield { at, reference, engine };
    return;
  }
  for (const key of new Set([...Object.keys(reference), ...Object.keys(engine)])) {
    yield* differences(reference[key], engine[key], `${at}/${key}`);
  }
}

function compare(reference, engine) {
  if (isRefused(reference) !== isRefused(engine)) {
    return [{ at: '', reference: reference.reason ?? 'answered', engine: engine.code ?? 'answered' }];
  }
  return isRefused(reference) ? [] : [...differences(reference, engine)];
}

let compared = 0;
let refused = 0;
let different = 0;
for (let batch = 0; compared < Number(values.count); batch++) {
  const count = Math.min(BATCH, Number(values.count) - compared);
  const seed = `${values.seed}.${batch}`;
  const make = ['generate.py', command, '--seed', seed, '--count', String(count), '--refusals', values.refusals];
  const inputs = lines(run('python3', [path.join(golden, make[0]), ...make.slice(1)]));
  const document = `${inputs.join('\n')}\n`;
  const expected = lines(run('python3', [path.join(golden, 'reference', 'main.py'), command], document));
  const actual = lines(run(path.join(root, 'bin', 'xindai'), [command, '--lines'], document));
  if (expected.length !== count || actual.length !== count) {
    throw new Error(`seed ${seed}: ${count} inputs, reference ${expected.length}, engine ${actual.length} answers`);
  }
  for (let index = 0; index < count; index++) {
    const reference = JSON.parse(expected[index]);
    if (isRefused(reference)) refused += 1;
    const found = compare(reference, JSON.parse(actual[index]));
    if (found.length === 0) continue;
    different += 1;
    if (different > Number(values.show)) continue;
    console.log(`seed ${seed} number ${index}: ${inputs[index]}`);
    for (const { at, reference: ours, engine } of found.slice(0, 12)) {
      console.log(`  ${at || '/'}  reference ${JSON.stringify(ours)}  engine ${JSON.stringify(engine)}`);
    }
  }
  compared += count;
  console.error(`${command}: ${compared} compared, ${refused} refused by the reference, ${different} different`);
}
console.log(`${command}: ${compared} compared, ${refused} refused by the reference, ${different} different`);
process.exitCode = different === 0 ? 0 : 1;
