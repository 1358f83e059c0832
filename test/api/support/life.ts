import type { Client } from '@temporalio/client';
import type { Worker } from '@temporalio/worker';
import { createActivities } from '../../../activities';
import type { BankGateway } from '../../../src/gateways/bank';
import { createBankSimulator } from '../../../src/gateways/bank-simulator';
import { devServer } from '../../support/temporal';
import { testApi, type Person, type TestApi } from './api';

/** An API with the real engine behind it and a worker at work. */
export interface LiveApi extends TestApi {
  /** The engine itself, for what does not come by the API. */
  engine: Client;
  /** Where the engine listens, for what connects to it by itself. */
  temporalAddress: string;
  temporalNamespace: string;
  close(): Promise<void>;
}

export async function liveApi(bank: BankGateway = createBankSimulator()): Promise<LiveApi> {
  const engine = await devServer();
  const api = await testApi(engine.client, { TEMPORAL_NAMESPACE: engine.namespace });
  const activities = createActivities({
    prisma: api.db.prisma,
    temporal: engine.client,
    bank,
    lender: 'BANK',
  });
  const worker: Worker = await engine.worker({ activities });
  const running = worker.run();
  return {
    ...api,
    engine: engine.client,
    temporalAddress: engine.address,
    temporalNamespace: engine.namespace,
    close: async () => {
      worker.shutdown();
      await running;
      await engine.close();
      await api.close();
    },
  };
}

export const TERMS = { method: 'EQUAL_INSTALMENT', principal: '120000.00', annualRate: '0.0435', instalments: 12 };
export const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

const PERSONAL_DOCUMENTS = ['ID_CARD', 'CREDIT_AUTHORISATION', 'INCOME_PROOF', 'BANK_STATEMENT', 'PURPOSE_EVIDENCE'];

/** Accepts an application for a client of li.na; answers with its number. */
export async function apply(api: TestApi, more: object = {}): Promise<string> {
  const manager = await api.as('li.na');
  const body = { clientNo: 'CL00000001', productCode: 'PERSONAL_CONSUMER', purpose: '住房装修', terms: TERMS, ...more };
  const answer = await manager.post('/applications', body).expect(201);
  return (answer.body as { applicationNo: string }).applicationNo;
}

/** Takes an application from its documents to the door of the approval; answers with the open task. */
export async function toApproval(
  api: TestApi,
  no: string,
  rating = { grade: 'A', score: 76, comment: '征信良好' },
): Promise<{ taskId: string }> {
  const [manager, colleague, risk] = await Promise.all([api.as('li.na'), api.as('wang.qiang'), api.as('zhou.min')]);
  const documents = PERSONAL_DOCUMENTS.map((code) => ({ code, status: 'VERIFIED' }));
  await manager.post(`/applications/${no}/documents`, { documents }).expect(200);
  const report = { summary: '收入稳定', siteVisitOn: today(), findings: '实地核实无误', monthlyIncome: '18000.00' };
  await manager.post(`/applications/${no}/investigation`, { part: 'A', report, agree: true }).expect(200);
  await colleague.post(`/applications/${no}/investigation`, { part: 'B', report, agree: true }).expect(200);
  await risk.post(`/applications/${no}/rating`, rating).expect(200);
  return { taskId: await approvalTask(await api.as('zhao.lei'), no) };
}

/** Somebody was put on the deal team of an application. */
export async function joinsTeam(api: TestApi, applicationNo: string, username: string): Promise<void> {
  const joined = { applicationNo, username, role: 'CREDIT', act: 'JOINED', note: '-', by: 'chen.jing' };
  await api.db.prisma.dealTeamChange.create({ data: { ...joined, on: new Date(today()) } });
}

/** The approval opens its task in a moment of its own: asks until it is there. */
export function approvalTask(approver: Person, no: string): Promise<string> {
  return until(async () => {
    const { body } = await approver.get(`/tasks?view=all&subjectNo=${no}`);
    return (body as { data: { id: string; room: string }[] }).data.find(({ room }) => room === 'APPROVAL')?.id;
  });
}

/** The client of an approved case confirms what it costs, as every person does before he signs (RULES 0.5). */
export async function costConfirmed(manager: Person, no: string): Promise<void> {
  const confirmed = { confirmedOn: today(), method: 'PAPER', evidence: '明示表签字页' };
  await manager.post(`/applications/${no}/cost-confirmations`, confirmed).expect(201);
}

/** Takes a case that is open for approval to the door of the disbursement post. */
export async function toDisbursement(api: TestApi, no: string, taskId: string): Promise<void> {
  const [approver, manager] = await Promise.all([api.as('zhao.lei'), api.as('li.na')]);
  await approver.post(`/tasks/${taskId}/decision`, { outcome: 'APPROVE', comment: '同意' }).expect(200);
  await stageOf(manager, no, 'CONTRACT');
  const contract = {
    signedOn: today(),
    signatories: ['张建国'],
    evidence: 'VID-1',
    disbursementAccount: '6222021234567890123',
  };
  await costConfirmed(manager, no);
  await manager.post(`/applications/${no}/signature`, contract).expect(200);
}

/** Takes a case that is open for approval to a loan; answers with the loan's number. */
export async function toLoan(api: TestApi, no: string, taskId: string): Promise<string> {
  await toDisbursement(api, no, taskId);
  const [manager, finance] = await Promise.all([api.as('li.na'), api.as('qian.fang')]);
  const conditionsConfirmed = ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'];
  await finance
    .post(`/applications/${no}/disbursement`, { conditionsConfirmed, mode: 'SELF', payee: '张建国' })
    .expect(200);
  await stageOf(manager, no, 'DISBURSED');
  const { body } = await manager.get(`/applications/${no}`).expect(200);
  return (body as { loanNo: string }).loanNo;
}

export function stageOf(person: Person, no: string, stage: string): Promise<true> {
  return until(async () => {
    const { body } = await person.get(`/applications/${no}`);
    return (body as { stage: string }).stage === stage ? true : undefined;
  });
}

/** Asks again and again until there is an answer; what never comes ends the test by its own time limit. */
export async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
