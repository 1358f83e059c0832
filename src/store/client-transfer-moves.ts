import type { Transfer } from '../domain/client-transfer/transfer';
import { Prisma } from './generated/client';
import type { Tx } from './once';

export interface Moved {
  loans: number;
  applications: number;
  facilities: number;
  tasks: number;
}

/**
 * What a manager has of these clients becomes another's: the clients, what of them is not over, and the open tasks he holds.
 * A task that separation of duties keeps the other from goes back to whoever of its role claims it.
 */
export async function moveClients(tx: Tx, { from, to, clientNos }: Transfer): Promise<Moved> {
  const nos = [...clientNos];
  const managed = { clientNo: { in: nos }, managerUsername: from };
  await tx.client.updateMany({
    where: { no: { in: nos } },
    data: { managerUsername: to, version: { increment: 1 } },
  });
  const loans = await tx.loan.updateMany({ where: { ...managed, settledOn: null }, data: { managerUsername: to } });
  const applications = await tx.application.updateMany({
    where: { ...managed, closedOn: null },
    data: { managerUsername: to },
  });
  const facilities = await tx.facility.updateMany({
    where: { ...managed, status: { not: 'CLOSED' } },
    data: { managerUsername: to },
  });
  const tasks = await tx.$executeRaw(Prisma.sql`
    UPDATE task t SET assignee = CASE WHEN ${to} = ANY(t.excluded) THEN NULL ELSE ${to} END
    WHERE t.status = 'OPEN' AND t.assignee = ${from} AND (
      t.subject_no IN (SELECT no FROM loan WHERE client_no = ANY(${nos})
                       UNION SELECT no FROM application WHERE client_no = ANY(${nos})
                       UNION SELECT k.id FROM collection_case k JOIN loan l ON l.no = k.loan_no WHERE l.client_no = ANY(${nos})))`);
  return { loans: loans.count, applications: applications.count, facilities: facilities.count, tasks };
}
