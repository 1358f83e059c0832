import { WorkflowUpdateFailedError, type WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { randomUUID } from 'node:crypto';
import {
  collectionQueries,
  collectionUpdates,
  type CollectionAction,
  type CollectionView,
} from '../../../src/contracts/messages/collection';
import {
  servicingQueries,
  servicingUpdates,
  type LoanView,
  type ServicingInput,
} from '../../../src/contracts/messages/servicing';
import type { Actor } from '../../../src/contracts/roles';
import type { LoanTerms } from '../../../src/contracts/terms';
import { TASK_QUEUE, workflowIds } from '../../../src/contracts/workflow-names';
import { instantOf } from '../../../src/domain/business-time';
import type { LoanEntry } from '../../../src/domain/servicing/entry';
import { parseYuan } from '../../../src/domain/money';
import { openLoan } from '../../../src/store/loans';
import { openingOf } from '../../store/support/loans';
import { eventually, type Stage } from './stage';
import { PEOPLE } from './people';

export const RISK: Actor = { username: 'zhao', roles: ['RISK_OFFICER'], levels: ['RISK_REVIEW'], branchCode: 'SB01' };
export const COLLECTOR: Actor = { username: 'zhou', roles: ['COLLECTOR'], levels: [], branchCode: 'SB01' };
export const DEPARTMENT: Actor = { username: 'chen', roles: ['DEPARTMENT_MANAGER'], levels: [], branchCode: 'SB01' };

/** Half past eleven: after the work of the day, which is done between midnight and eleven. */
const LATE_MORNING = 690;

/** Drives one loan in service as the API and outside systems would. */
export class Loan {
  private constructor(
    readonly stage: Stage,
    readonly no: string,
    readonly disbursedOn: string,
  ) {}

  /** Opens a loan today and starts its workflow. */
  static async open(stage: Stage, no: string, terms: Partial<LoanTerms> = {}): Promise<Loan> {
    const disbursedOn = await stage.today();
    const opening = openingOf(no, {
      method: 'EQUAL_INSTALMENT',
      principal: '120000.00',
      annualRate: '0.0435',
      instalments: 12,
      disbursedOn,
      ...terms,
    });
    const view = await stage.db.prisma.$transaction((tx) => openLoan(tx, opening));
    const { clientNo, branchCode, productCode, managerUsername, plan } = opening;
    const input: ServicingInput = {
      loanNo: no,
      clientNo,
      branchCode,
      productCode,
      managerUsername,
      plan,
      view,
      clientMasked: '张*',
      clockOffsetMs: 0,
    };
    await stage.env.client.workflow.start('loanServicing', {
      taskQueue: TASK_QUEUE,
      workflowId: workflowIds.loan(no),
      // The test server would end every life after ten years.
      workflowExecutionTimeout: '50 years',
      args: [input],
    });
    return new Loan(stage, no, disbursedOn);
  }

  static of(stage: Stage, no: string, disbursedOn: string): Loan {
    return new Loan(stage, no, disbursedOn);
  }

  get handle(): WorkflowHandle {
    return this.stage.env.client.workflow.getHandle(workflowIds.loan(this.no));
  }

  case(episode = 1): WorkflowHandle {
    return this.stage.env.client.workflow.getHandle(workflowIds.collection(this.no, episode));
  }

  view(): Promise<LoanView> {
    return this.handle.query<LoanView>(servicingQueries.view);
  }

  caseView(episode = 1): Promise<CollectionView> {
    return this.case(episode).query<CollectionView>(collectionQueries.view);
  }

  /** Lets time pass until the late morning of a date. */
  async until(date: string): Promise<void> {
    const ms = instantOf(date, LATE_MORNING) - (await this.stage.env.currentTimeMs());
    if (ms > 0) await this.stage.env.sleep(ms);
  }

  repay(amount: string, reference: string, more: { receivedOn?: string; commandId?: string } = {}): Promise<LoanView> {
    return this.update(servicingUpdates.repay, { amountFen: parseYuan(amount), reference, ...more });
  }

  prepay(reference: string, amount?: string): Promise<LoanView> {
    const amountFen = amount === undefined ? {} : { amountFen: parseYuan(amount) };
    return this.update(servicingUpdates.prepay, { reference, mode: 'REDUCE_INSTALMENT', ...amountFen });
  }

  enter(entry: LoanEntry, more: { actor?: Actor; reason?: string; commandId?: string } = {}): Promise<LoanView> {
    return this.update(servicingUpdates.enter, { entry, reason: '凭证齐全', ...more });
  }

  async act(actor: Actor, action: Partial<CollectionAction>, episode = 1): Promise<CollectionView> {
    const commandId = randomUUID();
    const args: [CollectionAction] = [{ commandId, actor, kind: 'NOTE', note: '', ...action }];
    return this.case(episode).executeUpdate<CollectionView, [CollectionAction]>(collectionUpdates.act, {
      updateId: commandId,
      args,
    });
  }

  /** Waits until the case exists and shows what is wanted. */
  caseShows(wanted: (view: CollectionView) => boolean, episode = 1): Promise<CollectionView> {
    return eventually(async () => {
      const view = await this.caseView(episode).catch(() => null);
      return view !== null && wanted(view) ? view : null;
    });
  }

  /** Waits until the case is closed. Its result is not awaited: that would let time run on. */
  caseCloses(episode = 1): Promise<CollectionView> {
    return this.caseShows(({ status }) => status !== 'OPEN', episode);
  }

  /** History events of every run of the workflow, one number a run. */
  async events(): Promise<number[]> {
    const counts: number[] = [];
    let runId: string | undefined = (await this.handle.describe()).runId;
    while (runId !== undefined && runId !== '') {
      const history = await this.stage.env.client.workflow.getHandle(workflowIds.loan(this.no), runId).fetchHistory();
      counts.unshift(history.events?.length ?? 0);
      runId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId ?? undefined;
    }
    return counts;
  }

  private async update(
    name: string,
    body: { receivedOn?: string; commandId?: string } & Record<string, unknown>,
  ): Promise<LoanView> {
    const commandId = body.commandId ?? randomUUID();
    const today = await this.stage.today();
    const args: [object] = [{ commandId, actor: PEOPLE.sun, receivedOn: today, on: today, ...body }];
    return this.handle.executeUpdate<LoanView, [object]>(name, { updateId: commandId, args });
  }
}

/** The code under which an update is refused, or 'done'. */
export async function refusalOf(asked: Promise<unknown>): Promise<string> {
  try {
    await asked;
    return 'done';
  } catch (error) {
    if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure)
      return error.cause.type ?? '';
    throw error;
  }
}

/** Staff that only the stories of arrears need. */
export async function employ(stage: Stage, people: readonly Actor[]): Promise<void> {
  await stage.db.prisma.user.createMany({
    data: people.map(({ username, roles, levels, branchCode }) => ({
      username,
      displayName: username,
      passwordHash: '-',
      roles,
      authorityLevels: levels,
      branchCode,
      email: `${username}@example.test`,
    })),
  });
}
