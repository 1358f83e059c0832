import type { getCollateral } from '../../contracts/http/collateral';
import type { AnswerOf } from '../../contracts/http/operation';
import { collateralOf, type CollateralRecord } from '../../store/collateral';
import { once, type Tx } from '../../store/once';
import { lockSecurity } from '../../store/security';
import type { ApiDeps } from '../deps';
import { collateralAnswer } from '../loans/collateral-answer';
import type { HeldFor } from './custody';
import { notFound } from './refused';
import { openLoansOn } from './secured-loans';
import { tellWatch } from './tell-watch';
import { businessToday } from './today';

type Answer = AnswerOf<typeof getCollateral>;
/** A facility, a promise or an application with who keeps its papers, and the day from which values are compared. */
export interface HeldCase {
  held: HeldFor;
  clockOffsetMs: number;
  from: string;
}
export interface Place {
  tx: Tx;
  held: HeldFor;
  found: CollateralRecord;
  by: { username: string; on: string };
}

/** What secures a facility, a promise or an application, as it stands today. */
export const heldAnswer = (
  { prisma }: Pick<ApiDeps, 'prisma'>,
  { held, clockOffsetMs, from }: HeldCase,
): Promise<Answer> => collateralAnswer(prisma, { applicationNo: held.securedNo, clockOffsetMs, disbursedOn: from });

/** Records something of one thing that secures it, once, and tells the watches over the loans that stand on the same security. */
export async function actOnHeld(
  deps: ApiDeps,
  of: HeldCase,
  { item, username, commandId }: { item: string; username: string; commandId: string },
  work: (place: Place) => Promise<void>,
): Promise<Answer> {
  const { prisma } = deps;
  const { held, clockOffsetMs } = of;
  await once(prisma, `collateral/${commandId}`, async (tx) => {
    await lockSecurity(tx, item);
    const found = (await collateralOf(tx, held.securedNo)).find((one) => one.item.no === item);
    if (found === undefined) throw notFound('security');
    await work({ tx, held, found, by: { username, on: businessToday(clockOffsetMs) } });
    return null;
  });
  for (const { no, today } of await openLoansOn(prisma, held.securedNo)) await tellWatch(deps, no, today);
  return heldAnswer(deps, of);
}
