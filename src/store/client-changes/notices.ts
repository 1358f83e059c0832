import type { ChangeWeight } from '../../domain/client-change/kinds';
import { enqueueNotices, toStaff } from '../notices';
import type { Tx } from '../once';
import type { TouchedCase } from './cases';

/** Who manages what hangs on the client, or holds its approval, hears of a material change; who registered it knows. */
export async function tellManagers(
  tx: Tx,
  client: { no: string; managerUsername: string },
  { id, on }: { id: bigint; on: string; weight: ChangeWeight },
  cases: readonly TouchedCase[],
  by: { username: string; at: string },
): Promise<void> {
  const underWay = cases.filter(({ kind }) => kind === 'APPLICATION').map(({ no }) => no);
  const approving = await tx.task.findMany({
    where: { room: 'APPROVAL', status: 'OPEN', subjectNo: { in: underWay }, assignee: { not: null } },
    select: { assignee: true },
  });
  const managers = [client.managerUsername, ...cases.map(({ managerUsername }) => managerUsername)];
  const told = new Set([...managers, ...approving.flatMap(({ assignee }) => (assignee === null ? [] : [assignee]))]);
  told.delete(by.username);
  await enqueueNotices(
    tx,
    [...told].sort().flatMap((recipient) =>
      toStaff({
        cause: `client-change-${String(id)}`,
        recipient,
        template: 'client-changed',
        params: { clientNo: client.no, on, cases: cases.length },
        subjectNo: client.no,
        businessAt: by.at,
        clockOffsetMs: 0,
      }),
    ),
  );
}
