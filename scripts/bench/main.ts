import { inspect } from 'node:util';
import { progress } from './measure';

/** Loaded one by one: a benchmark of pure functions must not pay for servers it does not use. */
const BENCHMARKS: Record<string, () => Promise<{ run: (size?: number) => Promise<void> }>> = {
  'schedule.360': () => import('./schedule-360.js'),
  'simulate.200': () => import('./simulate-200.js'),
  'cli.quote': () => import('./cli-quote.js'),
  'paper.contract': () => import('./paper-contract.js'),
  'lifecycle.throughput': () => import('./lifecycle-throughput.js'),
  'api.read': () => import('./api-read.js'),
  'api.lists': () => import('./api-lists.js'),
  'applications.1000': () => import('./applications-1000.js'),
  'duedate.2000': () => import('./duedate-2000.js'),
  'sleeping.10000': () => import('./sleeping-10000.js'),
  'endofday.1m': () => import('./endofday-1m.js'),
  'start.ready': () => import('./start-ready.js'),
};

/** Figures that another benchmark measures in its run. */
const MEASURED_BY: Record<string, string> = {
  'decision.latency': 'lifecycle.throughput',
  'schedule.whole': 'schedule.360',
  'simulate.linear': 'simulate.200',
};

/** `name` or `name:size`. */
const SIZED = /^([a-z.0-9-]+)(?::([1-9]\d{0,6}))?$/;

async function main(given: string[]): Promise<number> {
  const sizes = new Map(
    given.map((one) => {
      const [, name = one, size] = SIZED.exec(one) ?? [];
      return [MEASURED_BY[name] ?? name, size];
    }),
  );
  const names = [...sizes.keys()];
  const unknown = names.filter((name) => !Object.hasOwn(BENCHMARKS, name));
  if (unknown.length > 0) {
    const known = [...Object.keys(BENCHMARKS), ...Object.keys(MEASURED_BY)];
    process.stderr.write(`bench: unknown ${unknown.join(', ')}; known: ${known.join(', ')}\n`);
    return 2;
  }
  for (const [name, load] of Object.entries(BENCHMARKS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    progress(name);
    const size = sizes.get(name);
    await (await load()).run(size === undefined ? undefined : Number(size));
  }
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`bench: ${inspect(error)}\n`);
    process.exit(1);
  },
);
