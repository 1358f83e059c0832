import { patched, proxyLocalActivities } from '@temporalio/workflow';
import type { ApplicationActivities } from '../activities/application';
import type { ApplicationEffect, ApplicationFact } from '../src/contracts/application-effect';
import type { ApplicationInput, ApplicationView, Grade } from '../src/contracts/messages/application';
import type { Command } from '../src/contracts/messages/common';
import type { LoanTerms } from '../src/contracts/terms';
import { missingItems, nextExpiry } from '../src/domain/application/documents';
import { answerDueAfter } from '../src/domain/application/bank-answer';
import { parseYuan } from '../src/domain/money';
import type { PaymentOrder } from '../src/contracts/payment';
import type { PlannedPayment } from '../src/domain/application/payment-plan';
import { businessDate } from '../src/domain/business-time';
import { atStage, isClosed, type ApplicationState } from '../src/domain/application/state';
import { firstState } from '../src/contracts/first-state';
import type { Stage } from '../src/domain/application/stages';
import type { BusinessClock } from './clock';
import { Mutex } from './mutex';
import { ProcessedCommands } from './processed';
import { asRefusal } from './refusal';
import type { SignalledCase } from './signals';

const { recordStep } = proxyLocalActivities<ApplicationActivities>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What one step does: who, under which name in the audit log, the new state and the fact it leaves. */
export interface Step {
  commandId: string;
  by: string;
  action: string;
  after: ApplicationState<LoanTerms>;
  fact: ApplicationFact;
}

/** One application: its state, and the one way in which it changes. The workflow around it waits. */
export class ApplicationCase {
  private current: ApplicationState<LoanTerms>;
  private readonly mutex = new Mutex();
  private readonly processed = new ProcessedCommands<ApplicationView>();
  /** Where the money goes: from the contract and the disbursement post's order. */
  private account = '';
  private payee = '';
  /** Of an entrusted order; null: the account of the contract. */
  private payeeAccount: string | null = null;
  private orderedBy = '';
  private orderedAt = '';
  private attempt = 0;
  /** 支付计划 of the order that stands; null where it has one payee. */
  private plan: readonly PlannedPayment[] | null = null;
  /** What of the order that stands the bank left unanswered when it was late last; none while it is in time. */
  private unansweredReferences: readonly string[] = [];
  /** What its payments have taken out of the house so far, in fen. */
  private paidOutFen = 0;
  /** Business instant at which the present stage runs out. */
  private deadlineMs: number | null;

  constructor(
    readonly input: ApplicationInput,
    readonly clock: BusinessClock,
  ) {
    this.current = firstState(input);
    this.deadlineMs = this.deadlineOf(this.current.stage);
  }

  /** What was asked for cannot be had: nothing of it is on file, and the case is over. */
  turnAway(reasonCode: string): void {
    this.adopt(atStage(this.current, 'REJECTED', reasonCode));
  }

  get state(): ApplicationState<LoanTerms> {
    return this.current;
  }

  get isClosed(): boolean {
    return isClosed(this.current);
  }

  /** The day after which a verified document no longer counts, or null. */
  get expiry(): string | null {
    return nextExpiry(this.current.items);
  }

  get deadline(): number | null {
    return this.deadlineMs;
  }

  /** Where refused messages about this case are written down. */
  get signalled(): SignalledCase {
    const { applicationNo, managerUsername, clockOffsetMs } = this.input;
    return { room: 'APPLICATION', subjectNo: applicationNo, managerUsername, clock: this.clock, clockOffsetMs };
  }

  answered(commandId: string): ApplicationView | undefined {
    return this.processed.get(commandId);
  }

  /** A person's command: asked again when its turn has come, then written, then true. */
  command<C extends Command>(
    command: C,
    judge: (command: C) => void,
    step: (command: C) => Omit<Step, 'commandId' | 'by'>,
  ): Promise<ApplicationView> {
    return this.mutex.run(async () => {
      const answered = this.processed.get(command.commandId);
      if (answered) return answered;
      judge(command);
      try {
        await this.write({ commandId: command.commandId, by: command.actor.username, ...step(command) });
      } catch (error) {
        throw asRefusal(error);
      }
      return this.processed.put(command.commandId, this.view());
    });
  }

  /** A step of the case's own: a timer, an approval's end. Skipped when the case has moved on meanwhile. */
  own(stage: Stage, step: () => Step | null): Promise<void> {
    return this.mutex.run(async () => {
      const next = this.current.stage === stage ? step() : null;
      if (next) await this.write(next);
    });
  }

  /** A step of the case's own at whatever stage it stands when its turn has come. */
  whenever(step: () => Step | null): Promise<void> {
    return this.mutex.run(async () => {
      const next = step();
      if (next) await this.write(next);
    });
  }

  /** The effect that a step would write, for the transaction that opens the loan. */
  effect({ commandId, by, action, after, fact }: Step): ApplicationEffect {
    const moved = after.stage !== this.current.stage;
    const deadline = moved ? this.deadlineOf(after.stage) : this.deadlineMs;
    return {
      application: this.input,
      commandId,
      by,
      action,
      before: this.current.stage,
      after,
      deadlineAt: deadline === null ? null : new Date(deadline).toISOString(),
      at: this.clock.now(),
      fact,
    };
  }

  /** The order of the present attempt to pay; each attempt has a reference of its own, paid once however often asked. */
  paymentOrder(): PaymentOrder {
    const { renews } = this.input;
    return {
      reference: this.attemptReference,
      amountFen: parseYuan(this.current.terms.principal),
      payee: this.payee,
      account: this.payeeAccount,
      ...(renews === undefined ? {} : { settles: renews.loanNo }),
    };
  }

  /** The orders of a plan, each with a reference of its own; null where the order has one payee. */
  plannedOrders(): PaymentOrder[] | null {
    if (this.plan === null) return null;
    return this.plan.map(({ payee, mode, account = null, amountFen }, at) => ({
      reference: this.referenceOf(this.attempt, at),
      amountFen,
      payee,
      // What the borrower pays himself goes to the account of the contract, whatever the order names.
      account: mode === 'SELF' ? this.account : account,
    }));
  }

  /** The references that the payments of the next order will have. */
  nextReferences(payments: readonly PlannedPayment[]): string[] {
    return payments.map((_, at) => this.referenceOf(this.attempt + 1, at));
  }

  /** Names the order that stands, of one payment or of a plan. */
  get attemptReference(): string {
    return `${this.input.applicationNo}-${String(this.attempt)}`;
  }

  private referenceOf(attempt: number, at: number): string {
    return `${this.input.applicationNo}-${String(attempt)}-${String(at + 1)}`;
  }

  get paidFen(): number {
    return this.paidOutFen;
  }

  paidOut(amountFen: number): void {
    this.paidOutFen += amountFen;
  }

  get disbursementAccount(): string {
    return this.account;
  }

  get disburser(): string {
    return this.orderedBy;
  }

  /** Since when, and to which orders, the bank is late with its answer; null while it is in time. */
  get unanswered(): { since: string; references: readonly string[] } | null {
    const references = this.unansweredReferences;
    return references.length === 0 || this.current.stage !== 'PAYING' ? null : { since: this.orderedAt, references };
  }

  /** The business instant of the order that stands. */
  get orderedSince(): string {
    return this.orderedAt;
  }

  /** The business day of the order that stands. */
  get orderedOn(): string {
    return businessDate(Date.parse(this.orderedAt));
  }

  /** Where the lender is late the stage gets its time again. */
  extendDeadline(): void {
    this.deadlineMs = this.deadlineOf(this.current.stage);
  }

  /** Takes over what another activity has written. */
  adopt(after: ApplicationState<LoanTerms>): void {
    if (after.stage !== this.current.stage) this.deadlineMs = this.deadlineOf(after.stage);
    this.current = after;
  }

  view(): ApplicationView {
    const { stage, round, terms, grade, loanNo, reasonCode, items } = this.current;
    return {
      applicationNo: this.input.applicationNo,
      stage,
      round,
      terms,
      grade: grade as Grade | null,
      deadlineAt: this.deadlineMs === null ? null : new Date(this.deadlineMs).toISOString(),
      missingDocuments: missingItems(items, this.clock.today()),
      loanNo,
      reasonCode,
    };
  }

  private async write(step: Step): Promise<void> {
    const effect = this.effect(step);
    await recordStep(effect);
    this.adopt(step.after);
    // To the millisecond what is on file: people and operators read one deadline.
    this.deadlineMs = effect.deadlineAt === null ? null : Date.parse(effect.deadlineAt);
    if (step.fact.kind === 'contract') this.account = step.fact.contract.disbursementAccount;
    if (step.fact.kind === 'payment') {
      this.payee = step.fact.order.payee;
      // What is entrusted never goes to the borrower's own account, named or not (RULES 1.5).
      this.payeeAccount = step.fact.order.mode === 'ENTRUSTED' ? (step.fact.order.account ?? null) : this.account;
      this.plan = step.fact.order.payments ?? null;
      this.orderedBy = step.by;
      this.orderedAt = effect.at;
      this.attempt += 1;
      this.unansweredReferences = [];
    }
    if (step.fact.kind === 'payment-unanswered') this.unansweredReferences = step.fact.references;
  }

  private deadlineOf(stage: Stage): number | null {
    if (stage === 'PAYING') return this.answerDue();
    const { documentDays, admissionDays, investigationDays, contractDays } = this.input.deadlines;
    const days: Partial<Record<Stage, number | undefined>> = {
      DOCUMENTS: documentDays,
      ADMISSION: admissionDays,
      ADMISSION_REVIEW: admissionDays,
      ADMISSION_RISK: admissionDays,
      INVESTIGATION: investigationDays,
      RATING: investigationDays,
      SUPPLEMENT: documentDays,
      CONTRACT: contractDays,
      DISBURSEMENT: contractDays,
    };
    const limit = days[stage];
    return limit === undefined ? null : this.clock.nowMs() + limit * DAY_MS;
  }

  /** By when the bank is to have answered; a renewal asks no bank, and payments ordered before there was a watch have none. */
  private answerDue(): number | null {
    if (this.input.renews !== undefined || !patched('payment-watch')) return null;
    const now = this.clock.nowMs();
    return answerDueAfter(this.current.stage === 'PAYING' ? Date.parse(this.orderedAt) : now, now);
  }
}
