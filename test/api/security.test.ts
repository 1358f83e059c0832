import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { randomUUID } from 'node:crypto';
import { workflowIds } from '../../src/contracts/workflow-names';
import { findActor } from '../../src/store/users';
import type { Person } from './support/api';
import { costConfirmed, apply, liveApi, stageOf, toApproval, today, type LiveApi } from './support/life';

jest.setTimeout(120_000);

let api: LiveApi;
let no: string;
let item: string;
let [manager, risk, head, finance]: Person[] = [];
beforeAll(async () => {
  api = await liveApi();
  // The post of who disburses and registers is one here: only the part he took keeps him from it.
  await api.db.prisma.user.update({ where: { username: 'zhou.min' }, data: { roles: ['RISK_OFFICER', 'FINANCE'] } });
  await api.db.prisma.user.update({
    where: { username: 'li.na' },
    data: { roles: ['CLIENT_MANAGER', 'RISK_OFFICER'] },
  });
  [manager, risk, head, finance] = await Promise.all(
    ['li.na', 'wu.gang', 'chen.jing', 'qian.fang'].map((name) => api.as(name)),
  );
  no = await apply(api, { security: 'MORTGAGE' });
});
afterAll(() => api.close());

interface Secured {
  items: { no: string; bears: string; gaps: string[]; ownerMasked: string }[];
  covered: boolean;
  findings: string[];
}
const post = async (who: Person | undefined, path: string, body: object): Promise<{ code: string } & Secured> =>
  (await who?.post(`/applications/${no}/security${path}`, body))?.body as { code: string } & Secured;
/** What is refused, and which field of the request is to be mended. */
const refusedAt = async (who: Person | undefined, path: string, body: object): Promise<string[]> => {
  const { code, errors } = (await who?.post(`/applications/${no}/security${path}`, body))?.body as {
    code: string;
    errors: { pointer: string }[];
  };
  return [code, ...errors.map(({ pointer }) => pointer)];
};
const standing = async (): Promise<Secured> =>
  (await manager?.get(`/applications/${no}/security`).expect(200))?.body as Secured;

const HOUSE = {
  kind: 'RESIDENTIAL',
  ownerNo: 'CL00000001',
  description: '杭州市城东路 1 号房屋',
  titleNo: '浙（2020）杭州第 1 号',
};
const CONTRACT = { secured: '120000.00', signatories: ['张建国'], evidence: 'VID-2', signedOn: today() };
const ENTRY = {
  office: 'REAL_ESTATE',
  certificateNo: '浙（2026）证明第 1 号',
  registeredOn: today(),
  searchedOn: today(),
  searchNo: 'CX-1',
  searchClean: true,
};
const PAYMENT = {
  conditionsConfirmed: ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'],
  mode: 'SELF',
  payee: '张建国',
};

/** The codes by which API and workflow refuse to pay. */
async function pay(username: string): Promise<[string, string]> {
  const answer = await (await api.as(username)).post(`/applications/${no}/disbursement`, PAYMENT);
  const commandId = randomUUID();
  const actor = await findActor(api.db.prisma, username);
  try {
    await api.engine.workflow
      .getHandle(workflowIds.application(no))
      .executeUpdate('disburse', { updateId: commandId, args: [{ commandId, actor, ...PAYMENT }] });
    return [(answer.body as { code: string }).code, 'done'];
  } catch (error) {
    const cause = error instanceof WorkflowUpdateFailedError ? error.cause : null;
    return [
      (answer.body as { code: string }).code,
      cause instanceof ApplicationFailure ? (cause.type ?? '') : String(error),
    ];
  }
}

describe('The security of a loan, from the offer to the payment', () => {
  it('is offered by the account manager, with who owns it and who consents', async () => {
    expect((await post(risk, '', HOUSE)).code).toBe('ROLE_NOT_ALLOWED');
    expect((await post(manager, '', { ...HOUSE, ownerNo: 'CL9' })).code).toBe('CLIENT_UNKNOWN');
    const offered = (more: object) => refusedAt(manager, '', { ...HOUSE, ...more });
    expect(await offered({ coOwners: ['王芳'] })).toEqual(['CO_OWNER_CONSENT_REQUIRED', '/consent']);
    expect(await offered({ kind: 'GUARANTOR_PERSON' })).toEqual(['SURETY_OF_OWN_DEBT', '/ownerNo']);
    const taken = await post(manager, '', HOUSE);
    item = taken.items[0]?.no ?? '';
    expect(taken).toMatchObject({
      items: [{ ownerMasked: '张**', bears: '0.00', gaps: ['NOT_APPRAISED', 'CONTRACT_NOT_SIGNED', 'NOT_REGISTERED'] }],
      covered: false,
      findings: ['SECURITY_NOT_COMPLETE'],
    });
  });

  it('is appraised by somebody else, and what was offered in vain is withdrawn', async () => {
    const value = { transaction: '200000.00', appraisal: '180000.00', appraiser: '示例评估有限公司', on: today() };
    expect((await post(manager, `/${item}/appraisals`, value)).code).toBe('MANAGER_MAY_NOT_APPRAISE');
    expect((await post(finance, `/${item}/appraisals`, value)).code).toBe('ROLE_NOT_ALLOWED');
    expect((await post(risk, `/${item}/appraisals`, { ...value, on: '2099-01-01' })).code).toBe('DATE_IN_FUTURE');
    expect((await post(risk, `/${item}/appraisals`, value)).items[0]?.bears).toBe('126000.00');
    const second =
      (await post(manager, '', { ...HOUSE, kind: 'VEHICLE', description: '浙A00001 小型轿车' })).items[1]?.no ?? '';
    expect((await post(manager, `/${second}/withdrawal`, { reason: '车辆已出售' })).items).toHaveLength(2);
    expect((await post(risk, `/${second}/appraisals`, value)).code).toBe('SECURITY_WITHDRAWN');
    expect((await post(manager, `/${item}/contract`, CONTRACT)).code).toBe('SECURITY_TOO_EARLY');
  });

  it('is signed and registered after the approval; until then no money leaves, by whatever way it is asked for', async () => {
    const { taskId } = await toApproval(api, no);
    const approver = await api.as('zhao.lei');
    await approver.post(`/tasks/${taskId}/decision`, { outcome: 'APPROVE', comment: '同意' }).expect(200);
    await stageOf(manager as Person, no, 'CONTRACT');
    const contract = {
      signedOn: today(),
      signatories: ['张建国'],
      evidence: 'VID-1',
      disbursementAccount: '6222021234567890123',
    };
    await costConfirmed(manager as Person, no);
    await manager?.post(`/applications/${no}/signature`, contract).expect(200);
    expect(await pay('qian.fang')).toEqual(Array(2).fill('SECURITY_NOT_COMPLETE'));
    expect((await post(head, `/${item}/registration`, ENTRY)).code).toBe('SECURITY_CONTRACT_FIRST');
    await post(manager, `/${item}/contract`, CONTRACT);
    expect((await post(manager, `/${item}/contract`, CONTRACT)).code).toBe('SECURITY_SIGNED');
    expect((await post(manager, `/${item}/withdrawal`, { reason: '-' })).code).toBe('SECURITY_SIGNED');
    const paper = await manager?.get(`/applications/${no}/security/${item}/paper`).expect(200);
    expect((paper?.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is registered by who is neither the account manager nor who pays; then the money leaves', async () => {
    const register = (who: Person | undefined, more: object = {}) =>
      post(who, `/${item}/registration`, { ...ENTRY, ...more });
    expect((await register(manager)).code).toBe('MANAGER_MAY_NOT_REGISTER');
    expect((await register(await api.as('zhao.lei'))).code).toBe('ROLE_NOT_ALLOWED');
    const zhou = await api.as('zhou.min');
    const entered = (more: object) => refusedAt(zhou, `/${item}/registration`, { ...ENTRY, ...more });
    expect(await entered({ searchClean: false })).toEqual(['SEARCH_NOT_CLEAN', '/searchClean']);
    expect(await entered({ office: 'VEHICLE' })).toEqual(['REGISTRATION_OFFICE', '/office']);
    expect(await entered({ registeredOn: '2020-01-01' })).toEqual(['REGISTRATION_DATES', '/registeredOn']);
    expect((await register(zhou, { fileHash: 'a'.repeat(64) })).code).toBe('FILE_UNKNOWN');
    expect(await standing()).toMatchObject({ findings: ['SECURITY_NOT_COMPLETE'] });
    expect((await register(zhou)).items[0]).toMatchObject({ gaps: [], registration: { registeredBy: 'zhou.min' } });
    expect((await register(zhou)).code).toBe('SECURITY_REGISTERED');
    expect(await standing()).toMatchObject({ covered: true, findings: [] });
    const search = { searchedOn: today(), searchNo: 'CX-2', searchClean: true };
    expect((await post(manager, `/${item}/searches`, search)).code).toBe('MANAGER_MAY_NOT_REGISTER');
    expect((await post(head, `/${item}/searches`, { ...search, searchClean: false })).code).toBe('SEARCH_NOT_CLEAN');
    expect((await post(head, `/${item}/searches`, search)).items[0]).toMatchObject({
      gaps: [],
      registration: { registeredBy: 'zhou.min', certificateNo: ENTRY.certificateNo, searchNo: 'CX-2' },
    });
    expect(await pay('zhou.min')).toEqual(Array(2).fill('REGISTRAR_MAY_NOT_DISBURSE'));
    await finance?.post(`/applications/${no}/disbursement`, PAYMENT).expect(200);
    await stageOf(manager as Person, no, 'DISBURSED');
    const story = await api.db.prisma.auditEntry.findMany({
      where: { subjectNo: no, action: { startsWith: 'SECURITY' } },
      orderBy: { seq: 'asc' },
    });
    expect(story.map(({ action, actor }) => `${action} ${actor}`)).toEqual([
      'SECURITY_OFFERED li.na',
      'SECURITY_APPRAISED wu.gang',
      'SECURITY_OFFERED li.na',
      'SECURITY_WITHDRAWN li.na',
      'SECURITY_CONTRACT_SIGNED li.na',
      'SECURITY_REGISTERED zhou.min',
      'SECURITY_SEARCHED chen.jing',
    ]);
  });

  it('is not lent on twice: another case sees what is owed on the same title, however it is written', async () => {
    const other = await apply(api, { security: 'MORTGAGE' });
    const of = (who: Person | undefined, path: string, body: object): Promise<{ body: Secured }> =>
      who?.post(`/applications/${other}/security${path}`, body) as never;
    const { body: taken } = await of(manager, '', { ...HOUSE, titleNo: '浙(2020)杭州第1号' });
    const value = { transaction: '200000.00', appraisal: '180000.00', appraiser: '示例评估有限公司', on: today() };
    const { body: valued } = await of(risk, `/${taken.items[0]?.no ?? ''}/appraisals`, value);
    // 180,000.00 at 70 % is 126,000.00; 120,000.00 of it is owed in the case before.
    expect(valued).toMatchObject({ items: [{ bears: '126000.00' }], borne: '6000.00', covered: false });
  });
});
