/** One line of `npm run bench`: value and baseline in the same unit, measured in the same run. */
export interface Measure {
  name: string;
  value: number;
  unit: string;
  baseline: number;
  note: string;
}

/** Prints a measure as one JSON line on stdout; everything else goes to stderr. */
export function report(measure: Measure): void {
  const ratio = measure.value / measure.baseline;
  const { name, value, unit, baseline, note } = measure;
  process.stdout.write(
    `${JSON.stringify({ name, value: round(value), unit, baseline: round(baseline), ratio: round(ratio), note })}\n`,
  );
}

export function progress(text: string): void {
  process.stderr.write(`bench: ${text}\n`);
}

export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/**
 * Runs `work(i)` for i in 0..count-1 with `clients` at once and returns the wall seconds and each call's milliseconds.
 * A call that throws ends the run: a benchmark over failures measures nothing.
 */
export async function withClients(
  clients: number,
  count: number,
  work: (index: number) => Promise<void>,
): Promise<{ seconds: number; latenciesMs: number[] }> {
  const latenciesMs: number[] = [];
  let next = 0;
  const begun = performance.now();
  const client = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) {
      const started = performance.now();
      await work(index);
      latenciesMs.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: Math.min(clients, count) }, client));
  return { seconds: (performance.now() - begun) / 1000, latenciesMs };
}

/**
 * Calls a second of synchronous functions: of each the best of many rounds, too short for the machine to turn to something
 * else in all of them. They take turns, so that a slower minute of the machine is a slower minute for each.
 */
export function callsPerSecond<Name extends string>(
  works: Readonly<Record<Name, () => unknown>>,
  rounds = 500,
  roundMs = 4,
): Record<Name, number> {
  const all = Object.entries(works) as [Name, () => unknown][];
  const best = Object.fromEntries(all.map(([name]) => [name, 0])) as Record<Name, number>;
  for (const [, work] of all) for (let i = 0; i < 50; i++) work();
  for (let round = 0; round < rounds; round++) {
    for (const [name, work] of all) best[name] = Math.max(best[name], oneRound(work, roundMs));
  }
  return best;
}

function oneRound(work: () => unknown, roundMs: number): number {
  const begun = performance.now();
  let calls = 0;
  while (performance.now() - begun < roundMs) {
    work();
    calls++;
  }
  return (calls * 1000) / (performance.now() - begun);
}

/** The median time of a call of a synchronous function, in milliseconds. */
export function medianMs(work: () => unknown, calls = 1000): number {
  for (let i = 0; i < 200; i++) work();
  const times = Array.from({ length: calls }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return percentile(times, 0.5);
}

function round(value: number): number {
  return Number(value.toPrecision(5));
}
