import type { CollectionInput, CollectionView, PromiseToPay } from '../src/contracts/messages/collection';
import type { LadderStepKind, LoanView } from '../src/contracts/messages/servicing';
import { nextRung, stepInstant, stepOn, type Climb } from '../src/domain/collection/ladder';
import { closeRest, openItem, type Plan } from '../src/domain/collection/plan';
import { addDays, daysBetween } from '../src/domain/date';
import type { BusinessClock } from './clock';

/** What is known of one episode of arrears, and what follows from it. */
export class CollectionState {
  status: CollectionView['status'] = 'OPEN';
  loan: LoanView;
  protected done: LadderStepKind[];
  protected promise: PromiseToPay | null;
  protected plan: Plan | null;
  protected approvalId: string | null;

  constructor(
    readonly input: CollectionInput,
    readonly clock: BusinessClock,
  ) {
    const { carried } = input;
    this.loan = carried?.loan ?? input.loan;
    this.done = carried?.done ?? [];
    this.promise = carried?.promise ?? null;
    this.plan = carried?.plan ? closeRest(carried.plan) : null;
    this.approvalId = carried?.approvalId ?? null;
  }

  get isOpen(): boolean {
    return this.status === 'OPEN';
  }

  /** Business instant of the next thing to do by itself, or null when only others can move the case. */
  get wakeAt(): { ms: number; why: string } | null {
    const { caseId } = this.input;
    if (this.status !== 'OPEN') return null;
    if (this.promise?.status === 'OPEN') {
      // An open promise rests the ladder; the morning after its day decides.
      const { payOn } = this.promise;
      return { ms: stepInstant(caseId, addDays(payOn, 1)), why: `承诺到期 promise of ${payOn}` };
    }
    const item = this.plan && openItem(this.plan);
    if (item)
      return { ms: stepInstant(caseId, addDays(item.payOn, 1)), why: `还款计划到期 plan item of ${item.payOn}` };
    const rung = nextRung(this.climb);
    return (
      rung && { ms: stepInstant(caseId, stepOn(this.climb, rung)), why: `D+${String(rung.daysOverdue)} ${rung.step}` }
    );
  }

  /** The debtor has promised and still has time: the ladder rests. */
  protected get isResting(): boolean {
    return this.promise?.status === 'OPEN' || this.plan?.status === 'OPEN';
  }

  view(): CollectionView {
    const rung = this.status === 'OPEN' ? nextRung(this.climb) : null;
    return {
      caseId: this.input.caseId,
      loanNo: this.input.loanNo,
      status: this.status,
      overdueSince: this.input.overdueSince,
      daysOverdue: this.daysOverdue,
      done: [...this.done],
      nextStep: rung && { daysOverdue: rung.daysOverdue, step: rung.step },
      nextStepOn: rung && stepOn(this.climb, rung),
      promise: this.promise,
      plan: this.plan,
      approvalId: this.approvalId,
    };
  }

  /** The ladder counts from what is oldest now: who pays the oldest instalment climbs down, without repeating a step. */
  protected get climb(): Climb<LadderStepKind> {
    const { caseId, ladder, overdueSince } = this.input;
    return { caseId, ladder, done: this.done, overdueSince: this.loan.oldestUnpaidDueOn ?? overdueSince };
  }

  /** As the loan has it, brought to today; nothing overdue is nothing overdue. */
  protected get daysOverdue(): number {
    const { status, oldestUnpaidDueOn } = this.loan;
    if ((status !== 'OVERDUE' && status !== 'WRITTEN_OFF') || oldestUnpaidDueOn === null) return 0;
    return Math.max(0, daysBetween(oldestUnpaidDueOn, this.clock.today()));
  }

  /** The input of the next run. */
  protected carried(processedCommands: { commandId: string; result: CollectionView }[]): CollectionInput {
    const { done, promise, plan, loan, approvalId } = this;
    return { ...this.input, carried: { done, promise, plan, loan, approvalId, processedCommands } };
  }
}
