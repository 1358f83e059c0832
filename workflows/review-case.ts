import { proxyLocalActivities } from '@temporalio/workflow';
import type { ReviewActivities } from '../activities/review';
import type {
  InspectionState,
  LookAgain,
  OrderInspection,
  ReportInspection,
  ReviewChange,
  ReviewFact,
  ReviewInput,
  ReviewReport,
  ReviewView,
  ToldWarning,
} from '../src/contracts/messages/review';
import { workflowIds } from '../src/contracts/workflow-names';
import { addDays } from '../src/domain/date';
import { dueOnOf } from '../src/domain/inspection/deadline';
import { mayReport, mayReview } from '../src/domain/inspection/report';
import { nextLookOn, triggersOf, type LoanFacts, type Trigger } from '../src/domain/inspection/trigger';
import { rankOf } from '../src/domain/classification';
import { ALLOWED, refused } from '../src/domain/verdict';
import type { BusinessClock } from './clock';
import { Mutex } from './mutex';
import { ProcessedCommands } from './processed';
import { asRefusal, refuseUnless } from './refusal';
import { ReviewState } from './review-state';
import type { SignalledCase } from './signals';

const { lookAtLoan, recordReview, keepDuties } = proxyLocalActivities<ReviewActivities>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
  summary: '贷后检查 record the watch over a loan',
});

/** The watch over one loan: what is known of it and what may be done in it. */
export class ReviewCase extends ReviewState {
  private readonly mutex = new Mutex();
  private readonly processed: ProcessedCommands<ReviewView>;

  constructor(input: ReviewInput, clock: BusinessClock) {
    super(input, clock);
    this.processed = new ProcessedCommands(input.carried?.processedCommands);
  }

  /** What the next run must know. */
  carry(): ReviewInput {
    return this.carried(this.processed.carry());
  }

  /** Where refused messages about this loan are written down. */
  get signalled(): SignalledCase {
    const { loanNo, managerUsername, clockOffsetMs } = this.input;
    return { room: 'LOAN', subjectNo: loanNo, managerUsername, clock: this.clock, clockOffsetMs };
  }

  /** Does whatever is due by now: looks at the loan, opens what is planned, chases what is late. */
  wake(): Promise<void> {
    return this.mutex.run(async () => {
      const { lookOn, opensOn, dutyOn } = this;
      const looks = lookOn !== null && lookOn <= this.clock.today();
      const isTime = (on: string | null): boolean => on !== null && this.isDue(this.minuteOf(on));
      if (looks || isTime(opensOn) || isTime(dutyOn)) await this.look();
      if (this.status === 'WATCHING') {
        await this.openPlanned();
        for (const inspection of this.open) await this.chase(inspection);
        for (const warning of this.warnings.filter((one) => this.isDue(this.lateAt(one))))
          await this.chaseWarning(warning);
      }
    });
  }

  /** Something about the loan is new. News of a later day than this clock shows waits for that day. */
  lookAgain({ asOf, arrears = false, warning }: LookAgain): void {
    if (arrears) this.raised = [];
    if (warning !== undefined && !this.warnings.some(({ no }) => no === warning.no)) {
      this.warnings = [...this.warnings, { ...warning, called: false }];
    }
    if (this.lookOn === null || asOf < this.lookOn) this.lookOn = asOf;
  }

  validateReport({ commandId, inspectionId, report }: ReportInspection): void {
    if (!this.processed.get(commandId)) this.judgeReport(this.find(inspectionId), report);
  }

  validateReview(command: ReviewReport): void {
    if (!this.processed.get(command.commandId)) this.judgeReview(this.find(command.inspectionId), command);
  }

  /** An inspection out of turn. One that is open already gets another reason. */
  order({ trigger, reason, ...command }: OrderInspection): Promise<ReviewView> {
    return this.command(command, () => this.callFor([trigger], reason, command.actor.username, command.commandId));
  }

  report({ inspectionId, report, ...command }: ReportInspection): Promise<ReviewView> {
    return this.command(command, async () => {
      const found = this.find(inspectionId);
      this.judgeReport(found, report);
      const { inspectedOn, nextOn: askedOn = null } = report;
      const { username: reportedBy } = command.actor;
      const inspection = { ...found, status: 'REPORTED' as const, reportedBy, inspectedOn, askedOn };
      await this.record(`report/${command.commandId}`, { kind: 'REPORTED', inspection, report }, reportedBy);
      this.replace(inspection);
    });
  }

  review({ inspectionId, outcome, comment, ...command }: ReviewReport): Promise<ReviewView> {
    return this.command(command, async () => {
      const found = this.find(inspectionId);
      const { username } = command.actor;
      this.judgeReview(found, { outcome, comment, ...command });
      const accepted = outcome === 'ACCEPT';
      const inspection: InspectionState = accepted
        ? { ...found, status: 'DONE' }
        : { ...found, status: 'OPEN', reportedBy: null, inspectedOn: null, askedOn: null };
      await this.record(`review/${command.commandId}`, { kind: 'REVIEWED', inspection, outcome, comment }, username);
      this.replace(inspection);
      if (accepted && found.kind !== 'TRIGGER') {
        this.inspectedOn = found.inspectedOn;
        this.askedOn = found.askedOn;
      }
    });
  }

  private command(given: { commandId: string }, work: () => Promise<void>): Promise<ReviewView> {
    return this.mutex.run(async () => {
      const answered = this.processed.get(given.commandId);
      if (answered) return answered;
      refuseUnless(this.status === 'OVER' ? refused('LOAN_CLOSED') : ALLOWED);
      try {
        await work();
      } catch (error) {
        throw asRefusal(error);
      }
      return this.processed.put(given.commandId, this.view());
    });
  }

  private find(inspectionId: string): InspectionState {
    const found = this.open.find(({ id }) => id === inspectionId);
    refuseUnless(found === undefined ? refused('INSPECTION_NOT_OPEN', { status: 'DONE' }) : ALLOWED);
    return found as InspectionState;
  }

  private judgeReport(inspection: InspectionState, report: ReportInspection['report']): void {
    const { disbursedOn, plan } = this.input;
    refuseUnless(mayReport(inspection, report, { today: this.clock.today(), disbursedOn, required: plan.sections }));
  }

  private judgeReview(
    inspection: InspectionState,
    { outcome, comment, actor }: Omit<ReviewReport, 'inspectionId'>,
  ): void {
    refuseUnless(mayReview(inspection, { outcome, comment }, actor.username));
  }

  private replace(inspection: InspectionState): void {
    const others = this.open.filter(({ id }) => id !== inspection.id);
    const isOver = inspection.status === 'DONE' || inspection.status === 'CANCELLED';
    this.open = isOver ? others : [...others, inspection].sort((a, b) => a.number - b.number);
  }

  /** Reads the loan as of today: its class, its end, and whether its arrears call for an inspection. */
  private async look(): Promise<void> {
    const facts = await lookAtLoan(this.input.loanNo, this.clock.today());
    const before = this.riskClass;
    this.riskClass = facts.riskClass;
    if (facts.status === 'SETTLED' || facts.status === 'WRITTEN_OFF') return this.close(facts);
    if (facts.status === 'CURRENT') this.raised = [];
    const triggers = triggersOf(this.input.plan.trigger, facts, this.raised);
    if (triggers.length > 0) await this.callFor(triggers, '', 'system', facts.asOf);
    this.raised = [...this.raised, ...triggers];
    if (rankOf(facts.riskClass) > rankOf(before)) await this.fell(before, facts);
    await this.keep(facts);
    await this.callForWarnings();
    this.lookOn = nextLookOn(this.input.plan.trigger, facts, this.raised);
  }

  /** Sees to what is to be done about the loan: statements, insurance, papers. */
  private async keep({ dutyOn = null }: LoanFacts): Promise<void> {
    this.dutyOn = dutyOn;
    if (dutyOn === null || dutyOn > this.clock.today()) return;
    const occasion = { today: this.clock.today(), at: this.clock.now() };
    const { raised, nextOn } = await keepDuties(this.subject, occasion);
    this.warnings = [...this.warnings, ...raised.map((one) => ({ ...one, called: true }))];
    this.dutyOn = nextOn;
  }

  private async callForWarnings(): Promise<void> {
    for (const { no } of this.warnings.filter(({ called }) => !called)) {
      await this.callFor(['WARNING'], no, 'system', no);
      this.warnings = this.warnings.map((one) => (one.no === no ? { ...one, called: true } : one));
    }
  }

  private fell(from: LoanFacts['riskClass'], { riskClass: to, asOf }: LoanFacts): Promise<void> {
    return this.record(`class/${asOf}/${to}`, { kind: 'CLASS_FELL', from, to }, 'system');
  }

  /** Nothing is left to do for a warning once its time is up: it was disposed of, or a superior has it. */
  private async chaseWarning({ no: warningNo }: ToldWarning): Promise<void> {
    await this.record(`warning/${warningNo}/late`, { kind: 'WARNING_LATE', warningNo }, 'system');
    this.warnings = this.warnings.filter(({ no }) => no !== warningNo);
  }

  private async close({ status, asOf }: LoanFacts): Promise<void> {
    await this.record(`closed/${asOf}`, { kind: 'CLOSED', loanStatus: status }, 'system');
    this.status = 'OVER';
    this.open = [];
    this.lookOn = null;
    this.dutyOn = null;
  }

  private async callFor(triggers: Trigger[], reason: string, by: string, key: string): Promise<void> {
    const waiting = this.open.find(({ kind, status }) => kind === 'TRIGGER' && status === 'OPEN');
    if (waiting === undefined) {
      const dueOn = addDays(this.clock.today(), this.input.plan.triggerWithinDays);
      return this.begin('TRIGGER', dueOn, { reasons: triggers, reason, by });
    }
    const inspection = { ...waiting, reasons: [...new Set([...waiting.reasons, ...triggers])] };
    await this.record(`${waiting.id}/reason/${key}`, { kind: 'REASON_ADDED', inspection, reason }, by);
    this.replace(inspection);
  }

  private async openPlanned(): Promise<void> {
    const { opensOn, plannedOn, input } = this;
    if (opensOn === null || plannedOn === null || !this.isDue(this.minuteOf(opensOn))) return;
    const kind = this.inspectedOn === null ? 'FIRST_USE' : 'REGULAR';
    await this.begin(kind, dueOnOf(input.plan, plannedOn, this.clock.today()), {
      reasons: [],
      reason: '',
      by: 'system',
    });
  }

  private async begin(
    kind: InspectionState['kind'],
    dueOn: string,
    { reasons, reason, by }: { reasons: Trigger[]; reason: string; by: string },
  ): Promise<void> {
    const number = this.count + 1;
    const today = this.clock.today();
    const { loanNo, plan } = this.input;
    const inspection: InspectionState = {
      id: workflowIds.inspection(loanNo, number),
      number,
      kind,
      reasons,
      status: 'OPEN',
      openedOn: today,
      dueOn,
      // Whoever has just been told need not be reminded.
      reminded: addDays(dueOn, -plan.reminderDays) <= today,
      late: 'NONE',
      reportedBy: null,
      inspectedOn: null,
      askedOn: null,
    };
    await this.record(`${inspection.id}/opened`, { kind: 'OPENED', inspection, reason }, by);
    this.count = number;
    this.replace(inspection);
  }

  private async chase(waiting: InspectionState): Promise<void> {
    for (let inspection = waiting; ;) {
      const step = this.stepOf(inspection);
      if (step === null || !this.isDue(this.minuteOf(step.on))) return;
      if (step.kind === 'REMIND') {
        inspection = { ...inspection, reminded: true };
        await this.record(`${inspection.id}/reminded/${inspection.dueOn}`, { kind: 'REMINDED', inspection }, 'system');
      } else {
        const { level } = step;
        inspection = { ...inspection, late: level };
        await this.record(`${inspection.id}/late/${level}`, { kind: 'LATE', inspection, level }, 'system');
      }
      this.replace(inspection);
    }
  }

  private get subject(): ReviewChange['input'] {
    const { loanNo, clientNo, clientMasked, branchCode, managerUsername, clockOffsetMs } = this.input;
    return { loanNo, clientNo, clientMasked, branchCode, managerUsername, clockOffsetMs };
  }

  private async record(key: string, fact: ReviewFact, by: string): Promise<void> {
    const change = { input: this.subject, key, fact, by, at: this.clock.now(), today: this.clock.today() };
    // What it raised itself it knows the reason of; it only sees to it that somebody disposes of it.
    const raised = await recordReview(change);
    this.warnings = [...this.warnings, ...raised.map((one) => ({ ...one, called: true }))];
  }
}
