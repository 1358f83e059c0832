import { tellReview } from '../../gateways/review-workflows';
import { casesOf } from '../../store/client-changes/cases';
import { openedOn } from '../../store/warnings-read';
import type { ApiDeps } from '../deps';
import { answered } from './command';
import { clockOf } from './secured-loans';

/**
 * Tells the watch over a loan to look again, and of every warning of the day: told again with the same command, so that a watch that
 * could not be reached the first time hears of them after all. What it knows it leaves out.
 */
export async function tellWatch(
  { pool, temporal }: Pick<ApiDeps, 'pool' | 'temporal'>,
  loanNo: string,
  asOf: string,
): Promise<void> {
  const raised = await openedOn(pool, loanNo, asOf);
  for (const news of raised.length === 0 ? [{}] : raised.map((warning) => ({ warning })))
    await answered(temporal, () => tellReview(temporal, loanNo, { asOf, ...news }));
}

/** The same of every loan that hangs on a client of whom something was registered. */
export async function tellWatches(
  deps: Pick<ApiDeps, 'prisma' | 'pool' | 'temporal'>,
  clientNo: string,
): Promise<void> {
  for (const one of await casesOf(deps.prisma, clientNo))
    if (one.kind === 'LOAN') await tellWatch(deps, one.no, clockOf(one.clockOffsetMs).today);
}
