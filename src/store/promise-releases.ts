import { loansSecuredBy, stillSecures } from './collateral';
import type { Tx } from './once';
import { openReleasesOf } from './releases';

/**
 * A promise that was paid in part has ended: where its advances are repaid, what secured them is given back, and the days of that are kept
 * with the last of them.
 */
export async function releaseWithPromise(
  tx: Tx,
  { applicationNo, branchCode }: { applicationNo: string; branchCode: string },
  today: string,
  actor: string,
): Promise<void> {
  const last = (await loansSecuredBy(tx, applicationNo)).at(-1);
  if (last === undefined || (await stillSecures(tx, applicationNo))) return;
  await openReleasesOf(tx, { applicationNo, branchCode, loanNo: last.no }, today, actor);
}
