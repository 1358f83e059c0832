import { randomUUID } from 'node:crypto';
import type {
  ActOnServiceTicket,
  ServiceTicketInput,
  ServiceTicketView,
} from '../../src/contracts/messages/service-ticket';
import type { Actor } from '../../src/contracts/roles';
import { workflowIds } from '../../src/contracts/workflow-names';
import { instantOf } from '../../src/domain/business-time';
import { addDays } from '../../src/domain/date';
import { actOnServiceTicket } from '../../src/gateways/service-ticket-acts';
import { PEOPLE } from './support/people';
import { employ, refusalOf } from './support/servicing';
import { openStage, type Stage } from './support/stage';

jest.setTimeout(180_000);
let stage: Stage;
const CHEN: Actor = { username: 'chen', roles: ['DEPARTMENT_MANAGER'], levels: [], branchCode: 'SB01' };
beforeAll(async () => {
  stage = await openStage();
  await employ(stage, [CHEN]);
});
afterAll(() => stage.close());

const act = (
  ticketNo: string,
  step: ActOnServiceTicket['step'],
  actor: Actor,
  commandId = randomUUID(),
): Promise<ServiceTicketView> => {
  const input: ServiceTicketInput = { ticketNo, branchCode: 'SB01', clockOffsetMs: 0 };
  return actOnServiceTicket(stage.env.client, input, { commandId, actor, step });
};
const asked = { kind: 'PAPERS', clientNo: 'CL1', loanNo: null, request: '开具还款证明', owner: 'li' } as const;

test('What a client asks for is answered late but not forgotten, sent back once, and stands five days after', async () => {
  const { prisma } = stage.db;
  const until = async (date: string): Promise<void> =>
    stage.env.sleep(instantOf(date, 690) - (await stage.env.currentTimeMs()));
  const tasks = async (): Promise<string[]> => {
    const found = await prisma.task.findMany({
      where: { room: 'SERVICE' },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
    return found.map(({ kind, assignee, status }) => `${kind} ${assignee ?? '-'} ${status}`);
  };
  const due = async (): Promise<string> =>
    (await prisma.serviceTicket.findUniqueOrThrow({ where: { no: 'SK1' } })).dueOn.toISOString().slice(0, 10);

  expect(await refusalOf(act('SK0', { act: 'OPEN', asked: { ...asked, owner: 'nobody' } }, PEOPLE.li))).toBe(
    'TICKET_OWNER',
  );
  expect(await refusalOf(act('SK0', { act: 'OPEN', asked }, PEOPLE.head))).toBe('ROLE_NOT_ALLOWED');
  const commandId = randomUUID();
  for (const _ of [1, 2]) expect((await act('SK1', { act: 'OPEN', asked }, PEOPLE.li, commandId)).status).toBe('OPEN');
  expect(await tasks()).toEqual(['SERVICE_TICKET li OPEN']);

  await until(addDays(await due(), 1));
  expect(await tasks()).toEqual(['SERVICE_TICKET li OPEN', 'SERVICE_TICKET_LATE - OPEN']);
  // The department manager gives it to another; its day stays where it was.
  await act('SK1', { act: 'ASSIGN', owner: 'wang', text: '李因病' }, CHEN);
  expect(await refusalOf(act('SK1', { act: 'ANSWER', text: '已办' }, PEOPLE.li))).toBe('TICKET_OF_ANOTHER');
  expect((await act('SK1', { act: 'ANSWER', text: '已开具' }, PEOPLE.wang)).status).toBe('ANSWERED');
  expect(await refusalOf(act('SK1', { act: 'NOTE', text: '补记' }, PEOPLE.wang))).toBe('TICKET_STATE');

  const before = await due();
  expect((await act('SK1', { act: 'REOPEN', text: '金额有误' }, PEOPLE.li)).status).toBe('OPEN');
  expect((await due()) > before).toBe(true);
  await act('SK1', { act: 'ANSWER', text: '已更正' }, PEOPLE.wang);
  await until(addDays(await stage.today(), 5));
  await stage.env.client.workflow.getHandle(workflowIds.serviceTicket('SK1')).result();
  expect(await prisma.serviceTicket.findUniqueOrThrow({ where: { no: 'SK1' } })).toMatchObject({
    status: 'CLOSED',
    owner: 'wang',
    answer: '已更正',
  });
  expect((await tasks()).filter((task) => task.endsWith('OPEN'))).toEqual([]);
  const steps = await prisma.serviceTicketStep.findMany({ where: { ticketNo: 'SK1' }, orderBy: { id: 'asc' } });
  expect(steps.map(({ act: what, by }) => `${what} ${by}`)).toEqual([
    'OPEN li',
    'REMINDED system',
    'REMINDED system',
    'LATE system',
    'ASSIGN chen',
    'ANSWER wang',
    'REOPEN li',
    'ANSWER wang',
    'CLOSE system',
  ]);
  const told = await prisma.notice.findMany({
    where: { subjectNo: 'SK1', channel: { in: ['INBOX', 'SMS'] } },
    orderBy: { id: 'asc' },
  });
  expect(told.map(({ template, recipient }) => `${template} ${recipient}`)).toEqual([
    'ticket-reminder li',
    'ticket-reminder li',
    'ticket-late li',
    'ticket-answered CL1',
    'ticket-answered CL1',
  ]);
});
