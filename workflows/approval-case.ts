import { proxyLocalActivities, uuid4 } from '@temporalio/workflow';
import type { ApprovalActivities } from '../activities/approval';
import type {
  ApprovalConclusion,
  ApprovalInput,
  ApprovalLevel,
  ApprovalView,
  Decide,
  DecisionOutcome,
  DecisionSignal,
} from '../src/contracts/messages/approval';
import type { LoanTerms } from '../src/contracts/terms';
import { decide, judge, openLevel, type ApprovalState, type Proposal } from '../src/domain/approval/state';
import { firstRefusal, ALLOWED, refused, type Verdict } from '../src/domain/verdict';
import type { BusinessClock } from './clock';
import { Mutex } from './mutex';
import { ProcessedCommands } from './processed';
import { asRefusal, refusalOf, refuseUnless } from './refusal';

const { recordDecision, lookUpActor, recordRefusedSignal, recordCancellation } = proxyLocalActivities<ApprovalActivities>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});

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
          levelEnded: after.status !== 'OPEN' || after.levelIndex !== before.levelIndex,
          at,
        });
      } catch (error) {
        throw asRefusal(error);
      }
      this.state = after;
      return this.processed.put(command.commandId, this.view());
    });
  }

  /** The same decision from an outside system. Nothing leaves a signal: what is refused is written down and answered. */
  async signalled(outcome: DecisionOutcome, signal: DecisionSignal): Promise<void> {
    try {
      const actor = await lookUpActor(signal.username);
      refuseUnless(actor ? ALLOWED : refused('UNKNOWN_USER'));
      if (!actor) return;
      await this.decide({
        commandId: signal.commandId,
        actor,
        taskId: signal.taskId ?? this.taskId(),
        outcome,
        comment: signal.comment ?? '',
        ...(signal.reasonCode === undefined ? {} : { reasonCode: signal.reasonCode }),
        ...(signal.terms === undefined ? {} : { terms: signal.terms }),
      });
    } catch (error) {
      const refusal = refusalOf(error);
      await recordRefusedSignal({
        room: 'APPROVAL',
        subjectNo: this.input.subjectNo,
        commandId: signal.commandId || uuid4(),
        command: outcome,
        username: signal.username,
        code: refusal?.code ?? 'INTERNAL',
        tell: this.input.parties.managerUsername,
        at: this.clock.now(),
        clockOffsetMs: this.input.clockOffsetMs,
      });
    }
  }

  /** The subject no longer needs the decision (withdrawn, expired). */
  cancel(): Promise<void> {
    return this.mutex.run(async () => {
      if (!this.isOpen) return;
      await recordCancellation(this.input, this.clock.now());
      this.state = { ...this.state, status: 'CANCELLED' };
    });
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
    const last = decisions.at(-1);
    return {
      approvalId: this.input.approvalId,
      outcome: status === 'OPEN' ? 'CANCELLED' : status,
      terms,
      reasonCode: last?.reasonCode ?? null,
      comment: last?.comment ?? '',
      approvers: [...new Set(decisions.map(({ username }) => username))],
    };
  }

  private judge(command: Decide): Verdict {
    return firstRefusal(
      () => (this.isOpen ? ALLOWED : refused('APPROVAL_CLOSED', { status: this.state.status })),
      () => (command.taskId === this.taskId() ? ALLOWED : refused('TASK_CLOSED', { taskId: command.taskId })),
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
