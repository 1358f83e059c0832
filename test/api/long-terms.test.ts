import { apply, approvalTask, liveApi, stageOf, TERMS, today, toApproval, type LiveApi } from './support/life';
import type { Person } from './support/api';
import { readPdf } from './support/pdf';

jest.setTimeout(120_000);

let api: LiveApi;
let manager: Person;
let colleague: Person;
beforeAll(async () => {
  api = await liveApi();
  [manager, colleague] = await Promise.all([api.as('li.na'), api.as('wang.qiang')]);
  // RULES 1.1: a consumer loan of up to 7 years; a seeded product offers 5. And a line of draws of 7 years.
  await api.db.prisma.$executeRaw`
    UPDATE product SET limits = limits || '{"maxTermMonths": 84, "maxInstalments": 84}' WHERE code = 'PERSONAL_CONSUMER'`;
});
afterAll(() => api.close());

const LONG = { ...TERMS, instalments: 72 };
const WHY = { words: '购置新能源车及家庭装修，已核验合同与收入证明' };
const report = (): object => ({ summary: '收入稳定', siteVisitOn: today(), findings: '实地核实无误' });
const signed = (part: 'A' | 'B', more: object = {}): object => ({ part, report: report(), agree: true, ...more });
const documents = ['ID_CARD', 'CREDIT_AUTHORISATION', 'INCOME_PROOF', 'BANK_STATEMENT', 'PURPOSE_EVIDENCE'];

/** A case whose papers are all there. */
async function papersIn(more: object): Promise<string> {
  const no = await apply(api, more);
  const all = documents.map((code) => ({ code, status: 'VERIFIED' }));
  await manager.post(`/applications/${no}/documents`, { documents: all }).expect(200);
  return no;
}

describe('A term beyond the normal one (RULES 1.1)', () => {
  it('is taken in as before; nobody signs for it without its ground, and a shorter one needs none', async () => {
    const no = await papersIn({ terms: LONG });
    const { body } = await manager.get(`/applications/${no}`).expect(200);
    expect(body.longTerm).toEqual({
      kind: 'CONSUMPTION_NEED',
      normalMonths: 60,
      months: 72,
      headOffice: false,
      required: true,
      stands: false,
      grounds: [],
    });
    expect(body.cautions.map((one: { code: string }) => one.code)).toContain('TERM_GROUND_MISSING');
    const refused = await manager.post(`/applications/${no}/investigation`, signed('A')).expect(409);
    expect(refused.body).toMatchObject({ code: 'TERM_GROUND_REQUIRED' });
    expect(refused.body.title).toContain('72 months goes beyond the normal 60');
    const shorter = { ...TERMS, instalments: 60 };
    await manager.post(`/applications/${no}/investigation`, signed('A', { suggestedTerms: shorter })).expect(200);
    const { body: after } = await manager.get(`/applications/${no}`).expect(200);
    expect(after.longTerm).toBeNull();
    expect((await manager.post(`/applications/${no}/term-grounds`, WHY).expect(409)).body.code).toBe(
      'TERM_GROUND_NOT_ASKED',
    );
  });

  it('its ground is asked for by the report, read by who decides and in the report, and settled while he does', async () => {
    const no = await papersIn({ terms: LONG });
    expect((await manager.post(`/applications/${no}/term-grounds`, { words: '太短' }).expect(422)).body.code).toBe(
      'INVALID_INPUT',
    );
    const short = await colleague.post(`/applications/${no}/term-grounds`, { ...WHY, months: 66 }).expect(201);
    expect(short.body).toMatchObject({ months: 66, stands: true });
    expect((await manager.post(`/applications/${no}/investigation`, signed('A')).expect(409)).body.code).toBe(
      'TERM_GROUND_REQUIRED',
    );
    await colleague.post(`/applications/${no}/term-grounds`, WHY).expect(201);
    await manager.post(`/applications/${no}/investigation`, signed('A')).expect(200);
    await colleague.post(`/applications/${no}/investigation`, signed('B')).expect(200);
    const risk = await api.as('zhou.min');
    await risk.post(`/applications/${no}/rating`, { grade: 'A', score: 76, comment: '良好' }).expect(200);
    const { body } = await (await api.as('zhao.lei')).get(`/applications/${no}`).expect(200);
    expect(body.longTerm).toMatchObject({
      stands: true,
      grounds: [{ months: 72, kind: 'CONSUMPTION_NEED', ...WHY, givenBy: 'wang.qiang' }, { months: 66 }],
    });
    expect((await manager.post(`/applications/${no}/term-grounds`, WHY).expect(409)).body.code).toBe(
      'TERM_GROUND_SETTLED',
    );
    const { body: paper } = await manager.get(`/applications/${no}/report`).buffer(true).expect(200);
    const { text } = readPdf(paper as Buffer);
    expect(text).toContain('期限72个月，超过常规60个月');
    expect(text).toContain('长期消费需求：购置新能源车');
    await approvalTask(await api.as('zhao.lei'), no);
  });

  it('may be given at the counter, where it is asked for', async () => {
    const no = await apply(api, { terms: LONG, termGround: WHY });
    const { body } = await manager.get(`/applications/${no}`).expect(200);
    expect(body.longTerm).toMatchObject({ stands: true, grounds: [{ months: 72, ...WHY, givenBy: 'li.na' }] });
    const asked = { clientNo: 'CL00000001', productCode: 'PERSONAL_CONSUMER', purpose: '住房装修', terms: TERMS };
    const answer = await manager.post('/applications', { ...asked, termGround: WHY }).expect(409);
    expect(answer.body.errors).toMatchObject([{ pointer: '/termGround', code: 'TERM_GROUND_NOT_ASKED' }]);
  });

  it('nobody says yes without it, whatever brought the case before him; a no needs none, and it may be added then', async () => {
    const no = await papersIn({ terms: LONG });
    // A report against it needs no ground.
    const against = { agree: false };
    await manager.post(`/applications/${no}/investigation`, signed('A', against)).expect(200);
    await colleague.post(`/applications/${no}/investigation`, signed('B', against)).expect(200);
    const risk = await api.as('zhou.min');
    await risk.post(`/applications/${no}/rating`, { grade: 'A', score: 76, comment: '良好' }).expect(200);
    const approver = await api.as('zhao.lei');
    const taskId = await approvalTask(approver, no);
    const decide = (body: object) => approver.post(`/tasks/${taskId}/decision`, { comment: '按政策', ...body });
    expect((await decide({ outcome: 'APPROVE' }).expect(409)).body.code).toBe('TERM_GROUND_REQUIRED');
    const less = { ...LONG, principal: '100000.00' };
    expect((await decide({ outcome: 'APPROVE_CHANGED', terms: less }).expect(409)).body.code).toBe(
      'TERM_GROUND_REQUIRED',
    );
    await manager.post(`/applications/${no}/term-grounds`, WHY).expect(201);
    await decide({ outcome: 'APPROVE_CHANGED', terms: less }).expect(200);
  });

  it('nor is a shortened one decided, or handed in again, for longer than its ground', async () => {
    const no = await apply(api, { terms: { ...TERMS, instalments: 48 } });
    const { taskId } = await toApproval(api, no);
    const approver = await api.as('zhao.lei');
    const longer = { outcome: 'APPROVE_CHANGED', comment: '延长', terms: LONG };
    expect((await approver.post(`/tasks/${taskId}/decision`, longer).expect(422)).body.code).toBe(
      'CHANGED_TERM_LONGER',
    );

    const back = await papersIn({ terms: LONG, termGround: WHY });
    const shorter = { suggestedTerms: { ...TERMS, instalments: 36 } };
    await manager.post(`/applications/${back}/investigation`, signed('A', shorter)).expect(200);
    await colleague.post(`/applications/${back}/investigation`, signed('B', shorter)).expect(200);
    const risk = await api.as('zhou.min');
    await risk.post(`/applications/${back}/rating`, { grade: 'A', score: 76, comment: '良好' }).expect(200);
    const task = await approvalTask(approver, back);
    const returned = { outcome: 'RETURN', reasonCode: 'DOCUMENTS', comment: '补充' };
    await approver.post(`/tasks/${task}/decision`, returned).expect(200);
    await stageOf(manager, back, 'SUPPLEMENT');
    await manager.post(`/applications/${back}/resubmission`, { comment: '按原期限', terms: LONG }).expect(200);
  });
});
