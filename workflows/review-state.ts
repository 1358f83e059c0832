import type {
  InspectionState,
  ReviewInput,
  ReviewView,
  ToldWarning,
  WatchedWarning,
} from '../src/contracts/messages/review';
import { instantOf, spreadMinute } from '../src/domain/business-time';
import { addDays } from '../src/domain/date';
import { nextStep } from '../src/domain/inspection/deadline';
import { plannedOn } from '../src/domain/inspection/plan';
import type { Trigger } from '../src/domain/inspection/trigger';
import type { RiskClass } from '../src/domain/account';
import type { BusinessClock } from './clock';

/** Inspections are opened and chased between five and ten, each loan at a minute of its own. */
const WINDOW = { from: 300, to: 600 };

/** What the timer of an open inspection waits for, with the day by which it is due. */
const STEP_WORDS = { REMIND: '提醒检查 inspection due', LATE: '检查逾期 inspection late, due' } as const;

/** What is known of the watch over one loan, and what follows from it. */
export class ReviewState {
  status: ReviewView['status'] = 'WATCHING';
  open: InspectionState[];
  riskClass: RiskClass;
  protected count: number;
  protected inspectedOn: string | null;
  protected askedOn: string | null;
  protected raised: Trigger[];
  protected lookOn: string | null;
  protected warnings: WatchedWarning[];
  protected dutyOn: string | null;

  constructor(
    readonly input: ReviewInput,
    readonly clock: BusinessClock,
  ) {
    const { carried } = input;
    this.open = carried?.open ?? [];
    this.riskClass = carried?.riskClass ?? 'NORMAL';
    this.count = carried?.count ?? 0;
    this.inspectedOn = carried?.inspectedOn ?? null;
    this.askedOn = carried?.askedOn ?? null;
    this.raised = carried?.raised ?? [];
    this.lookOn = carried?.lookOn ?? null;
    this.warnings = carried?.warnings ?? [];
    this.dutyOn = carried?.dutyOn ?? null;
  }

  /** Business instant of the next thing to do by itself, or null when only others can bring something. */
  get wakeAt(): { ms: number; why: string } | null {
    if (this.status === 'OVER') return null;
    const { opensOn, lookOn, dutyOn } = this;
    const steps = this.open.flatMap((inspection) => {
      const step = this.stepOf(inspection);
      return step === null ? [] : [{ ms: this.minuteOf(step.on), why: `${STEP_WORDS[step.kind]} ${inspection.dueOn}` }];
    });
    const all = [
      ...steps,
      ...this.warnings.map((one) => ({ ms: this.lateAt(one), why: `预警处置期限 warning ${one.no}` })),
      ...(opensOn === null ? [] : [{ ms: this.minuteOf(opensOn), why: `贷后检查 inspection opens ${opensOn}` }]),
      ...(dutyOn === null ? [] : [{ ms: this.minuteOf(dutyOn), why: `贷后事项 duty ${dutyOn}` }]),
      ...(lookOn === null ? [] : [{ ms: instantOf(lookOn, 0), why: `查看贷款 look at the loan ${lookOn}` }]),
    ];
    return all.sort((a, b) => a.ms - b.ms)[0] ?? null;
  }

  /** The day by which the next planned inspection must be made; null when one is open, or none is planned. */
  get plannedOn(): string | null {
    if (this.open.some(({ kind }) => kind !== 'TRIGGER')) return null;
    const { plan, disbursedOn, termMonths } = this.input;
    const { riskClass, inspectedOn, askedOn } = this;
    return plannedOn(plan, { disbursedOn, termMonths, riskClass, inspectedOn, askedOn });
  }

  view(): ReviewView {
    const { status, riskClass, open, plannedOn: planned, input } = this;
    return { loanNo: input.loanNo, status, riskClass, open: [...open], plannedOn: planned };
  }

  protected get opensOn(): string | null {
    const planned = this.plannedOn;
    return planned === null ? null : addDays(planned, -this.input.plan.leadDays);
  }

  protected stepOf(inspection: InspectionState): ReturnType<typeof nextStep> {
    return inspection.status === 'OPEN' ? nextStep(this.input.plan, inspection) : null;
  }

  protected minuteOf(on: string): number {
    return instantOf(on, spreadMinute(this.input.loanNo, WINDOW.from, WINDOW.to));
  }

  /** When a warning that nobody has disposed of is put before a superior. */
  protected lateAt({ dueOn }: ToldWarning): number {
    return this.minuteOf(addDays(dueOn, 1));
  }

  protected isDue(ms: number): boolean {
    return ms <= this.clock.nowMs();
  }

  /** The input of the next run. */
  protected carried(processedCommands: { commandId: string; result: ReviewView }[]): ReviewInput {
    const { count, open, riskClass, inspectedOn, askedOn, raised, lookOn, warnings, dutyOn } = this;
    const seen = { riskClass, inspectedOn, askedOn, raised, lookOn, warnings, dutyOn };
    const carried = { count, open, ...seen, processedCommands };
    return { ...this.input, carried };
  }
}
