import { tellReview } from '../../gateways/review-workflows';
import { openedOn } from '../../store/warnings-read';
import type { ApiDeps } from '../deps';
import { answered } from './command';

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
