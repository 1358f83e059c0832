import { progress } from './measure';

/** Loaded one by one: a benchmark of pure functions must not pay for servers it does not use. */
const BENCHMARKS: Record<string, () => Promise<{ run: () => Promise<void> }>> = {
  'schedule.360': () => import('./schedule-360.js'),
  'simulate.200': () => import('./simulate-200.js'),
  'lifecycle.throughput': () => import('./lifecycle-throughput.js'),
  'api.read': () => import('./api-read.js'),
  'applications.1000': () => import('./applications-1000.js'),
  'duedate.2000': () => import('./duedate-2000.js'),
  'start.ready': () => import('./start-ready.js'),
};

async function main(names: string[]): Promise<number> {
  const unknown = names.filter((name) => !Object.hasOwn(BENCHMARKS, name));
  if (unknown.length > 0) {
    process.stderr.write(`bench: unknown ${unknown.join(', ')}; known: ${Object.keys(BENCHMARKS).join(', ')}\n`);
    return 2;
  }
  for (const [name, load] of Object.entries(BENCHMARKS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    progress(name);
    await (await load()).run();
  }
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`bench: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
