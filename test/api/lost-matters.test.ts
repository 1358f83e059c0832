import type { AnswerOf } from '../../src/contracts/http/operation';
import type { getReconciliation } from '../../src/contracts/http/reconciliation';
import { addDays } from '../../src/domain/date';
import { apply, liveApi, today, toApproval, until, type LiveApi } from './support/life';

jest.setTimeout(120_000);
let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
});
afterAll(() => api.close());

type Report = AnswerOf<typeof getReconciliation>;
const matters = async (): Promise<Report['matters']> =>
  ((await (await api.as('ops')).get('/reconciliation').expect(200)).body as Report).matters;
/** Visibility is a moment behind. */
const agreed = (numbers: string[]) =>
  until(async () => ((await matters()).map(({ no }) => no).join() === numbers.join() ? true : undefined));
const repair = async (kind: string, no: string, username = 'ops') =>
  (await (await api.as(username)).post('/reconciliation/matters', { kind, no })).body as Record<string, unknown>;
const created = async (username: string, path: string, body: object): Promise<string> =>
  ((await (await api.as(username)).post(path, body).expect(201)).body as { no: string }).no;

it('A complaint, a review or a ticket whose workflow was lost is found, and its days are kept again, once', async () => {
  const { prisma } = api.db;
  const complaint = await created('li.na', '/complaints', {
    channel: 'HOTLINE',
    type: 'PROCESS',
    complainant: 'CLIENT',
    clientNo: 'CL00000001',
    receivedOn: today(),
    summary: '柜面等候过久',
    demand: '改进',
    accused: [],
  });
  const applicationNo = await apply(api);
  await toApproval(api, applicationNo);
  const review = await created('li.na', '/human-reviews', {
    kind: 'PRICE',
    subject: applicationNo,
    clientNo: 'CL00000001',
    reason: '认为利率过高',
  });
  const ticket = await created('li.na', '/service-tickets', {
    kind: 'PAPERS',
    clientNo: 'CL00000001',
    request: '开具还款证明',
  });
  await agreed([]);
  const workflows = [`complaint-${complaint}`, `human-review-${review}`, `service-ticket-${ticket}`].map((id) =>
    api.engine.workflow.getHandle(id),
  );
  for (const workflow of workflows) await workflow.terminate('by mistake');
  await agreed([complaint, review, ticket]);
  expect(await matters()).toEqual([
    { kind: 'COMPLAINT', no: complaint, status: 'RECEIVED' },
    { kind: 'HUMAN_REVIEW', no: review, status: 'ASKED' },
    { kind: 'SERVICE_TICKET', no: ticket, status: 'OPEN' },
  ]);
  const page = async (more: string): Promise<Report> =>
    (await (await api.as('ops')).get(`/reconciliation?limit=2${more}`).expect(200)).body as Report;
  const first = await page('');
  expect([first.found, first.hasMore, first.matters.map(({ no }) => no)]).toEqual([3, true, [complaint, review]]);
  const rest = await page(`&cursor=${String(first.nextCursor)}`);
  expect([rest.found, rest.hasMore, rest.nextCursor, rest.matters.map(({ no }) => no)]).toEqual([
    3,
    false,
    null,
    [ticket],
  ]);

  expect(await repair('COMPLAINT', complaint, 'shen.yan')).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
  expect(await repair('HUMAN_REVIEW', complaint)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await repair('LOAN', complaint)).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await repair('COMPLAINT', complaint)).toEqual({ kind: 'COMPLAINT', no: complaint, restarted: true });
  expect(await repair('HUMAN_REVIEW', review)).toEqual({ kind: 'HUMAN_REVIEW', no: review, restarted: true });
  expect(await repair('SERVICE_TICKET', ticket)).toEqual({ kind: 'SERVICE_TICKET', no: ticket, restarted: true });
  expect(await repair('COMPLAINT', complaint)).toMatchObject({ restarted: false });
  await agreed([]);
  for (const workflow of workflows) expect((await workflow.describe()).status.name).toBe('RUNNING');
  const restarts = await prisma.auditEntry.findMany({
    where: { action: 'MATTER_WORKFLOW_RESTARTED' },
    orderBy: { seq: 'asc' },
  });
  expect(restarts.map(({ actor, subjectNo }) => `${actor} ${subjectNo}`)).toEqual([
    `ops ${complaint}`,
    `ops ${review}`,
    `ops ${ticket}`,
  ]);

  // All was told of a review that is long late: its workflow rests, and nothing is missing.
  await prisma.humanReview.update({ where: { no: review }, data: { dueOn: new Date(addDays(today(), -30)) } });
  await workflows[1]?.terminate('by mistake');
  await agreed([review]);
  await repair('HUMAN_REVIEW', review);
  await until(async () => ((await workflows[1]?.describe())?.status.name === 'COMPLETED' ? true : undefined));
  await agreed([]);
  expect(await repair('HUMAN_REVIEW', review)).toMatchObject({ code: 'NOT_FOUND' });
});
