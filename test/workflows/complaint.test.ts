import { randomUUID } from 'node:crypto';
import type {
  ActOnComplaint,
  ComplaintInput,
  ComplaintIntake,
  ComplaintView,
} from '../../src/contracts/messages/complaint';
import type { Actor } from '../../src/contracts/roles';
import { workflowIds } from '../../src/contracts/workflow-names';
import { instantOf } from '../../src/domain/business-time';
import { answerBy } from '../../src/domain/complaint/complaint';
import { addDays, addMonths } from '../../src/domain/date';
import { actOnComplaint } from '../../src/gateways/complaint-acts';
import { findTravelCase } from '../../src/store/travel';
import { PEOPLE } from './support/people';
import { COLLECTOR, DEPARTMENT, employ, Loan, refusalOf } from './support/servicing';
import { openStage, type Stage } from './support/stage';

jest.setTimeout(180_000);
let stage: Stage;
const HEAD_OFFICE: Actor = { username: 'hq', roles: ['RISK_OFFICER'], levels: [], branchCode: 'HQ' };
beforeAll(async () => {
  stage = await openStage();
  await employ(stage, [COLLECTOR, DEPARTMENT, HEAD_OFFICE]);
});
afterAll(() => stage.close());

const act = (
  complaintNo: string,
  step: ActOnComplaint['step'],
  actor: Actor = DEPARTMENT,
  commandId = randomUUID(),
): Promise<ComplaintView> => {
  const input: ComplaintInput = { complaintNo, branchCode: 'SB01', clockOffsetMs: 0 };
  return actOnComplaint(stage.env.client, input, { commandId, actor, step });
};
const intake = (more: Partial<ComplaintIntake>): ComplaintIntake => ({
  channel: 'HOTLINE',
  type: 'COLLECTION',
  complainant: 'CLIENT',
  name: null,
  contact: null,
  authority: null,
  clientNo: 'CL1',
  loanNo: null,
  caseId: null,
  receivedOn: '',
  summary: '频繁来电',
  demand: '停止',
  accused: [],
  ...more,
});
const row = (no: string) => stage.db.prisma.complaint.findUniqueOrThrow({ where: { no } });
const tasks = async (no: string): Promise<[string, string, string][]> =>
  (await stage.db.prisma.task.findMany({ where: { room: 'COMPLAINT', subjectNo: no }, orderBy: { id: 'asc' } })).map(
    ({ kind, role, status }) => [kind, role, status],
  );
const told = async (no: string): Promise<[string, string][]> =>
  (
    await stage.db.prisma.notice.findMany({
      where: { subjectNo: no, channel: { in: ['INBOX', 'SMS'] } },
      orderBy: { id: 'asc' },
    })
  ).map(({ template, recipient }) => [template, recipient]);

test('A complaint about collection stops the calls, is escalated when nobody answers, and sets them free with its answer', async () => {
  const loan = await Loan.open(stage, 'CPL1');
  await loan.until(addDays(addMonths(loan.disbursedOn, 1), 2));
  await loan.caseShows(({ done }) => done.includes('MESSAGE'));
  await loan.act(COLLECTOR, { kind: 'CALL_LOG', contacted: true });
  const receivedOn = await stage.today();
  const about = { loanNo: 'CPL1', caseId: 'collection-CPL1-1', accused: ['zhou'], receivedOn };
  const no = 'CP1';
  const given = { act: 'TAKE_IN', intake: intake(about) } as const;
  expect(await refusalOf(act('CP0', { ...given, intake: intake({ ...about, loanNo: 'OTHER' }) }))).toBe(
    'COMPLAINT_SUBJECT',
  );
  expect(await refusalOf(act('CP0', given, PEOPLE.root))).toBe('ROLE_NOT_ALLOWED');
  const commandId = randomUUID();
  expect((await act(no, given, COLLECTOR, commandId)).status).toBe('RECEIVED');
  expect((await act(no, given, COLLECTOR, commandId)).status).toBe('RECEIVED');
  expect(await stage.db.prisma.complaint.count()).toBe(1);
  const call = () => loan.act(COLLECTOR, { kind: 'CALL_LOG', contacted: true });
  expect(await refusalOf(call())).toBe('CONTACT_PAUSED');

  // Nobody accepts it: reminded on the day, and the risk department knows the day after.
  const { acceptBy } = await row(no);
  await loan.until(addDays(acceptBy.toISOString().slice(0, 10), 1));
  expect(await tasks(no)).toEqual([
    ['COMPLAINT_LATE', 'RISK_OFFICER', 'OPEN'],
    ['COMPLAINT_ACCEPT', 'DEPARTMENT_MANAGER', 'OPEN'],
  ]);
  const travelCase = await findTravelCase(stage.db.prisma, 'CPL1');
  expect(travelCase?.workflowIds).toContain(workflowIds.complaint(no));
  expect(travelCase?.dates).toContain(addDays(answerBy(receivedOn, 0), 1));

  expect(await refusalOf(act(no, { act: 'ACCEPT', handler: 'zhou', told: 'NOTICE', text: '' }))).toBe(
    'COMPLAINT_ABOUT_HANDLER',
  );
  await act(no, { act: 'ACCEPT', handler: 'li', told: 'NOTICE', text: '' });
  expect((await tasks(no)).map(([kind, , status]) => `${kind} ${status}`)).toEqual([
    'COMPLAINT_LATE CANCELLED',
    'COMPLAINT_ACCEPT DONE',
    'COMPLAINT_HANDLE OPEN',
  ]);
  await act(no, { act: 'NOTE', text: '调听录音', document: 'DOC-1' }, PEOPLE.li);
  await act(no, { act: 'EXTEND', told: 'NOTICE', text: '需调取第三方录音' });
  expect(await refusalOf(act(no, { act: 'EXTEND', told: 'NOTICE', text: '再延' }))).toBe(
    'COMPLAINT_EXTEND_HEAD_OFFICE',
  );
  await act(no, { act: 'EXTEND', told: 'NOTICE', text: '再延' }, HEAD_OFFICE);

  // Sixty days go by, and one more.
  const lastOn = answerBy(receivedOn, 2);
  // Something is done in the small hours of the last day: its reminder comes all the same.
  await stage.env.sleep(instantOf(lastOn, 30) - (await stage.env.currentTimeMs()));
  await act(no, { act: 'NOTE', text: '夜间补充材料', document: null }, PEOPLE.li);
  await loan.until(addDays(lastOn, 1));
  expect(await refusalOf(call())).toBe('CONTACT_PAUSED');
  expect((await tasks(no)).at(1)).toEqual(['COMPLAINT_LATE', 'RISK_OFFICER', 'OPEN']);
  const answer = {
    act: 'ANSWER',
    finding: 'UPHELD',
    told: 'NOTICE',
    text: '来电过频，向您道歉',
    document: null,
  } as const;
  expect(await refusalOf(act(no, { ...answer, remedies: [] }, PEOPLE.li))).toBe('COMPLAINT_REMEDY');
  await act(no, { ...answer, remedies: ['APOLOGY'] }, PEOPLE.li);
  await call();
  await act(no, { act: 'CLOSE', rootCause: 'CONDUCT', text: '培训并扣罚' });
  await stage.env.client.workflow.getHandle(workflowIds.complaint(no)).result();
  expect(await row(no)).toMatchObject({ status: 'CLOSED', rootCause: 'CONDUCT', extensions: 2 });
  expect(await told(no)).toEqual([
    ['complaint-reminder', 'chen'],
    ['complaint-late', 'chen'],
    ['complaint-assigned', 'li'],
    ['complaint-accepted', 'CL1'],
    ['complaint-extended', 'CL1'],
    ['complaint-extended', 'CL1'],
    ['complaint-reminder', 'li'],
    ['complaint-reminder', 'li'],
    ['complaint-reminder', 'li'],
    ['complaint-late', 'li'],
    ['complaint-answered', 'CL1'],
  ]);
  // Too late for anything, and the end stays the end.
  expect(await refusalOf(act(no, { act: 'NOTE', text: '补记', document: null }, PEOPLE.li))).toBe('COMPLAINT_STATE');
});

test('A third person is never contacted again; who withdraws a complaint ends it that day', async () => {
  const loan = await Loan.open(stage, 'CPL2');
  const receivedOn = await stage.today();
  const third = intake({
    complainant: 'THIRD_PERSON',
    name: '王芳',
    contact: '13900001111',
    loanNo: 'CPL2',
    receivedOn,
  });
  await act('CP2', { act: 'TAKE_IN', intake: third }, PEOPLE.li);
  expect(await refusalOf(act('CP2', { act: 'ACCEPT', handler: 'wang', told: 'NOTICE', text: '' }))).toBe(
    'COMPLAINT_TOLD',
  );
  await act('CP2', { act: 'ACCEPT', handler: 'wang', told: 'CALL', text: '' });
  expect(await refusalOf(act('CP2', { act: 'NAME', username: 'wang', text: '经查系其所为' }))).toBe('COMPLAINT_NAMED');
  await act('CP2', { act: 'REASSIGN', handler: 'li', text: '回避' });
  await act('CP2', { act: 'NAME', username: 'wang', text: '经查系其所为' });
  expect(await refusalOf(act('CP2', { act: 'REASSIGN', handler: 'wang', text: '' }))).toBe('COMPLAINT_ABOUT_HANDLER');
  await loan.until(addDays(receivedOn, 3));
  await act('CP2', { act: 'WITHDRAW', text: '投诉人来电撤回' }, PEOPLE.li);
  await stage.env.client.workflow.getHandle(workflowIds.complaint('CP2')).result();
  expect((await tasks('CP2')).every(([, , status]) => status !== 'OPEN')).toBe(true);
  const notes = await stage.db.prisma.contactNote.findMany({
    where: { reason: { contains: 'CP2' } },
    orderBy: { id: 'asc' },
  });
  expect(notes.map(({ kind, ends }) => [kind, ends !== null])).toEqual([
    ['THIRD_PARTY_REFUSED', false],
    ['PAUSED', false],
    ['PAUSED', true],
  ]);
  // The debtor never hears of somebody else's complaint.
  expect((await told('CP2')).map(([, recipient]) => recipient)).not.toContain('CL1');
});
