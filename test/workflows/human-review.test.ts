import { randomUUID } from 'node:crypto';
import type { ActOnHumanReview, HumanReviewInput, HumanReviewView } from '../../src/contracts/messages/human-review';
import type { Actor } from '../../src/contracts/roles';
import { workflowIds } from '../../src/contracts/workflow-names';
import type { Candidate } from '../../src/domain/admission/screen';
import { instantOf } from '../../src/domain/business-time';
import { addDays } from '../../src/domain/date';
import { actOnHumanReview } from '../../src/gateways/human-review-acts';
import { insertScreening } from '../../src/store/admission';
import { PEOPLE } from './support/people';
import { employ, refusalOf } from './support/servicing';
import { openStage, type Stage } from './support/stage';

jest.setTimeout(180_000);
let stage: Stage;
const CHEN: Actor = { username: 'chen', roles: ['DEPARTMENT_MANAGER'], levels: [], branchCode: 'SB01' };
const LISTED: Candidate = {
  industry: null,
  relatedParty: false,
  security: 'UNSECURED',
  amountFen: 100_000_00,
  ownExposureFen: 0,
  groupExposureFen: 0,
  blacklisted: true,
  groupBlacklisted: false,
};
beforeAll(async () => {
  stage = await openStage();
  await employ(stage, [CHEN]);
});
afterAll(() => stage.close());

const act = (
  reviewNo: string,
  step: ActOnHumanReview['step'],
  actor: Actor,
  commandId = randomUUID(),
): Promise<HumanReviewView> => {
  const input: HumanReviewInput = { reviewNo, branchCode: 'SB01', clockOffsetMs: 0 };
  return actOnHumanReview(stage.env.client, input, { commandId, actor, step });
};

test('A refused client is reviewed by a person without a part in it, late but not forgotten, and once', async () => {
  const { prisma } = stage.db;
  const on = await stage.today();
  await prisma.$transaction((tx) =>
    insertScreening(
      tx,
      {
        clientNo: 'CL1',
        applicationNo: null,
        policyVersion: 0,
        outcome: 'REJECT',
        reasons: [{ code: 'CLIENT_BLACKLISTED', weight: 'REJECT' }],
        facts: { candidate: LISTED, setAside: [] },
      },
      { username: 'zhao', on },
    ),
  );
  const { id } = await prisma.admissionScreening.findFirstOrThrow();
  const asked = {
    kind: 'SCREENING',
    subject: String(id),
    clientNo: 'CL1',
    applicationNo: null,
    reason: '同名误列',
  } as const;
  expect(await refusalOf(act('HR0', { act: 'ASK', asked: { ...asked, clientNo: 'CL2' } }, PEOPLE.li))).toBe(
    'NOT_FOUND',
  );
  expect(await refusalOf(act('HR0', { act: 'ASK', asked }, PEOPLE.head))).toBe('ROLE_NOT_ALLOWED');
  const commandId = randomUUID();
  for (const _ of [1, 2]) expect((await act('HR1', { act: 'ASK', asked }, PEOPLE.li, commandId)).status).toBe('ASKED');
  expect(await refusalOf(act('HR2', { act: 'ASK', asked }, PEOPLE.wang))).toBe('HUMAN_REVIEWED');
  const { dueOn, acted } = await prisma.humanReview.findUniqueOrThrow({ where: { no: 'HR1' } });
  expect(acted).toEqual(['zhao', 'li']);
  const tasks = async () =>
    (
      await prisma.task.findMany({ where: { room: 'HUMAN_REVIEW', subjectNo: 'HR1' }, orderBy: { createdAt: 'asc' } })
    ).map(({ kind, role, status }) => `${kind} ${role} ${status}`);
  // The only risk officer had a part in it: an approver is asked.
  expect(await tasks()).toEqual(['HUMAN_REVIEW APPROVER OPEN']);

  const late = addDays(dueOn.toISOString().slice(0, 10), 1);
  await stage.env.sleep(instantOf(late, 690) - (await stage.env.currentTimeMs()));
  expect(await tasks()).toEqual(['HUMAN_REVIEW APPROVER OPEN', 'HUMAN_REVIEW_LATE DEPARTMENT_MANAGER OPEN']);
  const aside = { act: 'CONCLUDE', outcome: 'SET_ASIDE', reason: '经核实非同一人' } as const;
  expect(await refusalOf(act('HR1', aside, PEOPLE.zhao))).toBe('HUMAN_REVIEW_SAME_PERSON');
  expect((await act('HR1', aside, PEOPLE.head)).status).toBe('SET_ASIDE');
  await stage.env.client.workflow.getHandle(workflowIds.humanReview('HR1')).result();
  // The client whom the rule turned away is taken up again by his manager.
  expect(await tasks()).toEqual([
    'HUMAN_REVIEW APPROVER DONE',
    'HUMAN_REVIEW_LATE DEPARTMENT_MANAGER CANCELLED',
    'TAKE_UP_AGAIN CLIENT_MANAGER OPEN',
  ]);
  const told = await prisma.notice.findMany({
    where: { subjectNo: 'HR1', channel: { in: ['INBOX', 'SMS'] } },
    orderBy: { id: 'asc' },
  });
  expect(told.map(({ template, recipient }) => [template, recipient])).toEqual([
    ['human-review-asked', 'CL1'],
    ['human-review-reminder', 'li'],
    ['human-review-reminder', 'li'],
    ['human-review-late', 'li'],
    ['human-review-concluded', 'CL1'],
  ]);
  expect(await refusalOf(act('HR1', { ...aside, outcome: 'UPHELD' }, PEOPLE.head))).toBe('HUMAN_REVIEW_STATE');
});
