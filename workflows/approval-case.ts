import { patched, proxyLocalActivities } from '@temporalio/workflow';
import type { ApprovalActivities } from '../activities/approval';
import type { CommitteeActivities } from '../activities/committee';
import type {
  ApprovalConclusion,
  ApprovalInput,
  ApprovalLevel,
  ApprovalView,
  Convene,
  Decide,
  DecisionOutcome,
  Recuse,
  SessionRecord,
} from '../src/contracts/messages/approval';
import type { Command } from '../src/contracts/messages/common';
import type { LoanTerms } from '../src/contracts/terms';
import { mayServe } from '../src/domain/access/access';
import type { LevelTimes } from '../src/domain/approval/level-times';
import { convene, judgeConvening, judgeRecusal, recuse } from '../src/domain/approval/convening';
import {
  decide,
  endedByVeto,
  groundsOf,
  judge,
  judgeSitting,
  newRound,
  openLevel,
  type ApprovalState,
  type Proposal,
} from '../src/domain/approval/state';
import { firstRefusal, ALLOWED, refused, type Verdict } from '../src/domain/verdict';
import type { BusinessClock } from './clock';
import { Mutex } from './mutex';
import { ProcessedCommands } from './processed';
import { asRefusal, refusalOf, refuseUnless } from './refusal';
import { answerSignal, writeDown, type SignalledCase } from './signals';

const { recordDecision, recordCancellation, recordSession, recordRecusal } = proxyLocalActivities<
  ApprovalActivities & CommitteeActivities
>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});

/** A decision by signal: of the open task, unless it names one. */
type SignalledDecision = Omit<Decide, 'taskId' | 'outcome'> & { taskId?: string };

/** What people ask about the open task. */
type TaskCommand = Command & { taskId: string };

/** One round of approval: the state and what may be done to it. The workflow around it only waits. */
export class ApprovalCase {
  private state: ApprovalState<LoanTerms>;
  private opened: LevelTimes | undefined;
  private readonly mutex = new Mutex();
  private readonly processed = new ProcessedCommands<ApprovalView>();

  constructor(
    private readonly input: ApprovalInput,
    private readonly clock: BusinessClock,
  ) {
    this.state = newRound(input.levels, input.terms, input.amountFen);
    this.opened = input.times;
  }

  /** When the open level is pressed; undefined where hours were not counted on working days yet. */
  get times(): LevelTimes | undefined {
    return this.opened;
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
  validate<C extends TaskCommand>(command: C, judge: (command: C) => Verdict): void {
    if (!this.processed.get(command.commandId)) refuseUnless(this.judgeTask(command, () => judge(command)));
  }

  readonly judgeDecision = (command: Decide): Verdict =>
    firstRefusal(
      () => judge(this.state, this.input.parties, this.proposal(command)),
      () => judgeSitting(this.state),
    );
  /** As `judgeDecision`; ballots that were taken before a session had to be able to resolve keep their history. */
  private readonly judgeInTurn = (command: Decide): Verdict => {
    const judged = judge(this.state, this.input.parties, this.proposal(command));
    const sitting = judgeSitting(this.state);
    return judged.allowed && !sitting.allowed && patched('ballots-that-can-resolve') ? sitting : judged;
  };
  readonly judgeConvening = (command: Convene): Verdict =>
    judgeConvening(this.state, this.input.parties, command.actor, command);
  readonly judgeRecusal = ({ actor, username }: Recuse): Verdict =>
    judgeRecusal(this.state, this.input.parties, actor, username);

  /** Takes a decision; what another decision changed while this one waited its turn is judged again. */
  decide(command: Decide): Promise<ApprovalView> {
    return this.take(command, this.judgeInTurn, async (at) => {
      const before = this.state;
      const after = decide(before, this.input.parties, this.proposal(command), at);
      const grounds = groundsOf(after);
      const next = await recordDecision({
        approval: this.input,
        commandId: command.commandId,
        taskId: this.taskId(),
        level: openLevel(before).code,
        username: command.actor.username,
        onBehalfOf: after.decisions.at(-1)?.onBehalfOf ?? null,
        outcome: command.outcome,
        reasonCode: command.reasonCode ?? null,
        comment: command.comment,
        terms: after.decisions.at(-1)?.terms ?? null,
        standing: after.terms,
        status: after.status === 'CANCELLED' ? 'OPEN' : after.status,
        levelIndex: after.levelIndex,
        ended: grounds === null ? null : { outcome: grounds.outcome, reasonCode: reasonOf(grounds) },
        vetoed: endedByVeto(after),
        at,
      });
      // Of a level that an earlier version opened nobody counted its time on working days.
      if (after.levelIndex !== before.levelIndex) this.opened = next ?? undefined;
      return after;
    });
  }

  /** Calls the committee together. */
  convene(command: Convene): Promise<ApprovalView> {
    return this.take(command, this.judgeConvening, async (at) => {
      const { commandId, actor, taskId, chair, members, heldOn } = command;
      const after = convene(this.state, { chair, members, heldOn });
      const recused = after.recusals.map(({ username }) => username);
      const by = actor.username;
      await recordSession({
        approval: this.input,
        commandId,
        taskId,
        level: this.level.code,
        chair,
        members,
        heldOn,
        recused,
        by,
        at,
      });
      return after;
    });
  }

  /** Writes down that a member leaves the decision to the others. */
  recuse(command: Recuse): Promise<ApprovalView> {
    return this.take(command, this.judgeRecusal, async (at) => {
      const { commandId, actor, taskId, username, ground, comment } = command;
      const by = actor.username;
      await recordRecusal({
        approval: this.input,
        commandId,
        taskId,
        level: this.level.code,
        username,
        ground,
        comment,
        by,
        at,
      });
      return recuse(this.state, { username, ground });
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
        await writeDown(this.about, {
          commandId: `cancel@${this.clock.now()}`,
          username: 'unknown',
          command: 'cancel',
          code,
        });
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
      session: this.session(),
    };
  }

  private session(): SessionRecord | null {
    const { session, recusals } = this.state;
    if (session === null) return null;
    const own = recusals
      .filter(({ level }) => level === session.level)
      .map(({ username, ground }) => ({ username, ground }));
    return { ...session, members: [...session.members], recusals: own };
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
      // Who lent the authority has approved as well.
      approvers: [
        ...new Set(
          decisions.flatMap(({ username, onBehalfOf }) => (onBehalfOf === null ? [username] : [username, onBehalfOf])),
        ),
      ],
    };
  }

  /** A person's command on the open task: judged when its turn has come, written, and then true. */
  private take<C extends TaskCommand>(
    command: C,
    judge: (command: C) => Verdict,
    work: (at: string) => Promise<ApprovalState<LoanTerms>>,
  ): Promise<ApprovalView> {
    return this.mutex.run(async () => {
      const answered = this.processed.get(command.commandId);
      if (answered) return answered;
      refuseUnless(this.judgeTask(command, () => judge(command)));
      try {
        this.state = await work(this.clock.now());
      } catch (error) {
        throw asRefusal(error);
      }
      return this.processed.put(command.commandId, this.view());
    });
  }

  private judgeTask({ taskId, actor }: TaskCommand, judge: () => Verdict): Verdict {
    return firstRefusal(
      () => (this.isOpen ? ALLOWED : refused('APPROVAL_CLOSED', { status: this.state.status })),
      () => (taskId === this.taskId() ? ALLOWED : refused('TASK_CLOSED', { taskId })),
      () => mayServe(actor.branchCode, this.input.branchCode),
      judge,
    );
  }

  private proposal({ actor, outcome, reasonCode, comment, terms }: Decide): Proposal<LoanTerms> {
    return {
      person: actor,
      outcome,
      comment,
      on: this.clock.today(),
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
