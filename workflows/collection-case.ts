import { getExternalWorkflowHandle, log, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { ApprovalActivities } from '../activities/approval';
import type { CollectionActivities } from '../activities/collection';
import type { CollectionChange, CollectionFact } from '../src/contracts/collection-change';
import { approvalSignals, type ApprovalConclusion } from '../src/contracts/messages/approval';
import type {
  CollectionAction,
  CollectionInput,
  CollectionView,
  Escalate,
  LoanChanged,
} from '../src/contracts/messages/collection';
import { servicingSignals } from '../src/contracts/messages/servicing';
import { workflowIds } from '../src/contracts/workflow-names';
import { mayAct } from '../src/domain/collection/actions';
import { stepsDue } from '../src/domain/collection/ladder';
import { closeRest, judgePlan } from '../src/domain/collection/plan';
import { closed, promiseStatus } from '../src/domain/collection/promise';
import type { BusinessClock } from './clock';
import { CollectionState } from './collection-state';
import { Mutex } from './mutex';
import { ProcessedCommands } from './processed';
import { asRefusal, refusalOf, refuseUnless } from './refusal';

const { recordChange, recordProposal } = proxyLocalActivities<CollectionActivities>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
  summary: '催收记录 record a step of collection',
});
const { startApproval } = proxyActivities<Pick<ApprovalActivities, 'startApproval'>>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', maximumInterval: '1m' },
  summary: '核销送审 send the write-off to approval',
});

/** One episode of arrears: what is known of it and what may be done to it. */
export class CollectionCase extends CollectionState {
  private readonly mutex = new Mutex();
  private readonly processed: ProcessedCommands<CollectionView>;

  constructor(input: CollectionInput, clock: BusinessClock) {
    super(input, clock);
    this.processed = new ProcessedCommands(input.carried?.processedCommands);
  }

  /** What the next run must know. */
  carry(): CollectionInput {
    return this.carried(this.processed.carry());
  }

  /** Does whatever is due by now: judges the promise, then climbs. */
  wake(): Promise<void> {
    return this.mutex.run(async () => {
      await this.judgePromise();
      await this.judgePlan();
      await this.climbTo(this.clock.today());
    });
  }

  validate(action: CollectionAction): void {
    if (!this.processed.get(action.commandId)) this.judge(action);
  }

  act(action: CollectionAction): Promise<CollectionView> {
    return this.mutex.run(async () => {
      const answered = this.processed.get(action.commandId);
      if (answered) return answered;
      this.judge(action);
      try {
        await this.take(action);
      } catch (error) {
        throw asRefusal(error);
      }
      return this.processed.put(action.commandId, this.view());
    });
  }

  /** A scheduler's call: what is due as of its date, at most today. Repeating it finds nothing left to do. */
  escalate({ asOf }: Escalate): Promise<CollectionView> {
    return this.mutex.run(async () => {
      const today = this.clock.today();
      await this.judgePromise();
      await this.judgePlan();
      await this.climbTo(typeof asOf === 'string' && asOf < today ? asOf : today);
      return this.view();
    });
  }

  /** The loan has changed: a promise may be kept, the arrears cleared or written off. Older news than known changes nothing. */
  loanChanged({ view }: LoanChanged): Promise<void> {
    return this.mutex.run(async () => {
      if (this.status !== 'OPEN' || view.asOf < this.loan.asOf) return;
      const amountFen = view.receivedFen - this.loan.receivedFen;
      this.loan = view;
      await this.judgePromise();
      await this.judgePlan();
      if (view.status === 'OVERDUE') {
        if (amountFen > 0)
          await this.record(`paid/${String(view.receivedFen)}`, { kind: 'PAYMENT', amountFen }, 'system');
        return;
      }
      this.status = view.status === 'WRITTEN_OFF' ? 'CLOSED_WRITTEN_OFF' : 'CLOSED_PAID';
      const { approvalId } = this;
      this.approvalId = null;
      this.promise = this.promise && closed(this.promise);
      this.plan = this.plan && closeRest(closed(this.plan));
      await this.record('closed', { kind: 'CLOSED' }, 'system');
      if (approvalId !== null && this.status === 'CLOSED_PAID') await withdrawApproval(approvalId);
    });
  }

  /** The write-off was decided. An approved one goes to the loan, which books it if it is still overdue. */
  writeOffDecided({ approvalId, outcome, approvers }: ApprovalConclusion): Promise<void> {
    return this.mutex.run(async () => {
      if (this.status !== 'OPEN' || approvalId !== this.approvalId) return;
      this.approvalId = null;
      try {
        await this.record(
          `${approvalId}/decided`,
          { kind: 'WRITE_OFF_DECIDED', approvalId, outcome },
          approvers.at(-1) ?? 'system',
        );
      } catch (error) {
        // Made up: the case goes on waiting for the true one.
        if (refusalOf(error) === null) throw error;
        this.approvalId = approvalId;
        log.warn('a conclusion that is not on file', { approvalId });
        return;
      }
      if (outcome !== 'APPROVED') return;
      const { caseId, loanNo } = this.input;
      await tell(workflowIds.loan(loanNo), servicingSignals.writeOffApproved, { approvalId, caseId, approvers });
    });
  }

  private judge(action: CollectionAction): void {
    const { promise, plan, approvalId, daysOverdue, status } = this;
    const facts = {
      isOpen: status === 'OPEN',
      managerUsername: this.input.managerUsername,
      promise,
      plan,
      approvalId,
      daysOverdue,
    };
    refuseUnless(mayAct(facts, action, action.actor, this.clock.today()));
  }

  private async take(action: CollectionAction): Promise<void> {
    const { kind, commandId, actor, promise, plan } = action;
    const today = this.clock.today();
    const key = `act/${commandId}`;
    if (kind === 'WRITE_OFF_PROPOSAL') return this.propose(key, action);
    const before = { promise: this.promise, plan: this.plan };
    const made = { madeOn: today, receivedBeforeFen: this.loan.receivedFen, status: 'OPEN' } as const;
    if (kind === 'PROMISE' && promise) this.promise = { ...promise, ...made };
    if (kind === 'PLAN' && plan) this.plan = { ...made, items: plan.map((item) => ({ ...item, status: 'OPEN' })) };
    try {
      await this.record(key, { kind: 'ACTION', action }, actor.username);
    } catch (error) {
      Object.assign(this, before);
      throw error;
    }
  }

  private async propose(key: string, action: CollectionAction): Promise<void> {
    const approval = await recordProposal(this.change(key, { kind: 'ACTION', action }, action.actor.username));
    this.approvalId = approval.approvalId;
    await startApproval(approval, this.clock.now());
  }

  private async judgePromise(): Promise<void> {
    if (this.status !== 'OPEN' || this.promise?.status !== 'OPEN') return;
    const status = promiseStatus(this.promise, this.loan, this.clock.today());
    if (status === 'OPEN') return;
    this.promise = { ...this.promise, status };
    await this.record(
      `promise/${this.promise.madeOn}/${String(this.promise.receivedBeforeFen)}`,
      { kind: 'PROMISE_RESULT', promise: this.promise },
      'system',
    );
  }

  private async judgePlan(): Promise<void> {
    if (this.status !== 'OPEN' || this.plan?.status !== 'OPEN') return;
    const plan = judgePlan(this.plan, this.loan, this.clock.today());
    const judged = plan.items.filter(({ status }) => status !== 'OPEN').length;
    if (judged === this.plan.items.filter(({ status }) => status !== 'OPEN').length) return;
    this.plan = plan;
    const key = `plan/${plan.madeOn}/${String(plan.receivedBeforeFen)}/${String(judged)}`;
    await this.record(key, { kind: 'PLAN_RESULT', plan }, 'system');
  }

  private async climbTo(asOf: string): Promise<void> {
    if (this.status !== 'OPEN' || this.isResting) return;
    for (const { step } of stepsDue(this.climb, asOf)) {
      this.done = [...this.done, step];
      await this.record(`step/${step}`, { kind: 'STEP', step }, 'system');
    }
  }

  private record(key: string, fact: CollectionFact, by: string): Promise<void> {
    return recordChange(this.change(key, fact, by));
  }

  private change(key: string, fact: CollectionFact, by: string): CollectionChange {
    const { caseId, loanNo, clientNo, clientMasked, branchCode, managerUsername, clockOffsetMs } = this.input;
    const input = { caseId, loanNo, clientNo, clientMasked, branchCode, managerUsername, clockOffsetMs };
    return {
      input,
      key,
      fact,
      view: this.view(),
      loan: this.loan,
      by,
      at: this.clock.now(),
      today: this.clock.today(),
    };
  }
}

const withdrawApproval = (approvalId: string): Promise<void> => tell(approvalId, approvalSignals.cancel);

/** Tells another workflow; one that has ended needs no telling. */
async function tell(workflowId: string, signal: string, ...args: unknown[]): Promise<void> {
  try {
    await getExternalWorkflowHandle(workflowId).signal(signal, ...args);
  } catch (error) {
    log.warn('the workflow to be told has ended', { workflowId, signal, error: String(error) });
  }
}
