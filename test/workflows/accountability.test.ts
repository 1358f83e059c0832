import { randomUUID } from 'node:crypto';
import type {
  AccountabilityInput,
  AccountabilityView,
  ActOnAccountability,
} from '../../src/contracts/messages/accountability';
import type { Actor } from '../../src/contracts/roles';
import { workflowIds } from '../../src/contracts/workflow-names';
import { instantOf } from '../../src/domain/business-time';
import { addDays } from '../../src/domain/date';
import { actOnAccountability, keepAccountability } from '../../src/gateways/accountability-acts';
import { causeAccountability, dueCase } from '../../src/store/accountability/cases';
import { openLoan } from '../../src/store/loans';
import { openingOf } from '../store/support/loans';
import { PEOPLE } from './support/people';
import { employ, refusalOf } from './support/servicing';
import { openStage, type Stage } from './support/stage';

jest.setTimeout(180_000);
let stage: Stage;
const officer = (username: string, role: Actor['roles'][number]): Actor => ({
  username,
  roles: [role],
  levels: [],
  branchCode: 'HQ',
});
const [WU, SHEN] = [officer('wu', 'RISK_OFFICER'), officer('shen', 'AUDITOR')];
const CHEN: Actor = { username: 'chen', roles: ['DEPARTMENT_MANAGER'], levels: [], branchCode: 'SB01' };
beforeAll(async () => {
  stage = await openStage();
  await employ(stage, [WU, SHEN, CHEN]);
});
afterAll(() => stage.close());

const dateIn = (date: Date | null): string => (date === null ? '' : date.toISOString().slice(0, 10));

test('A case that nobody hurries is reminded of, told late, silence is recorded, and what nobody appeals stands', async () => {
  const { prisma } = stage.db;
  const today = await stage.today();
  const opening = openingOf('LOSS', { ...openingOf('LOSS').terms, disbursedOn: today });
  await prisma.$transaction((tx) => openLoan(tx, opening));
  const at = { today, at: new Date(await stage.env.currentTimeMs()).toISOString() };
  for (const cause of ['NON_PERFORMING', 'WRITE_OFF', 'WRITE_OFF'] as const)
    await prisma.$transaction((tx) => causeAccountability(tx, 'LOSS', cause, at));
  const due = await dueCase(prisma, 'LOSS');
  if (due === null) throw new Error('nothing became due');
  const input: AccountabilityInput = due;
  for (const _ of [1, 2]) await keepAccountability(stage.env.client, input);
  const row = () => prisma.accountabilityCase.findUniqueOrThrow({ where: { no: input.caseNo } });
  const tasks = async (): Promise<string[]> =>
    (
      await prisma.task.findMany({ where: { room: 'ACCOUNTABILITY' }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
    ).map(({ kind, role, assignee, status }) => [kind.slice(15), role, assignee ?? '-', status].join(' '));
  const until = async (date: string): Promise<void> =>
    stage.env.sleep(instantOf(date, 690) - (await stage.env.currentTimeMs()));
  const act = (actor: Actor, step: ActOnAccountability['step']): Promise<AccountabilityView> =>
    actOnAccountability(stage.env.client, input, { commandId: randomUUID(), actor, step });

  expect(await tasks()).toEqual(['OPEN RISK_OFFICER - OPEN']);
  await until(addDays(dateIn((await row()).openBy), 1));
  expect(await tasks()).toEqual(['OPEN RISK_OFFICER - OPEN', 'LATE AUDITOR - OPEN']);

  // A forged message gains nothing; who manages the loan opens nothing.
  expect(await refusalOf(act({ ...PEOPLE.li, roles: ['RISK_OFFICER'] }, { act: 'OPEN', text: '立案' }))).toBe(
    'ROLE_NOT_ALLOWED',
  );
  expect((await act(WU, { act: 'OPEN', text: '立案' })).status).toBe('OPENED');
  expect((await row()).concerned).toEqual(['li', 'chen']);
  const finding = { measure: null, deductionFen: null, duties: [], conduct: '', excuse: '', grounds: '已尽职' };
  for (const username of ['li', 'chen'])
    await act(WU, { act: 'FIND', username, finding: { ...finding, outcome: 'EXEMPT' } });
  await act(WU, { act: 'HEAR', text: '请陈述' });
  await act(CHEN, { act: 'STATE', text: '无异议', document: null });
  expect((await tasks()).slice(2)).toEqual([
    'INVESTIGATE RISK_OFFICER wu DONE',
    'CONCLUDE RISK_OFFICER - OPEN',
    'STATE CLIENT_MANAGER li OPEN',
    'STATE DEPARTMENT_MANAGER chen DONE',
  ]);
  const { stateBy, concludeBy } = await row();
  expect(await refusalOf(act(SHEN, { act: 'CONCLUDE', text: '同意' }))).toBe('ACCOUNTABILITY_UNHEARD');
  await until(addDays(dateIn(stateBy), 1));
  const said = await prisma.accountabilityStep.findMany({ where: { hearing: 1 }, orderBy: { id: 'asc' } });
  expect(said.map(({ act: what, username, by }) => [what, username, by])).toEqual([
    ['STATE', 'chen', 'chen'],
    ['SILENT', 'li', 'system'],
  ]);
  expect(await refusalOf(act(PEOPLE.li, { act: 'STATE', text: '太迟', document: null }))).toBe('ACCOUNTABILITY_STATED');
  await until(addDays(dateIn(concludeBy), 1));
  expect((await tasks()).at(-1)).toBe('LATE AUDITOR - OPEN');
  expect((await act(SHEN, { act: 'CONCLUDE', text: '均已尽职' })).nextOn).toBe(
    addDays(dateIn((await row()).appealBy), 1),
  );

  await stage.env.client.workflow.getHandle(workflowIds.accountability(input.caseNo)).result();
  expect(await row()).toMatchObject({ status: 'CLOSED', investigator: 'wu', concluder: 'shen' });
  expect((await tasks()).filter((line) => line.endsWith('OPEN'))).toEqual([]);
  const told = await prisma.notice.findMany({
    where: { subjectNo: input.caseNo, channel: 'INBOX' },
    orderBy: { id: 'asc' },
  });
  const lines = told.map(({ template, recipient }) => `${template.slice(15)} ${recipient}`);
  // Of the opening whoever might open it; of the conclusion the officers who did not investigate.
  expect(lines.filter((line) => line.startsWith('late'))).toEqual([
    'late shen',
    'late wu',
    'late zhao',
    'late shen',
    'late zhao',
  ]);
  expect(lines.filter((line) => line.startsWith('hearing'))).toEqual(['hearing li', 'hearing chen']);
  expect(lines.filter((line) => line.startsWith('concluded'))).toEqual(['concluded li', 'concluded chen']);
  // Both causes are one case, and the second is noted in it once.
  expect(await prisma.accountabilityCase.count()).toBe(1);
  expect(await prisma.accountabilityStep.count({ where: { act: 'WRITE_OFF' } })).toBe(1);
  await prisma.$transaction((tx) => causeAccountability(tx, 'LOSS', 'NON_PERFORMING', at));
  expect(await dueCase(prisma, 'LOSS')).toBeNull();
});

test('Who concludes in the small hours after the last day to speak has the silence on record all the same', async () => {
  const { prisma } = stage.db;
  const today = await stage.today();
  await prisma.$transaction((tx) =>
    openLoan(tx, openingOf('NIGHT', { ...openingOf('NIGHT').terms, disbursedOn: today })),
  );
  const at = { today, at: new Date(await stage.env.currentTimeMs()).toISOString() };
  await prisma.$transaction((tx) => causeAccountability(tx, 'NIGHT', 'WRITE_OFF', at));
  const input = await dueCase(prisma, 'NIGHT');
  if (input === null) throw new Error('nothing became due');
  const act = (actor: Actor, step: ActOnAccountability['step']): Promise<AccountabilityView> =>
    actOnAccountability(stage.env.client, input, { commandId: randomUUID(), actor, step });
  await act(WU, { act: 'OPEN', text: '立案' });
  const finding = { measure: null, deductionFen: null, duties: [], conduct: '', excuse: '', grounds: '已尽职' };
  for (const username of ['li', 'chen'])
    await act(WU, { act: 'FIND', username, finding: { ...finding, outcome: 'EXEMPT' } });
  await act(WU, { act: 'HEAR', text: '请陈述' });
  await act(CHEN, { act: 'STATE', text: '无异议', document: null });
  const { stateBy } = await prisma.accountabilityCase.findUniqueOrThrow({ where: { no: input.caseNo } });
  const dayAfter = addDays(dateIn(stateBy), 1);
  await stage.env.sleep(instantOf(dayAfter, 30) - (await stage.env.currentTimeMs()));
  expect((await act(SHEN, { act: 'CONCLUDE', text: '均已尽职' })).status).toBe('CONCLUDED');
  const said = await prisma.accountabilityStep.findMany({
    where: { caseNo: input.caseNo, hearing: 1 },
    orderBy: { id: 'asc' },
  });
  expect(said.map(({ act: what, username, by }) => [what, username, by])).toEqual([
    ['STATE', 'chen', 'chen'],
    ['SILENT', 'li', 'system'],
  ]);
});
