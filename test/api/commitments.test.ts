import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { randomUUID } from 'node:crypto';
import { workflowIds } from '../../src/contracts/workflow-names';
import { findActor } from '../../src/store/users';
import { lastEntry, ourFigures } from '../../src/store/finance-figures';
import { verify } from '../../src/store/verify';
import type { Person } from './support/api';
import { apply, approvalTask, liveApi, stageOf, today, until, type LiveApi } from './support/life';

jest.setTimeout(120_000);

const CLIENT = 'CL00000014';
const DOCUMENTS = [
  'BUSINESS_LICENCE',
  'ARTICLES',
  'LEGAL_REPRESENTATIVE_ID',
  'RESOLUTION',
  'AUDITED_STATEMENTS',
  'TAX_RETURNS',
  'BANK_STATEMENT',
  'CREDIT_AUTHORISATION',
  'TRADE_CONTRACT',
  'BENEFICIARY_TEXT',
];
const SIGNED = {
  signedOn: today(),
  signatories: ['法定代表人'],
  evidence: 'VID-1',
  disbursementAccount: '6222021234567890123',
};
const ORDER = {
  conditionsConfirmed: ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'],
  mode: 'ENTRUSTED',
  payee: '绍兴水务集团有限公司',
};

let api: LiveApi;
let no: string;
let people: Record<'manager' | 'colleague' | 'risk' | 'approver' | 'finance' | 'second', Person>;
beforeAll(async () => {
  api = await liveApi();
  await api.db.prisma.user.update({ where: { username: 'zhou.min' }, data: { roles: ['RISK_OFFICER', 'FINANCE'] } });
  const [manager, colleague, risk, approver, finance, second] = await Promise.all(
    ['li.na', 'wang.qiang', 'wu.gang', 'zhao.lei', 'qian.fang', 'zhou.min'].map((name) => api.as(name)),
  );
  people = { manager, colleague, risk, approver, finance, second } as typeof people;
  no = await apply(api, {
    clientNo: CLIENT,
    productCode: 'LETTER_OF_GUARANTEE',
    purpose: '水务工程履约保函',
    terms: { method: 'BULLET', principal: '100000.00', annualRate: '0', instalments: 12 },
  });
});
afterAll(() => api.close());

const code = async (answer: Promise<{ body: unknown }>): Promise<string> =>
  ((await answer).body as { code?: string }).code ?? 'done';
const on = (who: Person, path: string, body: object) => who.post(`/applications/${no}${path}`, body);

/** The codes by which API and workflow refuse a step. */
async function both(who: Person, path: string, update: string, body: object): Promise<[string, string]> {
  const byApi = await code(on(who, path, body));
  const commandId = randomUUID();
  const actor = await findActor(api.db.prisma, who.username);
  try {
    await api.engine.workflow
      .getHandle(workflowIds.application(no))
      .executeUpdate(update, { updateId: commandId, args: [{ commandId, actor, ...body }] });
    return [byApi, 'done'];
  } catch (error) {
    const cause = error instanceof WorkflowUpdateFailedError ? error.cause : null;
    return [byApi, cause instanceof ApplicationFailure ? (cause.type ?? '') : String(error)];
  }
}

describe('A letter of guarantee, from the application to its release', () => {
  it('is applied for, investigated and rated like a loan; who decides sets a condition', async () => {
    const { manager, colleague, risk, approver } = people;
    const report = { summary: '履约能力良好', siteVisitOn: today(), findings: '实地核实无误' };
    await on(manager, '/documents', { documents: DOCUMENTS.map((one) => ({ code: one, status: 'VERIFIED' })) }).expect(
      200,
    );
    expect(await code(on(approver, '/conditions', { text: '追加实际控制人声明' }))).toBe('CONDITION_NOT_NOW');
    await on(manager, '/investigation', { part: 'A', report, agree: true }).expect(200);
    await on(colleague, '/investigation', { part: 'B', report, agree: true }).expect(200);
    await on(risk, '/rating', { grade: 'A', score: 76, comment: '财务稳健' }).expect(200);
    await approvalTask(approver, no);
    expect(await code(on(manager, '/conditions', { text: '自提条件' }))).toBe('ROLE_NOT_ALLOWED');
    const { body } = await on(approver, '/conditions', { text: '追加实际控制人声明' }).expect(201);
    expect(body.conditions.at(-1)).toMatchObject({
      code: 'APPROVAL-1',
      source: 'APPROVAL',
      setBy: 'zhao.lei',
      evidence: null,
    });
    // Sub-branch head, risk review, branch approver: each at his level, as soon as it is open.
    for (const decider of [approver, risk, await api.as('zheng.hao')]) {
      await until(async () => {
        const task = await approvalTask(approver, no);
        const { status } = await decider.post(`/tasks/${task}/decision`, { outcome: 'APPROVE', comment: '同意' });
        return status === 200 ? true : undefined;
      });
    }
    await stageOf(manager, no, 'CONTRACT');
  });

  it('is signed face to face under the policies of the day', async () => {
    const { manager } = people;
    expect(await both(manager, '/signature', 'sign', { ...SIGNED, method: 'ELECTRONIC' })).toEqual(
      Array(2).fill('SIGN_FACE_TO_FACE'),
    );
    const { body: electronic } = await on(manager, '/signature', { ...SIGNED, method: 'ELECTRONIC' }).expect(422);
    expect(electronic).toMatchObject({ errors: [{ pointer: '/method', code: 'SIGN_FACE_TO_FACE' }] });
    expect(await code(on(manager, '/signature', { ...SIGNED, recordHash: 'a'.repeat(64) }))).toBe('FILE_UNKNOWN');
    const approval = { where: { subjectNo: no, status: 'APPROVED' } };
    const { concludedAt } = await api.db.prisma.approval.findFirstOrThrow(approval);
    const longAgo = new Date(Date.now() - 181 * 86_400_000);
    await api.db.prisma.approval.updateMany({ ...approval, data: { concludedAt: longAgo } });
    expect(await both(manager, '/signature', 'sign', SIGNED)).toEqual(Array(2).fill('APPROVAL_EXPIRED'));
    await api.db.prisma.approval.updateMany({ ...approval, data: { concludedAt } });
    await on(manager, '/signature', SIGNED).expect(200);
    const { body } = await manager.get(`/applications/${no}`).expect(200);
    expect(body.contract).toMatchObject({
      method: 'FACE_TO_FACE',
      pins: {
        product: { code: 'LETTER_OF_GUARANTEE', version: 1 },
        authority: 1,
        penalty: { overdueMarkup: '0.5', misuseMarkup: '1' },
      },
    });
    expect(body.contract.pins.lpr.publishedOn).toMatch(/^202\d-/);
  });

  it('is issued when margin and conditions are verified and the fee is received, by nobody who may not', async () => {
    const { manager, finance, risk } = people;
    const issue = () => both(finance, '/disbursement', 'disburse', ORDER);
    expect(await issue()).toEqual(Array(2).fill('CONDITIONS_NOT_MET'));
    const verify = (who: Person, which: string, more: object = {}) =>
      code(on(who, `/conditions/${which}/evidence`, { evidence: '保证金账户回单 BZJ-1', ...more }));
    expect(await verify(manager, 'MARGIN_DEPOSITED')).toBe('ROLE_NOT_ALLOWED');
    expect(await verify(finance, 'NO_SUCH')).toBe('CONDITION_UNKNOWN');
    expect(await verify(finance, 'MARGIN_DEPOSITED', { fileHash: 'b'.repeat(64) })).toBe('FILE_UNKNOWN');
    expect(await verify(finance, 'MARGIN_DEPOSITED')).toBe('done');
    expect(await issue()).toEqual(Array(2).fill('CONDITIONS_NOT_MET'));
    expect(await verify(risk, 'APPROVAL-1')).toBe('done');
    expect(await issue()).toEqual(Array(2).fill('FEES_NOT_PAID'));
    const receive = (amount: string, reference: string, more: object = {}) =>
      code(on(finance, '/fees/GUARANTEE_FEE/receipts', { amount, receivedOn: today(), reference, ...more }));
    expect(await receive('499.99', 'SJ-1')).toBe('done');
    expect(await receive('0.01', 'SJ-1')).toBe('RECEIPT_KNOWN');
    expect(await receive('0.01', 'SJ-2', { receivedOn: '2099-01-01' })).toBe('DATE_IN_FUTURE');
    expect(
      await code(on(finance, '/fees/OTHER/receipts', { amount: '1.00', receivedOn: today(), reference: 'SJ-3' })),
    ).toBe('FEE_UNKNOWN');
    expect(await issue()).toEqual(Array(2).fill('FEES_NOT_PAID'));
    expect(await receive('0.01', 'SJ-2')).toBe('done');
    const { body: ready } = await manager.get(`/applications/${no}/preparation`).expect(200);
    expect(ready).toMatchObject({ margin: '30000.00', findings: [], fees: [{ due: '500.00', received: '500.00' }] });
    expect(await both(people.approver, '/disbursement', 'disburse', ORDER)).toEqual([
      'ROLE_NOT_ALLOWED',
      'ROLE_MAY_NOT_DISBURSE',
    ]);
    const { body } = await on(finance, '/disbursement', ORDER).expect(200);
    expect(body).toMatchObject({ stage: 'ISSUED', loanNo: null });
    expect(await api.db.prisma.loan.count({ where: { clientNo: CLIENT } })).toBe(0);
  });

  it('counts in the exposure with what its margin does not cover, until somebody else releases it', async () => {
    const { manager, finance, second } = people;
    const group = async () => (await manager.get(`/clients/${CLIENT}/group`).expect(200)).body;
    expect(await group()).toMatchObject({ exposure: '70000.00', members: [{ promised: '70000.00', applied: '0.00' }] });
    const { body } = await manager.get(`/commitments?clientNo=${CLIENT}`).expect(200);
    const [promise] = body.data as { no: string }[];
    expect(promise).toMatchObject({
      status: 'ISSUED',
      beneficiary: ORDER.payee,
      amount: '100000.00',
      margin: '30000.00',
      open: '70000.00',
      overdue: false,
    });
    const { body: one } = await second.get(`/commitments/${promise?.no ?? ''}`).expect(200);
    expect(one).toMatchObject({ no: promise?.no, applicationNo: no, margin: '30000.00', status: 'ISSUED' });
    // Its margin is a liability of the books, reconciled with finance by product.
    expect(await marginOfBranch()).toEqual([
      { productCode: 'LETTER_OF_GUARANTEE', item: 'MARGIN_DEPOSIT', fen: 3_000_000 },
    ]);
    expect((await verify(api.db.prisma)).differences).toEqual([]);
    expect(await code(manager.get('/commitments/CM0'))).toBe('NOT_FOUND');
    const end = (who: Person, given: object) => code(who.post(`/commitments/${promise?.no ?? ''}/end`, given));
    expect(await end(manager, { outcome: 'RELEASED' })).toBe('ROLE_NOT_ALLOWED');
    expect(await end(finance, { outcome: 'RELEASED', evidence: '退回' })).toBe('ISSUER_MAY_NOT_END');
    expect(await end(second, { outcome: 'ADVANCED' })).toBe('COMMITMENT_CLAIM_FIRST');
    expect(await end(second, { outcome: 'RELEASED' })).toBe('COMMITMENT_RUNS');
    expect(await end(second, { outcome: 'RELEASED', evidence: '受益人退回保函原件' })).toBe('done');
    expect(await end(second, { outcome: 'RELEASED', evidence: '再退' })).toBe('COMMITMENT_ENDED');
    expect(await group()).toMatchObject({ exposure: '0.00', members: [{ promised: '0.00' }] });
    expect(await marginOfBranch()).toEqual([]);
    expect((await verify(api.db.prisma)).differences).toEqual([]);
  });
});

/** What finance is shown of the margin at the branch. */
async function marginOfBranch(): Promise<object[]> {
  const scope = { branchCode: 'SB01', loanNo: null, from: today(), to: today() };
  return api.db.prisma.$transaction(async (tx) =>
    (await ourFigures(tx, { ...scope, throughEntry: await lastEntry(tx) })).filter(
      ({ item }) => item === 'MARGIN_DEPOSIT',
    ),
  );
}
