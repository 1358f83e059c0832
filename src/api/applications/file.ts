import { APPLICATION_ACTIONS, type application as schema } from '../../contracts/http/applications';
import type { z } from 'zod';
import type { Language } from '../../contracts/problem';
import { defined } from '../../contracts/quote';
import type { Actor } from '../../contracts/roles';
import { isDeepStrictEqual } from 'node:util';
import type { LoanTerms } from '../../contracts/terms';
import { mayDo, mayReach } from '../../domain/access/access';
import { mayStep } from '../../domain/application/stages';
import { mayAct } from '../../domain/access/task-rights';
import { fen, formatYuan } from '../../domain/money';
import {
  contractOf,
  documentsOf,
  investigationsOf,
  type ApplicationRecord,
  type ContractRecord,
  type InvestigationRecord,
} from '../../store/applications-read';
import { approvalsOf } from '../../store/approvals-read';
import { findClient } from '../../store/clients-read';
import { fallenBy } from '../../store/renewals';
import { reconsiderationOf } from '../../store/reconsiderations';
import { openTasksOf, type TaskRecord } from '../../store/tasks-read';
import type { ApiDeps } from '../deps';
import { cautionsAbout } from '../support/cautions';
import { maskedClient } from '../support/masked-client';
import { notFound } from '../support/refused';
import { rightsOf, taskAnswer } from '../support/task-answer';
import { costOf } from '../support/terms';
import { businessToday } from '../support/today';
import { workflowUrl } from '../support/workflow-url';
import { longTermAnswer } from './term-grounds';

type Application = z.input<typeof schema>;
type Listed = Pick<
  Application,
  | 'no'
  | 'clientNo'
  | 'clientMasked'
  | 'productCode'
  | 'productNameZh'
  | 'productNameEn'
  | 'category'
  | 'security'
  | 'amount'
  | 'stage'
  | 'round'
  | 'grade'
  | 'deadlineAt'
  | 'managerUsername'
  | 'branchCode'
  | 'loanNo'
  | 'acceptedOn'
  | 'createdAt'
>;

/** Everything an approver reads before he decides. */
export async function applicationFile(
  { prisma, pool, config }: ApiDeps,
  application: ApplicationRecord,
  actor: Actor,
  language: Language,
): Promise<Omit<Application, keyof Listed>> {
  const { no, workflowId } = application;
  const [client, documents, investigations, approvals, contract, tasks, reconsideration, longTerm] = await Promise.all([
    findClient(pool, application.clientNo, null),
    documentsOf(pool, no),
    investigationsOf(pool, no),
    approvalsOf(pool, no),
    contractOf(pool, no),
    openTasksOf(pool, [no]),
    reconsiderationOf(pool, no),
    longTermAnswer({ prisma }, application),
  ]);
  if (client === null) throw notFound('application');
  const today = businessToday(application.clockOffsetMs);
  const { appliedTerms, suggestedTerms, approvedTerms } = application;
  const proposed = proposedTerms(approvals, suggestedTerms ?? appliedTerms);
  return {
    client: maskedClient(client),
    purpose: application.purpose,
    facilityNo: application.facilityNo,
    renewsLoanNo: application.renewsLoanNo,
    score: application.score,
    reasonCode: application.reasonCode,
    closedOn: application.closedOn,
    workflowId,
    workflowUrl: workflowUrl(config, workflowId),
    today,
    appliedTerms,
    suggestedTerms,
    approvedTerms,
    termsCompared: {
      applied: version(appliedTerms, today),
      suggested: suggestedTerms === null ? null : version(suggestedTerms, today),
      proposed: proposed === null ? null : version(proposed, today),
      approved: approvedTerms === null ? null : version(approvedTerms, today),
    },
    cautions: await cautionsAbout({ prisma, pool }, application, { documents, longTerm }, today),
    longTerm,
    documents,
    investigations: investigations.map(investigationAnswer),
    approvals: approvals.map(({ levels, ...approval }) => ({
      ...approval,
      levels: levels.map(({ code, nameZh, nameEn, kind, quorum, convened, smallOnly }) => ({
        code,
        nameZh,
        nameEn,
        kind,
        ...defined({ quorum, convened, smallOnly }),
      })),
    })),
    ...reconsideration,
    contract: contract === null ? null : contractAnswer(contract),
    openTasks: tasks.map((task) => taskAnswer(task, actor, language)),
    actions: actionsOf(application, tasks, actor, await fellAfterApproval(prisma, application, today)),
  };
}

/** What a level of the round under way has changed and the next ones are asked to agree to. */
function proposedTerms(rounds: Awaited<ReturnType<typeof approvalsOf>>, before: LoanTerms): LoanTerms | null {
  const open = rounds.find(({ status }) => status === 'OPEN');
  if (open === undefined || open.terms === null || isDeepStrictEqual(open.terms, before)) return null;
  return open.terms;
}

const version = (terms: LoanTerms, today: string): Application['termsCompared']['applied'] => ({
  terms,
  cost: costOf(terms, today),
});

function investigationAnswer({ report, ...rest }: InvestigationRecord): Application['investigations'][number] {
  const { monthlyIncomeFen, monthlyDebtFen, ...written } = report;
  return {
    ...rest,
    report: {
      ...written,
      ...(monthlyIncomeFen === undefined ? {} : { monthlyIncome: formatYuan(fen(monthlyIncomeFen)) }),
      ...(monthlyDebtFen === undefined ? {} : { monthlyDebt: formatYuan(fen(monthlyDebtFen)) }),
    },
  };
}

function contractAnswer({ account, ...rest }: ContractRecord): NonNullable<Application['contract']> {
  return { ...rest, accountMasked: `${'*'.repeat(Math.max(0, account.length - 4))}${account.slice(-4)}` };
}

type ActionName = (typeof APPLICATION_ACTIONS)[number];

/** The kind of task that an action answers. */
const ACTION_OF_TASK: Record<string, ActionName> = {
  COLLECT_DOCUMENTS: 'SUBMIT_DOCUMENTS',
  PROPOSE_ADMISSION: 'PROPOSE_ADMISSION',
  JUDGE_ADMISSION: 'JUDGE_ADMISSION',
  INVESTIGATE_A: 'INVESTIGATE_A',
  INVESTIGATE_B: 'INVESTIGATE_B',
  RATE: 'RATE',
  SUPPLEMENT: 'RESUBMIT',
  APPROVAL_DECISION: 'DECIDE',
  COMMITTEE_VOTE: 'DECIDE',
  SIGN: 'SIGN',
  DISBURSE: 'DISBURSE',
};

/** A renewal that waits for its contract or its booking and may be neither signed nor booked on the approval it has. */
const fellAfterApproval = async (
  prisma: ApiDeps['prisma'],
  application: ApplicationRecord,
  today: string,
): Promise<boolean> =>
  ['CONTRACT', 'DISBURSEMENT'].includes(application.stage) && (await fallenBy(prisma, application, today)) !== null;

/** What this person may do now: the tasks he may answer, and withdrawing what he brought in. */
function actionsOf(
  application: ApplicationRecord,
  tasks: readonly TaskRecord[],
  actor: Actor,
  fell: boolean,
): ActionName[] {
  const actions = new Set<ActionName>();
  // Who works on its deal from another branch sees the case; what is done with it is its branch's.
  if (!mayReach(actor.branchCode, application.branchCode)) return [];
  for (const task of tasks) {
    const action = ACTION_OF_TASK[task.kind];
    if (action !== undefined && mayAct(actor, rightsOf(task)).allowed) actions.add(action);
    if (action === 'RESUBMIT' && actions.has('RESUBMIT')) actions.add('SUBMIT_DOCUMENTS');
  }
  const own = application.managerUsername === actor.username || actor.roles.includes('DEPARTMENT_MANAGER');
  if (own && mayStep(application.stage, 'withdraw').allowed && mayDo(actor.roles, 'APPLICATION_WITHDRAW').allowed)
    actions.add('WITHDRAW');
  if (own && fell && mayDo(actor.roles, 'APPLICATION_RESUBMIT').allowed) actions.add('RESUBMIT');
  return APPLICATION_ACTIONS.filter((action) => actions.has(action));
}
