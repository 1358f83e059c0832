import type { ApprovalInput } from '../contracts/messages/approval';
import type { GuarantorConsent, LoanChangeView, RequestExtension } from '../contracts/messages/servicing';
import type { LoanTerms } from '../contracts/terms';
import { workflowIds } from '../contracts/workflow-names';
import { authorityColumn } from '../domain/approval/levels';
import { monthsAndDays, parseDate } from '../domain/date';
import type { Extendable } from '../domain/servicing/extension';
import { levelsInForce } from './authority';
import { groupExposure } from './client-relations';
import { fromDbDate, toDbDate } from './dates';
import type { Prisma, PrismaClient } from './generated/client';
import { foldLoan, viewOf, type WireEvent } from './loan-account';
import type { Tx } from './once';

/** Plain hours a level may take before it is reminded. */
const SLA_HOURS = 48;

/** What is on file of a change besides its columns. */
export interface ChangeRequest {
  reason: string;
  repaymentSource: string;
  consents: GuarantorConsent[];
  event: WireEvent;
}

/** A change that is asked for, with everything that judges it and who decides it. */
export interface AskedChange {
  loan: Extendable;
  maturityOn: string;
  request: ChangeRequest;
  approval: ApprovalInput;
}

/** Who asks, and when. */
export interface Asking {
  loanNo: string;
  clientMasked: string;
  asked: Omit<RequestExtension, 'commandId' | 'actor'>;
  by: string;
  today: string;
  clockOffsetMs: number;
}

/** Looks up what an extension would make of the loan, by the very account that would book it. The loan must be locked. */
export async function askedChange(tx: Tx, asking: Asking): Promise<AskedChange> {
  const { loanNo, asked, by, today, clockOffsetMs } = asking;
  const { addInstalments, newMaturity, reason, repaymentSource, consents } = asked;
  const round = (await tx.approval.count({ where: { subjectNo: loanNo } })) + 1;
  const approvalId = workflowIds.approval(loanNo, round);
  const event: WireEvent = {
    ...{ type: 'EXTENSION', on: today, reference: approvalId },
    ...(newMaturity === undefined ? { addInstalments } : { newMaturity }),
  };
  const facts = await factsOf(tx, loanNo, today);
  const { loan, row, terms, events } = facts;
  const { maturityOn } = viewOf(loanNo, terms, foldLoan(terms, [...events, event], today));
  const amountFen = Number(row.principalFen);
  const application = await tx.application.findUnique({ where: { no: row.applicationNo }, select: { grade: true } });
  const client = await tx.client.findUnique({ where: { no: row.clientNo }, select: { relatedParty: true } });
  const levels = await levelsInForce(
    tx,
    {
      column: authorityColumn(facts.category, facts.security),
      amountFen,
      groupExposureFen: Math.max(0, (await groupExposure(tx, row.clientNo, row.applicationNo)) - amountFen),
      termMonths: monthsAndDays(parseDate(loan.disbursedOn), parseDate(maturityOn)).months,
      grade: application?.grade ?? null,
      relatedParty: client?.relatedParty ?? false,
      restrictedIndustry: false,
      policyException: false,
    },
    today,
  );
  const { clientNo, branchCode, managerUsername } = row;
  const approval: ApprovalInput = {
    ...{ approvalId, subject: 'EXTENSION', subjectNo: loanNo, replyTo: workflowIds.loan(loanNo), round, branchCode },
    ...{ clientMasked: asking.clientMasked, levels, terms: null, amountFen, slaHours: SLA_HOURS, clientNo, clockOffsetMs },
    // Who asks does not decide (RULES 7.3).
    parties: { investigators: [by], raters: [], managerUsername, related: [] },
  };
  return { loan, maturityOn, request: { reason, repaymentSource, consents, event }, approval };
}

/** The loan as its extension is judged, with what it was lent on. */
async function factsOf(tx: Tx, loanNo: string, today: string) {
  const row = await tx.loan.findUniqueOrThrow({ where: { no: loanNo } });
  const terms = row.terms as unknown as LoanTerms;
  const stored = await tx.loanEvent.findMany({ where: { loanNo }, orderBy: { id: 'asc' }, select: { event: true } });
  const events = stored.map(({ event }) => event as unknown as WireEvent);
  const application = await tx.application.findUnique({ where: { no: row.applicationNo }, select: { category: true, security: true } });
  const product = await tx.product.findUnique({
    where: { code_version: { code: row.productCode, version: row.productVersion } },
    select: { category: true, limits: true },
  });
  const category = application?.category ?? product?.category ?? row.productCode;
  const security = application?.security ?? 'UNSECURED';
  const limits = product?.limits as { maxTermMonths?: number } | undefined;
  const view = viewOf(loanNo, terms, foldLoan(terms, events, today));
  const disbursedOn = fromDbDate(row.disbursedOn);
  const contracted = foldLoan(terms, [], disbursedOn).schedule.at(-1)?.dueOn ?? view.maturityOn;
  const loan: Extendable = {
    ...{ status: view.status, disbursedOn, contractedMaturityOn: contracted, maturityOn: view.maturityOn },
    extensions: events.filter(({ type }) => type === 'EXTENSION').length,
    personal: category.startsWith('PERSONAL'),
    maxTermMonths: limits?.maxTermMonths ?? 0,
    secured: security !== 'UNSECURED',
  };
  return { loan, row, terms, events, category, security };
}

/** The loan as an extension that was approved finds it on a day. */
export const extendable = async (tx: Tx, loanNo: string, today: string): Promise<Extendable> =>
  (await factsOf(tx, loanNo, today)).loan;

/** Whether a change of the loan is being decided: its approval, or null. */
export async function openChange(tx: Tx, loanNo: string): Promise<string | null> {
  const open = await tx.loanChange.findFirst({ where: { loanNo, status: 'REQUESTED' }, select: { id: true } });
  return open?.id ?? null;
}

export async function insertChange(tx: Tx, { approval, request, loan, maturityOn }: AskedChange, by: string, today: string): Promise<void> {
  await tx.loanChange.create({
    data: {
      ...{ id: approval.approvalId, loanNo: approval.subjectNo, kind: 'EXTENSION', status: 'REQUESTED', requestedBy: by },
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

export interface ChangeRecord extends Omit<ChangeRequest, 'event'> {
  approvalId: string;
  status: LoanChangeView['status'];
  formerMaturityOn: string;
  maturityOn: string;
  requestedBy: string;
  requestedOn: string;
  concludedOn: string | null;
  lapsedFor: string | null;
}

/** Every extension that was asked for, oldest first. */
export async function changesOf(db: PrismaClient, loanNo: string): Promise<ChangeRecord[]> {
  const found = await db.loanChange.findMany({ where: { loanNo, kind: 'EXTENSION' }, orderBy: [{ requestedOn: 'asc' }, { id: 'asc' }] });
  return found.map(({ id, status, formerOn, maturityOn, requestedBy, requestedOn, concludedOn, lapsedFor, request }) => {
    const { reason, repaymentSource, consents } = request as unknown as ChangeRequest;
    return {
      ...{ approvalId: id, status: status as LoanChangeView['status'], reason, repaymentSource, consents, requestedBy, lapsedFor },
      formerMaturityOn: fromDbDate(formerOn),
      maturityOn: fromDbDate(maturityOn),
      requestedOn: fromDbDate(requestedOn),
      concludedOn: concludedOn === null ? null : fromDbDate(concludedOn),
    };
  });
}
