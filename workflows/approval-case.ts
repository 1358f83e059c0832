import { proxyLocalActivities } from '@temporalio/workflow';
import type { ApprovalActivities } from '../activities/approval';
import type {
  ApprovalConclusion,
  ApprovalInput,
  ApprovalLevel,
  ApprovalView,
  Decide,
  DecisionOutcome,
} from '../src/contracts/messages/approval';
import type { LoanTerms } from '../src/contracts/terms';
import { mayServe } from '../src/domain/access/access';
import { decide, groundsOf, judge, openLevel, type ApprovalState, type Proposal } from '../src/domain/approval/state';
import { firstRefusal, ALLOWED, refused, type Verdict } from '../src/domain/verdict';
import type { BusinessClock } from './clock';
import { Mutex } from './mutex';
import { ProcessedCommands } from './processed';
import { asRefusal, refusalOf, refuseUnless } from './refusal';
import { answerSignal, writeDown, type SignalledCase } from './signals';

const { recordDecision, recordCancellation } = proxyLocalActivities<ApprovalActivities>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});

/** A decision by signal: of the open task, unless it names one. */
type SignalledDecision = Omit<Decide, 'taskId' | 'outcome'> & { taskId?: string };

/** One round of approval: the state and what may be done to it. The workflow around it only waits. */
export class ApprovalCase {
  private state: ApprovalState<LoanTerms>;
  private readonly mutex = new Mutex();
  private readonly processed = new ProcessedCommands<ApprovalView>();

  constructor(
    private readonly input: ApprovalInput,
    private readonly clock: BusinessClock,
  ) {
    this.state = { status: 'OPEN', levels: input.levels, levelIndex: 0, terms: input.terms, decisions: [] };
  }

  get isOpen(): boolean {
    return this.state.status === 'OPEN';
  }

  get levelIndex(): number {
    return this.state.levelIndex;
  }

  get level(): ApprovalLevel {
    const level = this.input.levels[this.state.levelIndex];
    if (!level) throw new RangeError('no such level');
    return level;
  }

  taskId(): string {
    return `${this.input.approvalId}-L${String(this.state.levelIndex + 1)}`;
  }

  /** The synchronous question before an update is accepted. */
  validate(command: Decide): void {
    if (this.processed.get(command.commandId)) return;
    refuseUnless(this.judge(command));
  }

  /** Takes a decision; what another decision changed while this one waited its turn is judged again. */
  decide(command: Decide): Promise<ApprovalView> {
    return this.mutex.run(async () => {
      const answered = this.processed.get(command.commandId);
      if (answered) return answered;
      refuseUnless(this.judge(command));
      const at = this.clock.now();
      const before = this.state;
      const after = decide(before, this.proposal(command), at);
      const grounds = groundsOf(after);
      try {
        await recordDecision({
          approval: this.input,
          commandId: command.commandId,
          taskId: this.taskId(),
          level: openLevel(before).code,
          username: command.actor.username,
          outcome: command.outcome,
          reasonCode: command.reasonCode ?? null,
          comment: command.comment,
          terms: after.decisions.at(-1)?.terms ?? null,
          standing: after.terms,
          status: after.status === 'CANCELLED' ? 'OPEN' : after.status,
          levelIndex: after.levelIndex,
          ended: grounds === null ? null : { outcome: grounds.outcome, reasonCode: reasonOf(grounds) },
          at,
        });
      } catch (error) {
        throw asRefusal(error);
      }
      this.state = after;
      return this.processed.put(command.commandId, this.view());
    });
  }

  /** The same decision from an outside system; new terms make an approval one with changed terms. */
  signalled(outcome: Exclude<DecisionOutcome, 'APPROVE_CHANGED'>, payload: unknown): Promise<void> {
    return answerSignal(this.about, 'decide', outcome, payload, (given) => {
      const decision = given as unknown as SignalledDecision;
      return this.decide({
        ...decision,
        taskId: decision.taskId ?? this.taskId(),
        outcome: outcome === 'APPROVE' && decision.terms !== undefined ? 'APPROVE_CHANGED' : outcome,
      });
    });
  }

  /** The subject no longer needs the decision (withdrawn, expired). While it does, nobody may take its approval away. */
  cancel(): Promise<void> {
    return this.mutex.run(async () => {
      if (!this.isOpen) return;
      try {
        await recordCancellation(this.input, this.clock.now());
        this.state = { ...this.state, status: 'CANCELLED' };
      } catch (error) {
        const code = refusalOf(error)?.code ?? 'INTERNAL';
        await writeDown(this.about, { commandId: `cancel@${this.clock.now()}`, username: 'unknown', command: 'cancel', code });
      }
    });
  }

  private get about(): SignalledCase {
    const { subjectNo, parties, clockOffsetMs } = this.input;
    return { room: 'APPROVAL', subjectNo, managerUsername: parties.managerUsername, clock: this.clock, clockOffsetMs };
  }

  view(): ApprovalView {
    const { status, levelIndex, decisions, terms } = this.state;
    return {
      approvalId: this.input.approvalId,
      status,
      levelIndex,
      level: this.level.code,
      taskId: this.isOpen ? this.taskId() : null,
      decisions: [...decisions],
      terms,
    };
  }

  conclusion(): ApprovalConclusion {
    const { status, decisions, terms } = this.state;
    const grounds = status === 'CANCELLED' ? null : groundsOf(this.state);
    return {
      approvalId: this.input.approvalId,
      outcome: status === 'OPEN' ? 'CANCELLED' : status,
      terms,
      reasonCode: grounds === null ? null : reasonOf(grounds),
      comment: grounds?.decision.comment ?? '',
      approvers: [...new Set(decisions.map(({ username }) => username))],
    };
  }

  private judge(command: Decide): Verdict {
    return firstRefusal(
      () => (this.isOpen ? ALLOWED : refused('APPROVAL_CLOSED', { status: this.state.status })),
      () => (command.taskId === this.taskId() ? ALLOWED : refused('TASK_CLOSED', { taskId: command.taskId })),
      () => mayServe(command.actor.branchCode, this.input.branchCode),
      () => judge(this.state, this.input.parties, this.proposal(command)),
    );
  }

  private proposal({ actor, outcome, reasonCode, comment, terms }: Decide): Proposal<LoanTerms> {
    return {
      person: actor,
      outcome,
      comment,
      ...(reasonCode === undefined ? {} : { reasonCode }),
      // What changed terms do not name stays as it was.
      ...(terms === undefined ? {} : { terms: { ...this.state.terms, ...terms } }),
    };
  }
}

/** What was approved needs no reason, even where an outvoted member gave one. */
function reasonOf({ outcome, decision }: NonNullable<ReturnType<typeof groundsOf<LoanTerms>>>): string | null {
  return outcome === 'RETURN' || outcome === 'REJECT' ? decision.reasonCode : null;
}
