import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from '../../src/runtime/paths';
import { percentile, report } from './measure';

const TERMS = {
  method: 'EQUAL_INSTALMENT',
  principal: '1000000.00',
  annualRate: '0.035',
  instalments: 360,
  disbursedOn: '2026-01-15',
};

/** Milliseconds of `xindai quote` from a shell, 360 instalments on stdin; the baseline is Node starting and doing nothing. */
export function run(): Promise<void> {
  const xindai = path.join(projectRoot(), 'bin/xindai');
  report({
    name: 'cli.quote',
    value: milliseconds([xindai, 'quote', '-', '--json'], JSON.stringify(TERMS)),
    unit: 'ms',
    baseline: milliseconds(['-e', '0'], ''),
    note: 'median of 15; everything built',
  });
  return Promise.resolve();
}

function milliseconds(args: string[], input: string): number {
  const times = Array.from({ length: 15 }, () => {
    const begun = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { input, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return performance.now() - begun;
  });
  return percentile(times, 0.5);
}
