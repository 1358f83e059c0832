import { randomInt } from 'node:crypto';
import { identityCheckCharacter } from '../../../src/domain/identity/identity-number';
import type { ApplicationFile, ApplicationView, ClientRow, Rows } from './answers';
import { clientManager, people, whoever, type Person } from './people';

export const TERMS = { method: 'EQUAL_INSTALMENT', principal: '120000.00', annualRate: '0.0435', instalments: 12 };

export interface OpenCase {
  no: string;
  manager: Person;
  taskId: string;
  level: string;
}

/** The client of a manager whom a personal consumer loan may be given to. */
export async function clientOf(manager: Person): Promise<{ no: string }> {
  const { body } = await manager.get<Rows<ClientRow>>('clients?kind=PERSON&limit=50');
  const client = body.data.find((one) => one.managerUsername === manager.username && !one.relatedParty);
  if (!client) throw new Error(`${manager.username} has no client in the demo data`);
  return client;
}

/** Somebody who owes nothing yet: the level of a case depends on all that its client owes. */
export async function newClient(manager: Person): Promise<{ no: string }> {
  const identity = newIdentity();
  return manager.does<ClientRow>('clients', { kind: 'PERSON', identity, name: '张建国', phone: '13912345678' });
}

/** A well-formed identity number that belongs to nobody. */
export function newIdentity(): string {
  const day = String(randomInt(1, 29)).padStart(2, '0');
  const first17 = `11010119850${String(randomInt(1, 10))}${day}${String(randomInt(1000)).padStart(3, '0')}`;
  return first17 + identityCheckCharacter(first17);
}

/** Takes a new application through the API to its investigation: the first report is to be written. */
export async function caseUnderInvestigation(manager: Person, clientNo: string, more: object = {}): Promise<string> {
  const asked = { clientNo, productCode: 'PERSONAL_CONSUMER', purpose: '住房装修', terms: TERMS, ...more };
  const { applicationNo: no } = await manager.does<ApplicationView>('applications', asked);
  const { body } = await manager.get<ApplicationFile>(`applications/${no}`);
  const documents = body.documents.map(({ code }) => ({ code, status: 'VERIFIED' }));
  await manager.does(`applications/${no}/documents`, { documents });
  return no;
}

/** Takes a new application through the API to its first level of approval. */
export async function caseUnderApproval(more: object = {}): Promise<OpenCase> {
  const manager = await clientManager();
  const { no: clientNo } = await newClient(manager);
  const no = await caseUnderInvestigation(manager, clientNo, more);
  await investigate(no, manager);
  const officer = await whoever('a risk officer', ({ roles }) => roles.includes('RISK_OFFICER'));
  await officer.does(`applications/${no}/rating`, { grade: 'A', score: 76, comment: '收入负债比 28%，征信良好' });
  return untilDecidable(no, manager);
}

export async function investigate(no: string, manager: Person): Promise<void> {
  const second = await whoever(
    'a second investigator',
    ({ username, roles, branchCode }) =>
      username !== manager.username &&
      branchCode === manager.branchCode &&
      (roles.includes('CLIENT_MANAGER') || roles.includes('DEPARTMENT_MANAGER')),
  );
  const report = {
    summary: '收入稳定，用途真实',
    siteVisitOn: '2026-11-20',
    findings: '实地核实住址与单位，流水与收入相符',
    monthlyIncome: '18000.00',
  };
  await manager.does(`applications/${no}/investigation`, { part: 'A', report, agree: true });
  await second.does(`applications/${no}/investigation`, {
    part: 'B',
    report: { ...report, summary: '复核无误' },
    agree: true,
  });
}

/** The approval is a workflow of its own: its first task appears a moment later. */
async function untilDecidable(no: string, manager: Person): Promise<OpenCase> {
  const until = Date.now() + 30_000;
  while (Date.now() < until) {
    const { body } = await manager.get<ApplicationFile>(`applications/${no}`);
    const task = body.openTasks.find(({ room }) => room === 'APPROVAL');
    if (task) return { no, manager, taskId: task.id, level: task.level ?? '' };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${no} has no task of approval`);
}

/** Whoever may decide at a level, in the branch of the case where the level is a branch's own. */
export async function approverAt(level: string, { branchCode }: Person): Promise<Person> {
  const entitled = (await people()).filter(({ levels }) => levels.includes(level));
  const person =
    entitled.find((one) => one.branchCode === branchCode) ?? entitled.find((one) => one.branchCode === 'HQ');
  if (!person) throw new Error(`no demo login decides at ${level}`);
  return person;
}

/** An approver of another level. */
export const approverNotAt = async (level: string): Promise<Person> =>
  whoever(
    `an approver who is not at ${level}`,
    ({ roles, levels }) => roles.includes('APPROVER') && !levels.includes(level),
  );
