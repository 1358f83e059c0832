import type { ApprovalInput } from '../contracts/messages/approval';
import type { ChangeAsked, GuarantorConsent, LoanChangeView } from '../contracts/messages/servicing';
import type { LoanTerms } from '../contracts/terms';
import { workflowIds } from '../contracts/workflow-names';
import { authorityColumn } from '../domain/approval/levels';
import { monthsAndDays, parseDate } from '../domain/date';
import type { Restructurable } from '../domain/restructuring/restructuring';
import type { DueDayLoan } from '../domain/servicing/due-day';
import type { Extendable } from '../domain/servicing/extension';
import { waiverEvent, type Waiving } from '../domain/workout/waiver';
import { levelsInForce } from './authority';
import { groupExposure } from './client-relations';
import { fromDbDate, toDbDate } from './dates';
import type { Prisma } from './generated/client';
import { foldLoan, viewOf, type WireEvent } from './loan-account';
import { contractOf } from './loan-contract';
import type { Tx } from './once';

/** Hours on working days that a level may take before it is reminded. */
const SLA_HOURS = 48;

/** What is on file of a change besides its columns. */
export interface ChangeRequest {
  reason: string;
  repaymentSource: string;
  consents: GuarantorConsent[];
  /** Of a restructuring: what shows the borrower's difficulty. */
  difficulties: string[];
  /** Of a waiver: why, and where what shows it is filed. */
  ground?: string;
  evidence?: string;
  /** What is booked when it is approved. */
  events: WireEvent[];
}

/** A change that is asked for, with everything that judges it and who decides it. */
export interface AskedChange {
  loan: ChangeableLoan;
  maturityOn: string;
  request: ChangeRequest;
  approval: ApprovalInput;
}

/** Who asks, and when. */
export interface Asking {
  loanNo: string;
  clientMasked: string;
  asked: ChangeAsked;
  by: string;
  today: string;
  clockOffsetMs: number;
}

/** Looks up what a change would make of the loan, by the very account that would book it. The loan must be locked. */
export async function askedChange(tx: Tx, asking: Asking): Promise<AskedChange> {
  const { loanNo, asked, today } = asking;
  const round = (await tx.approval.count({ where: { subjectNo: loanNo } })) + 1;
  const approvalId = workflowIds.approval(loanNo, round);
  const events = eventsOf(asked, today, approvalId);
  const facts = await changeFacts(tx, loanNo, today);
  const { maturityOn } = viewOf(loanNo, facts.terms, foldLoan(facts.terms, [...facts.events, ...events], today));
  const approval = await approvalOf(tx, asking, facts, { approvalId, round, maturityOn });
  return { loan: facts.loan, maturityOn, request: { ...groundsOf(asked), events }, approval };
}

/** Why it is asked for, as it is kept on file. */
function groundsOf(asked: ChangeAsked): Omit<ChangeRequest, 'events'> {
  const { reason } = asked;
  if (asked.kind === 'DUE_DAY')
    return { reason, evidence: asked.evidence, repaymentSource: '', consents: [], difficulties: [] };
  if (asked.kind === 'WAIVER') {
    const { ground, evidence } = asked;
    return { reason, ground, evidence, repaymentSource: '', consents: [], difficulties: [] };
  }
  const { repaymentSource, consents } = asked;
  return { reason, repaymentSource, consents, difficulties: asked.kind === 'RESTRUCTURE' ? asked.difficulties : [] };
}

/** The events that a change consists of. */
function eventsOf(asked: ChangeAsked, on: string, reference: string): WireEvent[] {
  if (asked.kind === 'WAIVER') return asked.waivers.map((waiver) => waiverEvent(on, reference, waiver));
  if (asked.kind === 'DUE_DAY') return [{ type: 'DUE_DAY', on, reference, dueDay: asked.dueDay }];
  const { addInstalments, newMaturity } = asked;
  const extension = {
    type: 'EXTENSION',
    on,
    reference,
    ...(newMaturity === undefined ? { addInstalments } : { newMaturity }),
  };
  const isLonger = addInstalments !== undefined || newMaturity !== undefined;
  if (asked.kind === 'EXTENSION') return [extension];
  return [
    ...(isLonger ? [extension] : []),
    ...(asked.annualRate === undefined ? [] : [{ type: 'RATE_CHANGE', on, reference, annualRate: asked.annualRate }]),
    ...asked.waivers.map((waiver) => ({
      type: 'WAIVER',
      on,
      reference: `${reference}/${waiver.component}`,
      ...waiver,
    })),
  ];
}

async function approvalOf(
  tx: Tx,
  { loanNo, asked, by, today, clockOffsetMs, clientMasked }: Asking,
  { loan, row, category, security }: ChangeFacts,
  { approvalId, round, maturityOn }: { approvalId: string; round: number; maturityOn: string },
): Promise<ApprovalInput> {
  const { clientNo, applicationNo, branchCode, managerUsername } = row;
  // Giving up what is due is judged as a write-off of as much (RULES 7.2); the terms of a loan as a loan of what is left.
  const isWaiver = asked.kind === 'WAIVER';
  // Another due day risks nothing: its first level decides.
  const isMinor = asked.kind === 'DUE_DAY';
  const amountFen = isWaiver
    ? asked.waivers.reduce((total, one) => total + one.amountFen, 0)
    : isMinor
      ? 0
      : Number(row.principalFen);
  const application = await tx.application.findUnique({ where: { no: applicationNo }, select: { grade: true } });
  const client = await tx.client.findUnique({ where: { no: clientNo }, select: { relatedParty: true } });
  const of = { approvalId, subject: asked.kind, subjectNo: loanNo, branchCode };
  const levels = await levelsInForce(
    tx,
    {
      column: isWaiver ? 'WRITE_OFF' : authorityColumn(category, security),
      amountFen,
      groupExposureFen:
        isWaiver || isMinor ? 0 : Math.max(0, (await groupExposure(tx, clientNo, applicationNo)) - amountFen),
      termMonths: isMinor ? 0 : monthsAndDays(parseDate(loan.disbursedOn), parseDate(maturityOn)).months,
      grade: isMinor ? null : (application?.grade ?? null),
      relatedParty: !isMinor && (client?.relatedParty ?? false),
      restrictedIndustry: false,
      // Relief for a borrower in difficulty is an exception to policy: one level up (RULES 7.2).
      policyException: asked.kind === 'RESTRUCTURE',
    },
    today,
    of,
  );
  return {
    ...of,
    replyTo: workflowIds.loan(loanNo),
    round,
    clientMasked,
    levels,
    terms: null,
    amountFen,
    slaHours: SLA_HOURS,
    clientNo,
    clockOffsetMs,
    // Who asks does not decide (RULES 7.3).
    parties: { investigators: [by], raters: [], managerUsername, related: [] },
  };
}

type ChangeableLoan = Extendable & Restructurable & Waiving & DueDayLoan;
type LoanRow = Prisma.LoanGetPayload<object>;

/** A loan as changes of its contract are judged, with what it was lent on. */
interface ChangeFacts {
  loan: ChangeableLoan;
  row: LoanRow;
  terms: LoanTerms;
  events: WireEvent[];
  category: string;
  security: string;
}

export async function changeFacts(tx: Tx, loanNo: string, today: string): Promise<ChangeFacts> {
  const row = await tx.loan.findUniqueOrThrow({ where: { no: loanNo } });
  const { terms } = await contractOf(tx, loanNo);
  const stored = await tx.loanEvent.findMany({ where: { loanNo }, orderBy: { id: 'asc' }, select: { event: true } });
  const events = stored.map(({ event }) => event as unknown as WireEvent);
  const application = await tx.application.findUnique({
    where: { no: row.applicationNo },
    select: { category: true, security: true },
  });
  const product = await tx.product.findUnique({
    where: { code_version: { code: row.productCode, version: row.productVersion } },
    select: { category: true, limits: true },
  });
  const category = application?.category ?? product?.category ?? row.productCode;
  const security = application?.security ?? 'UNSECURED';
  const limits = product?.limits as { maxTermMonths?: number } | undefined;
  const account = foldLoan(terms, events, today);
  const { fee, compound, penalty, interestDue } = account.balances;
  const view = viewOf(loanNo, terms, account);
  const disbursedOn = fromDbDate(row.disbursedOn);
  const contracted = foldLoan(terms, [], disbursedOn).schedule.at(-1)?.dueOn ?? view.maturityOn;
  const loan: ChangeableLoan = {
    status: view.status,
    disbursedOn,
    contractedMaturityOn: contracted,
    maturityOn: view.maturityOn,
    method: terms.method,
    unit: terms.frequency?.unit ?? 'MONTH',
    nextDueOn: view.nextDueOn,
    dueDay: dueDayInForce(terms, events, disbursedOn),
    changedOn: events.findLast(({ type }) => type === 'DUE_DAY')?.on ?? null,
    extensions: events.filter(({ type }) => type === 'EXTENSION').length,
    personal: category.startsWith('PERSONAL'),
    maxTermMonths: limits?.maxTermMonths ?? 0,
    secured: security !== 'UNSECURED',
    annualRate: rateInForce(terms, events, today),
    dueFen: { FEE: fee, COMPOUND: compound, PENALTY: penalty, INTEREST: interestDue },
  };
  return { loan, row, terms, events, category, security };
}

function rateInForce({ annualRate }: LoanTerms, events: readonly WireEvent[], today: string): string {
  const changes = events
    .filter(({ type, on }) => type === 'RATE_CHANGE' && on <= today)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const last = changes.at(-1)?.['annualRate'];
  return typeof last === 'string' ? last : annualRate;
}

/** The day of the month that the contract has now (CONVENTIONS Q1), before any move to a working day. */
function dueDayInForce({ dueDay, firstDueOn }: LoanTerms, events: readonly WireEvent[], disbursedOn: string): number {
  const changed = events.findLast(({ type }) => type === 'DUE_DAY')?.['dueDay'];
  return typeof changed === 'number' ? changed : (dueDay ?? Number((firstDueOn ?? disbursedOn).slice(-2)));
}

/** Whether a change of the loan is being decided: its approval, or null. */
export async function openChange(tx: Tx, loanNo: string): Promise<string | null> {
  const open = await tx.loanChange.findFirst({ where: { loanNo, status: 'REQUESTED' }, select: { id: true } });
  return open?.id ?? null;
}

export async function insertChange(
  tx: Tx,
  { approval, request, loan, maturityOn }: AskedChange,
  by: string,
  today: string,
): Promise<void> {
  const { approvalId: id, subject: kind, subjectNo: loanNo } = approval;
  await tx.loanChange.create({
    data: {
      id,
      loanNo,
      kind,
      status: 'REQUESTED',
      requestedBy: by,
      request: request as unknown as Prisma.InputJsonObject,
      maturityOn: toDbDate(maturityOn),
      formerOn: toDbDate(loan.maturityOn),
      requestedOn: toDbDate(today),
    },
  });
}

/** How a change ended. */
export async function closeChange(
  tx: Tx,
  id: string,
  end: { status: LoanChangeView['status']; on: string; lapsedFor?: string },
): Promise<void> {
  const { status, on, lapsedFor = null } = end;
  await tx.loanChange.update({ where: { id }, data: { status, concludedOn: toDbDate(on), lapsedFor } });
}
