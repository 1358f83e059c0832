import { addDays } from '../../src/domain/date';
import { toDbDate } from '../../src/store/dates';
import { correctionsIn, creditReports } from '../../src/store/credit-reports';
import { snapshot } from '../../src/store/end-of-day/snapshot';
import { verify } from '../../src/store/verify';
import { liveApi, today, until, type LiveApi } from './support/life';
import { overdueLoan } from './support/overdue';

jest.setTimeout(120_000);

const LOAN = 'LNCREDIT';
let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
  await overdueLoan(api, LOAN, 40);
});
afterAll(() => api.close());

interface Item {
  loanNo: string;
  heldFor: string | null;
  disputed: boolean;
  noticeSentOn: string | null;
}
interface Report {
  no: string;
  reported: number;
  held: number;
  items: Item[];
  corrections: object[];
}
interface Reporting {
  notices: { channel: string; status: string }[];
  items: Item[];
  objections: { no: string; dueOn: string; answer: { reportNo: string | null } | null; duties: object[] }[];
}
const codeOf = ({ status, body }: { status: number; body: unknown }): string =>
  status < 300 ? 'done' : (body as { code: string }).code;
const photograph = (asOf: string) => api.db.prisma.$transaction((tx) => snapshot(tx, asOf));
const build = async (asOf: string): Promise<Report> =>
  (await (await api.as('zhou.min')).post('/credit-reports', { asOf }).expect(201)).body as Report;
const reporting = async (): Promise<Reporting> =>
  (await (await api.as('li.na')).get(`/loans/${LOAN}/credit-reporting`).expect(200)).body as Reporting;
const [before, yesterday] = [addDays(today(), -2), addDays(today(), -1)];

it('Arrears are told to the client before they are reported, and nothing is reported of which he was not told', async () => {
  const risk = await api.as('zhou.min');
  expect(codeOf(await (await api.as('qian.fang')).post('/credit-reports', { asOf: before }))).toBe('ROLE_NOT_ALLOWED');
  const early = await risk.post('/credit-reports', { asOf: before }).expect(409);
  expect(early.body.errors).toMatchObject([{ pointer: '/asOf', code: 'CREDIT_REPORT_NO_SNAPSHOT' }]);
  // The notice is planned with the case; no consent is on file yet.
  expect((await reporting()).notices.map(({ status }) => status)).toContain('PENDING');
  await photograph(before);
  const { prisma } = api.db;
  await prisma.clientConsent.deleteMany({ where: { clientNo: 'CL00000001' } });
  expect(await build(before)).toMatchObject({ reported: 0, held: 1, items: [{ loanNo: LOAN, heldFor: 'NO_CONSENT' }] });
  expect(codeOf(await risk.post('/credit-reports', { asOf: before }))).toBe('CREDIT_REPORT_BUILT');

  const consent = { kind: 'CREDIT_QUERY', evidence: 'DOC-1', recordedBy: 'li.na' };
  const givenOn = new Date('2026-01-15');
  await prisma.clientConsent.create({ data: { ...consent, clientNo: 'CL00000001', givenOn } });
  await prisma.notice.updateMany({
    where: { template: 'negative-report-notice', subjectNo: LOAN },
    data: { status: 'SENT', businessAt: new Date(`${addDays(today(), -10)}T02:00:00Z`) },
  });
  await photograph(yesterday);
  expect(await build(yesterday)).toMatchObject({
    reported: 1,
    held: 0,
    corrections: [],
    items: [
      {
        loanNo: LOAN,
        clientMasked: expect.stringMatching(/^.\*+$/),
        heldFor: null,
        disputed: false,
        noticeSentOn: addDays(today(), -10),
      },
    ],
  });
  expect((await reporting()).items.map(({ heldFor }) => heldFor)).toEqual([null, 'NO_CONSENT']);
});

it('An objection is answered by somebody else within twenty days, and what is upheld is corrected with the next list', async () => {
  const path = `/loans/${LOAN}/objections`;
  const given = { receivedOn: addDays(today(), -3), claim: '10 月已按期还款', evidence: 'DOC-2' };
  const as = async (username: string, to: string, body: object) =>
    codeOf(await (await api.as(username)).post(to, body));
  expect(await as('qian.fang', path, given)).toBe('ROLE_NOT_ALLOWED');
  expect(await as('li.na', path, { ...given, receivedOn: addDays(today(), 2) })).toBe('DATE_IN_FUTURE');
  expect(await as('li.na', path, { ...given, claim: ' ' })).toBe('INVALID_INPUT');
  expect(await as('zhou.min', path, given)).toBe('done');
  expect(await as('li.na', path, given)).toBe('OBJECTION_OPEN');
  const [objection] = (await reporting()).objections;
  const lastOn = addDays(today(), 17);
  expect(objection).toMatchObject({ dueOn: lastOn, answer: null, duties: [{ kind: 'OBJECTION', lastOn }] });
  const no = objection?.no ?? '';
  const task = await until(
    async () => (await api.db.prisma.task.findUnique({ where: { id: `${no}-OBJECTION-${lastOn}` } })) ?? undefined,
  );
  expect(task).toMatchObject({ role: 'RISK_OFFICER', status: 'OPEN', subjectNo: LOAN });

  // While it is open the arrears are reported with the note that they are disputed.
  await photograph(today());
  expect((await build(today())).items).toMatchObject([{ loanNo: LOAN, disputed: true }]);

  const answer = { outcome: 'UPHELD', reply: '来账错配', correction: '10 月更正为正常', evidence: 'DOC-3' };
  const answerPath = `${path}/${no}/answer`;
  expect((await (await api.as('zhou.min')).get(`${path}/${no}/letter`).expect(409)).body).toMatchObject({
    code: 'OBJECTION_UNANSWERED',
  });
  expect(await as('li.na', answerPath, answer)).toBe('ROLE_NOT_ALLOWED');
  expect(await as('zhou.min', answerPath, answer)).toBe('MAKER_MAY_NOT_CHECK');
  expect(await as('wu.gang', answerPath, { ...answer, correction: null })).toBe('OBJECTION_CORRECTION');
  expect(await as('wu.gang', `${path}/OB404/answer`, answer)).toBe('NOT_FOUND');
  expect(await as('wu.gang', answerPath, answer)).toBe('done');
  expect(await as('wu.gang', answerPath, answer)).toBe('OBJECTION_ANSWERED');
  expect((await reporting()).objections[0]).toMatchObject({ answer: { reportNo: null }, duties: [] });
  const letter = await (await api.as('wu.gang')).get(`${path}/${no}/letter`).expect(200);
  expect(letter.headers['content-type']).toContain('application/pdf');
  expect(
    await api.db.prisma.notice.count({ where: { template: 'objection-answered', subjectNo: LOAN } }),
  ).toBeGreaterThan(0);

  const tomorrow = addDays(today(), 1);
  await api.db.prisma.loanSnapshot.createMany({
    data: { ...SNAPSHOT, businessDate: toDbDate(tomorrow), loanNo: LOAN },
  });
  const next = await build(tomorrow);
  expect(next).toMatchObject({ corrections: [{ objectionNo: no, correction: '10 月更正为正常' }] });
  expect(next.items[0]?.disputed).toBe(false);
  expect((await reporting()).objections[0]).toMatchObject({ answer: { reportNo: next.no } });
  const list = (await (await api.as('zhou.min')).get('/credit-reports').expect(200)).body as { data: { no: string }[] };
  expect(list.data[0]).toMatchObject({ no: next.no, corrections: 1 });
  expect(codeOf(await (await api.as('zhou.min')).get('/credit-reports/NR404'))).toBe('NOT_FOUND');

  // Corrections are counted as far as a branch may see its loans; the list that told it says nothing more of the loan.
  expect((await creditReports(api.db.prisma, { branch: 'SB02', no: next.no, limit: 1 })).data).toMatchObject([
    { reported: 0, held: 0, corrections: 0 },
  ]);
  expect(await correctionsIn(api.db.prisma, next.no, 'SB02')).toEqual([]);
  expect(await correctionsIn(api.db.prisma, next.no, 'SB01')).toHaveLength(1);

  await api.db.prisma.creditReport.createMany({
    data: Array.from({ length: 120 }, (_, index) => {
      const asOf = toDbDate(addDays('2020-01-01', index));
      return { no: `NROLD${String(index)}`, asOf, builtBy: 'zhou.min', builtOn: asOf };
    }),
  });
  const old = (await (await api.as('zhou.min')).get('/credit-reports/NROLD0').expect(200)).body as Report;
  expect(old).toMatchObject({ no: 'NROLD0', items: [], corrections: [] });
  const pages: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await (await api.as('zhou.min')).get(`/credit-reports?limit=100&cursor=${cursor}`).expect(200);
    const { data, nextCursor } = page.body as { data: { no: string }[]; nextCursor: string | null };
    pages.push(...data.map((one) => one.no));
    cursor = nextCursor;
  }
  expect(new Set(pages).size).toBe(pages.length);
  expect([pages[0], pages.at(-1)]).toEqual([next.no, 'NROLD0']);
  const forged = Buffer.from(JSON.stringify(['2020-13-01'])).toString('base64url');
  expect(codeOf(await (await api.as('zhou.min')).get(`/credit-reports?cursor=${forged}`))).toBe('CURSOR_MALFORMED');
  await expect(api.db.prisma.$executeRaw`DELETE FROM credit_report_item`).rejects.toThrow('append-only');
  expect((await verify(api.db.prisma)).differences).toEqual([]);
});

const SNAPSHOT = {
  status: 'OVERDUE',
  riskClass: 'SPECIAL_MENTION',
  daysOverdue: 42,
  branchCode: 'SB01',
  principalFen: 10_000_000n,
  overdueFen: 10_000_000n,
};
