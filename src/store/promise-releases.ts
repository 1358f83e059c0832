import { isRepaid, loansSecuredBy } from './collateral';
import type { Tx } from './once';
import { openReleasesOf } from './releases';

/**
 * Does anything still stand on what secures an application: a loan of it that is owed, or a promise that may still be claimed? Its promise
 * stays locked, so that of two advances that are repaid at once the second sees the first.
 */
export async function stillSecures(tx: Tx, applicationNo: string): Promise<boolean> {
  const promises = await tx.$queryRaw<{ status: string }[]>`
    SELECT status FROM commitment WHERE application_no = ${applicationNo} FOR UPDATE`;
  const stands = promises.some(({ status }) => status === 'ISSUED' || status === 'ADVANCED');
  return stands || !(await loansSecuredBy(tx, applicationNo)).every(isRepaid);
}

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
