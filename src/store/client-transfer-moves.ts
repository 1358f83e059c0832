import type { Transfer } from '../domain/client-transfer/transfer';
import { moveOpportunities } from './cross-sell/opportunities';
import { displayNamesOf } from './display-names';
import { Prisma } from './generated/client';
import type { Tx } from './once';
import { askReceiver } from './policy-library/reviews';
import { recordStep } from './service/tickets';

export interface Moved {
  loans: number;
  applications: number;
  facilities: number;
  leads: number;
  tickets: number;
  tasks: number;
}

/**
 * What a manager has of these clients becomes another's: the clients, their leads, what of them is not over, and the open tasks he
 * holds. The case remembers who managed it: he brought it in and does not judge it (RULES 7.3).
 */
export async function moveClients(
  tx: Tx,
  { from, to, clientNos }: Transfer,
  decided: { by: string; on: string },
): Promise<Moved> {
  const nos = [...clientNos];
  const managed = { clientNo: { in: nos }, managerUsername: from };
  const becomes = { managerUsername: to, formerManagers: { push: from } };
  await tx.client.updateMany({
    where: { no: { in: nos } },
    data: { managerUsername: to, version: { increment: 1 } },
  });
  const [settled, closed] = await Promise.all([
    tx.loan.findMany({ where: { ...managed, settledOn: { not: null } }, select: { no: true } }),
    tx.facility.findMany({ where: { ...managed, status: 'CLOSED' }, select: { no: true } }),
  ]);
  const unfinished = await tx.workoutDuty.findMany({
    where: { caseNo: { in: [...settled, ...closed].map(({ no }) => no) } },
    select: { caseNo: true },
  });
  // Settled or closed, it is over once its security is given back.
  const secured = { no: { in: unfinished.map(({ caseNo }) => caseNo) } };
  const loans = await tx.loan.updateMany({ where: { ...managed, OR: [{ settledOn: null }, secured] }, data: becomes });
  const applications = await tx.application.updateMany({ where: { ...managed, closedOn: null }, data: becomes });
  const facilities = await tx.facility.updateMany({
    where: { ...managed, OR: [{ status: { not: 'CLOSED' } }, secured] },
    data: becomes,
  });
  const leads = await moveLeads(tx, { from, to, nos });
  const tickets = await moveTickets(tx, { from, to, nos }, decided);
  await moveOpportunities(tx, { from, to, nos }, decided);
  const tasks = (await moveTasks(tx, { from, to, nos })) + (await askReceiver(tx, { from, to, nos }));
  return { loans: loans.count, applications: applications.count, facilities: facilities.count, leads, tickets, tasks };
}

interface Move {
  from: string;
  to: string;
  nos: string[];
}

/** Leads that grew into these clients and are still worked on; what was lost or won is the story of who had it. */
const moveLeads = (tx: Tx, { from, to, nos }: Move): Promise<number> =>
  tx.$executeRaw(Prisma.sql`
    UPDATE lead l SET owner_username = ${to}
    WHERE l.client_no = ANY(${nos}) AND l.owner_username = ${from} AND l.stage <> 'LOST'
      AND NOT EXISTS (SELECT 1 FROM application a WHERE a.no = l.application_no AND a.closed_on IS NOT NULL)`);

/** What these clients asked of the old manager and that is not over: the answer is given, and heard about again, by the new one. */
async function moveTickets(tx: Tx, { from, to, nos }: Move, { by, on }: { by: string; on: string }): Promise<number> {
  const where = { clientNo: { in: nos }, owner: from, status: { in: ['OPEN', 'ANSWERED'] } };
  const tickets = await tx.serviceTicket.findMany({ where, orderBy: { no: 'asc' } });
  await tx.serviceTicket.updateMany({ where, data: { owner: to } });
  const nameOf = await displayNamesOf(tx, [from, to]);
  const text = `随责任移交由 ${nameOf(from)} 转交 ${nameOf(to)} handed over with the client`;
  for (const ticket of tickets) await recordStep(tx, ticket, { act: 'ASSIGN', text, by, on });
  return tickets.length;
}

/**
 * What the old manager holds is the new one's; what only others than the manager may do is kept from the new one as well. More security
 * that a re-assessment asks for is provided by whoever manages the borrower's case, not who manages the client it is of.
 */
async function moveTasks(tx: Tx, { from, to, nos }: Move): Promise<number> {
  const about = Prisma.sql`t.status = 'OPEN' AND t.subject_no IN (
    SELECT no FROM loan WHERE client_no = ANY(${nos})
    UNION SELECT no FROM application WHERE client_no = ANY(${nos})
    UNION SELECT no FROM facility WHERE client_no = ANY(${nos})
    UNION SELECT no FROM commitment WHERE client_no = ANY(${nos})
    UNION SELECT no FROM service_ticket WHERE client_no = ANY(${nos})
    UNION SELECT no FROM human_review WHERE client_no = ANY(${nos}) AND t.kind = 'TAKE_UP_AGAIN'
    UNION SELECT no FROM reassessment WHERE client_no = ANY(${nos}) AND t.kind <> 'CHANGE_MORE_SECURITY'
    UNION SELECT m.reassessment_no FROM reassessment_measure m JOIN application a ON a.no = m.subject_no
      WHERE a.client_no = ANY(${nos}) AND m.kind = 'MORE_SECURITY' AND m.status = 'PENDING'
        AND t.id = m.reassessment_no || '-MORE_SECURITY-' || m.subject_no
    UNION SELECT k.id FROM collection_case k JOIN loan l ON l.no = k.loan_no WHERE l.client_no = ANY(${nos}))`;
  await tx.$executeRaw(Prisma.sql`
    UPDATE task t SET excluded = array_append(t.excluded, ${to})
    WHERE ${about} AND NOT ${to} = ANY(t.excluded) AND (${notForManagers(from)} OR ${signedOtherPart(to)})`);
  return tx.$executeRaw(Prisma.sql`
    UPDATE task t SET assignee = CASE WHEN ${to} = ANY(t.excluded) THEN NULL ELSE ${to} END
    WHERE ${about} AND (t.assignee = ${from} OR (t.assignee = ${to} AND ${to} = ANY(t.excluded)))`);
}

/** Tasks kept from the old manager because he manages the case. Part B is free to the new one when A was signed before he came. */
const notForManagers = (from: string): Prisma.Sql => Prisma.sql`(
  ${from} = ANY(t.excluded)
  AND (t.room IN ('APPLICATION', 'APPROVAL') OR t.kind IN ('WRITE_OFF_PROPOSAL', 'CLASS_REVIEW', 'CLASS_RECOGNISE', 'CHANGE_CONFIRM'))
  AND (t.kind <> 'INVESTIGATE_B' OR EXISTS (
    SELECT 1 FROM task a WHERE a.subject_no = t.subject_no AND a.kind = 'INVESTIGATE_A' AND a.status = 'OPEN')))`;

/** Part A of an investigation whose part B the new manager has signed: one person is never both (RULES 1.2). */
const signedOtherPart = (to: string): Prisma.Sql => Prisma.sql`(
  t.kind = 'INVESTIGATE_A' AND EXISTS (
    SELECT 1 FROM task b WHERE b.subject_no = t.subject_no AND b.kind = 'INVESTIGATE_B' AND b.status = 'DONE' AND b.done_by = ${to}))`;
