import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { RepricingActivities } from '../activities/repricing';
import type { ServicingActivities } from '../activities/servicing';
import type { Command } from '../src/contracts/messages/common';
import type {
  Enter,
  LoanView,
  Prepay,
  Repay,
  ServicingInput,
  WriteOffApproved,
} from '../src/contracts/messages/servicing';
import { workflowIds } from '../src/contracts/workflow-names';
import { addDays } from '../src/domain/date';
import { nextAlarm, remindersDue, type Alarm, type Reminders } from '../src/domain/servicing/alarm';
import { mayEnter, mayEnterAs, type EntryKind } from '../src/domain/servicing/entry';
import { isOver } from '../src/domain/servicing/over';
import { mayBook, mayWriteOff, type Money } from '../src/domain/servicing/repayment';
import { firstRefusal } from '../src/domain/verdict';
import type { BusinessClock } from './clock';
import { commandKey, prepaymentOf, repaymentOf, type Deposit, type WireEvent } from './loan-deposits';
import { entryCommand, entryKey, eventOf } from './loan-entries';
import { Mutex } from './mutex';
import { ProcessedCommands } from './processed';
import { asRefusal, refusalOf, refuseUnless } from './refusal';
import type { SignalledCase } from './signals';

const { bookEvents, repriceLoan } = proxyLocalActivities<Pick<ServicingActivities, 'bookEvents'> & RepricingActivities>(
  {
    startToCloseTimeout: '20s',
    retry: { initialInterval: '200ms', maximumInterval: '10s' },
    summary: '记账 book',
  },
);
const { startCollection } = proxyActivities<Pick<ServicingActivities, 'startCollection'>>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', maximumInterval: '1m' },
  summary: '转入催收 open a collection case',
});

/** One loan: what its workflow knows of it and what may be done to it. The books are the database's. */
export class LoanCase {
  view: LoanView;
  /** Instalments that fell due in this run. */
  instalments = 0;
  /** The last things that happened, for the Temporal UI; not carried on. */
  readonly story: string[] = [];
  private readonly mutex = new Mutex();
  private readonly processed: ProcessedCommands<LoanView>;
  /** Approval that decides a change of the contract, or null. */
  openChange: string | null;
  private episode: number;
  private openEpisode: boolean;
  private reminded: number;
  /** Before this day a repricing whose LPR is not on file is not tried again. */
  private repriceFrom = '';

  constructor(
    readonly input: ServicingInput,
    readonly clock: BusinessClock,
  ) {
    const { carried } = input;
    this.view = input.view;
    this.processed = new ProcessedCommands(carried?.processedCommands);
    this.openChange = carried?.openChange ?? null;
    this.episode = carried?.episode ?? 0;
    this.openEpisode = carried?.openEpisode ?? false;
    this.reminded = carried?.remindedInstalment ?? 0;
  }

  /** Settled, or written off and recovered in full. */
  get isOver(): boolean {
    return isOver(this.view);
  }

  get alarm(): Alarm | null {
    const { nextRepricingOn: on } = this.view;
    const { repriceFrom } = this;
    const repricing = on === undefined ? {} : { repricingOn: on > repriceFrom ? on : repriceFrom };
    return nextAlarm({ ...this.view, ...repricing }, this.reminders);
  }

  /** Where refused messages about this loan are written down. */
  get signalled(): SignalledCase {
    const { loanNo, managerUsername, clockOffsetMs } = this.input;
    return { room: 'LOAN', subjectNo: loanNo, managerUsername, clock: this.clock, clockOffsetMs };
  }

  /** Whether arrears have begun that no collection case looks after. */
  get needsCollection(): boolean {
    return this.view.status === 'OVERDUE' && !this.openEpisode;
  }

  /** Whether so many instalments have been dealt with in this run: a run does not end on a day when its last one is awaited. */
  isBetweenInstalments(atLeast: number): boolean {
    return this.instalments >= atLeast && (this.view.oldestUnpaidDueOn === null || this.view.status !== 'CURRENT');
  }

  /** Id of the open collection case, or null. */
  get openCase(): string | null {
    return this.openEpisode ? workflowIds.collection(this.input.loanNo, this.episode) : null;
  }

  /** What a booking needs to know that something else than this class makes. */
  get concluding(): { loanNo: string; today: string; at: string; clockOffsetMs: number; reminded: number } {
    const { loanNo, clockOffsetMs } = this.input;
    return { loanNo, today: this.clock.today(), at: this.clock.now(), clockOffsetMs, reminded: this.reminded };
  }

  /** One thing at a time is done to a loan. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    return this.mutex.run(work);
  }

  /** The synchronous question before an update is accepted. */
  validate(commandId: string, money: Money): void {
    if (!this.processed.get(commandKey(commandId, money))) this.judge(money);
  }

  repay(command: Repay): Promise<LoanView> {
    return this.command(command, repaymentOf(command));
  }

  prepay(command: Prepay): Promise<LoanView> {
    return this.command(command, prepaymentOf(command));
  }

  /** The synchronous question before an entry is accepted. */
  validateEntry(command: Enter): void {
    if (!this.processed.get(entryCommand(command))) this.judgeEntry(command);
  }

  /** Books a fact that a person vouches for: a reversal, a fee, misuse, calling in. */
  enter(command: Enter): Promise<LoanView> {
    const { entry, reason, commandId, actor } = command;
    return this.mutex.run(async () => {
      const processedAs = entryCommand(command);
      const answered = this.processed.get(processedAs);
      if (answered) return answered;
      this.judgeEntry(command);
      await this.book(entryKey(entry, commandId), eventOf(entry, this.clock.today()), actor.username, {
        kind: entry.kind,
        reason,
      });
      return this.processed.put(processedAs, this.view);
    });
  }

  /** Books a write-off that was approved; money that came meanwhile wins. */
  writeOff({ approvalId, approvers }: WriteOffApproved): Promise<void> {
    return this.mutex.run(async () => {
      if (this.processed.get(approvalId)) return;
      refuseUnless(mayWriteOff(this.view));
      const event = { type: 'WRITE_OFF', on: this.clock.today(), reference: approvalId };
      await this.book(`write-off/${approvalId}`, event, approvers.at(-1) ?? 'system');
      this.processed.put(approvalId, this.view);
    });
  }

  /** What an alarm does, unless something else has moved the loan past it. */
  wake(alarm: Alarm): Promise<void> {
    return this.mutex.run(async () => {
      const { alarm: present, reminders } = this;
      if (present?.kind !== alarm.kind || present.on !== alarm.on) return;
      if (alarm.kind === 'REPRICING') return this.reprice();
      if (alarm.kind === 'DUE') this.instalments += 1;
      await this.bringForward(alarm);
      if (remindersDue(this.view, reminders, this.clock.today()))
        this.reminded = this.view.nextDueNumber ?? this.reminded;
    });
  }

  /**
   * Opens the collection case of a new episode of arrears. Money is not kept waiting for it: what is booked meanwhile is
   * told to the case once it stands.
   */
  async openCollection(): Promise<void> {
    const { loanNo, clientNo, clientMasked, branchCode, managerUsername, plan } = this.input;
    const { view } = this;
    const episode = this.episode + 1;
    const caseId = workflowIds.collection(loanNo, episode);
    const overdueSince = view.oldestUnpaidDueOn ?? this.clock.today();
    const party = { caseId, loanNo, episode, clientNo, clientMasked, branchCode, managerUsername };
    await startCollection(
      { ...party, ladder: plan.ladder, overdueSince, amountFen: view.dueFen, loan: view },
      this.clock.now(),
    );
    this.episode = episode;
    this.openEpisode = true;
    this.tell(`转入催收 collection ${caseId}`);
  }

  /** The arrears are cleared or written off: the next ones are an episode of their own. */
  closeEpisode(): void {
    this.openEpisode = false;
  }

  /** What the next run must know. */
  carry(): ServicingInput {
    const { view, episode, openEpisode, reminded, openChange } = this;
    const carried = { episode, openEpisode, remindedInstalment: reminded, processedCommands: this.processed.carry() };
    return { ...this.input, view, carried: { ...carried, ...(openChange === null ? {} : { openChange }) } };
  }

  /**
   * An account that refuses to be brought forward is a fault in it, not in anybody's command: the task fails and is tried
   * again, so that the loan is seen to be stuck and goes on when the fault is mended. It never ends the workflow.
   */
  private async bringForward({ kind, on }: Alarm): Promise<void> {
    try {
      await this.book(`${kind.toLowerCase()}/${on}`, null, 'system');
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null) throw error;
      throw new Error(`loan ${this.input.loanNo} cannot be brought forward to ${on}: ${refusal.code}`);
    }
  }

  /** Lets the rate follow the LPR. Where the LPR is not on file yet the loan goes on as it is and asks again the day after. */
  private async reprice(): Promise<void> {
    const { today: asOf, ...facts } = this.concluding;
    const on = this.view.nextRepricingOn ?? asOf;
    const view = await repriceLoan({ ...facts, on, asOf });
    if (view === null) this.repriceFrom = addDays(asOf, 1);
    else this.view = view;
    this.tell(view === null ? `重定价 ${on} 缺 LPR no LPR on file` : `REPRICING ${on}`);
  }

  private get reminders(): Reminders {
    return { days: this.input.plan.reminderDays, reminded: this.reminded };
  }

  private command({ commandId, actor }: Command, { money, key, eventOf }: Deposit): Promise<LoanView> {
    return this.mutex.run(async () => {
      const processedAs = commandKey(commandId, money);
      const answered = this.processed.get(processedAs);
      if (answered) return answered;
      this.judge(money);
      await this.book(key, eventOf(), actor.username);
      return this.processed.put(processedAs, this.view);
    });
  }

  private judgeEntry({ entry, reason, actor }: Enter): void {
    refuseUnless(
      firstRefusal(
        () => mayEnterAs(actor.roles, entry.kind),
        () => mayEnter(this.view, entry, reason, this.clock.today()),
      ),
    );
  }

  private judge(money: Money): void {
    refuseUnless(mayBook(this.view, money, this.clock.today()));
  }

  private async book(
    key: string,
    event: WireEvent | null,
    by: string,
    entered?: { kind: EntryKind; reason: string },
  ): Promise<void> {
    const { loanNo, clockOffsetMs, plan } = this.input;
    const name = event === null ? key : `${event.type} ${event.reference ?? ''}`;
    try {
      this.view = await bookEvents({
        loanNo,
        businessKey: `loan-${loanNo}/${key}`,
        events: event === null ? [] : [event],
        cause: name,
        action: event === null ? 'LOAN_BROUGHT_FORWARD' : `LOAN_${event.type}`,
        by,
        asOf: this.clock.today(),
        at: this.clock.now(),
        clockOffsetMs,
        reminderDays: event === null ? plan.reminderDays : null,
        reminded: this.reminded,
        ...(entered === undefined ? {} : { entered }),
      });
    } catch (error) {
      throw asRefusal(error);
    }
    this.tell(name);
  }

  tell(what: string): void {
    this.story.push(`${this.clock.today()} ${what}`);
    if (this.story.length > 8) this.story.shift();
  }
}
