import { workflowIds } from '../../contracts/workflow-names';
import { instantOf } from '../../domain/business-time';
import { fromDbDate } from '../dates';
import type { ServiceTicket } from '../generated/client';
import type { Tx } from '../once';
import { openTask } from '../tasks';

/** The end of a working day, in minutes. */
const END_OF_DAY = 18 * 60;
const SERVING = ['CLIENT_MANAGER', 'DEPARTMENT_MANAGER', 'FINANCE', 'COLLECTOR'] as const;

export const ticketTaskId = ({ no, rounds }: ServiceTicket): string => `${no}-answer-${String(rounds)}`;

const shared = ({ no, branchCode, dueOn }: ServiceTicket, at: string) => ({
  room: 'SERVICE' as const,
  subjectNo: no,
  workflowId: workflowIds.serviceTicket(no),
  branchCode,
  createdAt: at,
  dueAt: new Date(instantOf(fromDbDate(dueOn), END_OF_DAY)).toISOString(),
});

export async function openTicketTask(tx: Tx, row: ServiceTicket, at: string): Promise<void> {
  const owner = await tx.user.findUniqueOrThrow({ where: { username: row.owner }, select: { roles: true } });
  await openTask(tx, {
    ...shared(row, at),
    id: ticketTaskId(row),
    kind: 'SERVICE_TICKET',
    role: SERVING.find((role) => owner.roles.includes(role)) ?? 'CLIENT_MANAGER',
    assignee: row.owner,
    title: { zh: '办理并答复客户服务工单', en: 'Do and answer what a client asked for' },
  });
}

export const openLateTicketTask = (tx: Tx, row: ServiceTicket, at: string): Promise<void> =>
  openTask(tx, {
    ...shared(row, at),
    id: `${row.no}-passed-${String(row.rounds)}`,
    kind: 'SERVICE_TICKET_LATE',
    role: 'DEPARTMENT_MANAGER',
    title: { zh: '【已过期】服务工单未按时答复', en: '[Passed] A client was not answered in time' },
  });
