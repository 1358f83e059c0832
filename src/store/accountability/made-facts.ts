import type { LoanTerms } from '../../contracts/terms';
import type { LendingFile, Signature } from '../../domain/accountability/lending-file';
import { isVisitWaived } from '../../domain/application/site-visit';
import { businessDate } from '../../domain/business-time';
import { parseYuan } from '../../domain/money';
import { rulesOf, type ProductRules } from '../../domain/product/rules';
import { fromDbDate } from '../dates';
import type { Application, PaymentOrder } from '../generated/client';
import type { Tx } from '../once';

type Made = Pick<
  LendingFile,
  | 'visitWaived'
  | 'signatures'
  | 'admittedBy'
  | 'documents'
  | 'rating'
  | 'appraisers'
  | 'levels'
  | 'ballots'
  | 'signedOn'
  | 'conditions'
  | 'payment'
  | 'proof'
>;

/** How a loan was made. A draw stands on what was investigated and granted for its facility. */
export async function madeFacts(tx: Tx, application: Application | null): Promise<Made> {
  if (application === null) return NOTHING;
  const facility =
    application.facilityNo === null ? null : await tx.facility.findUnique({ where: { no: application.facilityNo } });
  const granted = facility === null ? application.no : facility.applicationNo;
  // One after the other: a transaction has one connection.
  const signatures = await signaturesOf(tx, granted);
  const judged = await tx.admissionJudgement.findMany({
    where: { applicationNo: granted, part: 'DEPARTMENT', outcome: 'AGREE' },
  });
  const documents = await tx.applicationDocument.findMany({
    where: { applicationNo: granted },
    orderBy: { code: 'asc' },
  });
  const appraised = await appraisersOf(tx, [granted, application.no]);
  const rating = await ratingOf(tx, granted, facility?.ratedOn ?? application.ratedOn);
  const approved = await approvalOf(tx, granted);
  const paid = await paidFacts(tx, application);
  const contract = await tx.contract.findUnique({ where: { applicationNo: application.no } });
  const investigated =
    facility === null ? application : await tx.application.findUniqueOrThrow({ where: { no: facility.applicationNo } });
  return {
    visitWaived: isVisitWaived(investigated.category, principalOf(investigated)),
    signatures,
    admittedBy: judged.map(({ judgedBy }) => judgedBy),
    documents: documents.map(({ code, required, status }) => ({ code, required, status })),
    rating,
    appraisers: appraised,
    ...approved,
    signedOn: contract === null ? null : fromDbDate(contract.signedOn),
    ...paid,
  };
}

const NOTHING: Made = {
  visitWaived: false,
  signatures: [],
  admittedBy: [],
  documents: [],
  rating: null,
  appraisers: [],
  levels: [],
  ballots: [],
  signedOn: null,
  conditions: [],
  payment: null,
  proof: null,
};

/** What was lent, or else what it was asked for when people went to see. */
function principalOf({ approvedTerms, suggestedTerms, appliedTerms }: Application): number {
  const { principal } = (approvedTerms ?? suggestedTerms ?? appliedTerms) as unknown as LoanTerms;
  return parseYuan(principal);
}

/** The report that was decided on: that of the last round. */
async function signaturesOf(tx: Tx, applicationNo: string): Promise<Signature[]> {
  const signed = await tx.investigation.findMany({
    where: { applicationNo },
    orderBy: [{ round: 'desc' }, { part: 'asc' }],
  });
  return signed
    .filter(({ round }) => round === signed[0]?.round)
    .map(({ part, investigator, signedOn, report }) => ({
      part: part as Signature['part'],
      by: investigator,
      on: fromDbDate(signedOn),
      siteVisitOn: (report as { siteVisitOn?: string }).siteVisitOn ?? null,
    }));
}

async function appraisersOf(tx: Tx, applicationNos: string[]): Promise<string[]> {
  const securities = await tx.security.findMany({
    where: { applicationNo: { in: applicationNos } },
    select: { no: true },
  });
  const found = await tx.securityAppraisal.findMany({
    where: { securityNo: { in: securities.map(({ no }) => no) } },
    orderBy: { id: 'asc' },
  });
  return found.map(({ appraisedBy }) => appraisedBy);
}

async function ratingOf(tx: Tx, applicationNo: string, ratedOn: Date | null): Promise<Made['rating']> {
  if (ratedOn === null) return null;
  const rated = await tx.auditEntry.findMany({
    where: { subject: 'APPLICATION', subjectNo: applicationNo, action: 'RATED' },
    orderBy: { seq: 'desc' },
    take: 1,
  });
  return { by: rated.map(({ actor }) => actor), on: fromDbDate(ratedOn) };
}

/** The approval that was given, with every voice at every level. */
async function approvalOf(tx: Tx, applicationNo: string): Promise<Pick<Made, 'levels' | 'ballots'>> {
  const approval = await tx.approval.findFirst({
    where: { subject: 'APPLICATION', subjectNo: applicationNo, status: 'APPROVED' },
    orderBy: { round: 'desc' },
  });
  if (approval === null) return { levels: [], ballots: [] };
  const said = await tx.approvalDecision.findMany({
    where: { approvalId: approval.id },
    orderBy: { decidedAt: 'asc' },
  });
  const ballots = said.map(({ level, username, onBehalfOf, outcome, decidedAt }) => ({
    level,
    by: username,
    onBehalfOf,
    outcome,
    on: businessDate(decidedAt.getTime()),
  }));
  return { levels: (approval.levels as unknown as { code: string }[]).map(({ code }) => code), ballots };
}

async function paidFacts(tx: Tx, application: Application): Promise<Pick<Made, 'conditions' | 'payment' | 'proof'>> {
  const { no: applicationNo, productCode: code, productVersion: version, category } = application;
  const set = await tx.caseCondition.findMany({ where: { applicationNo }, orderBy: { id: 'asc' } });
  const met = await tx.conditionEvidence.findMany({ where: { applicationNo }, orderBy: { id: 'asc' } });
  const ordered = await tx.paymentOrder.findMany({ where: { applicationNo }, orderBy: { orderedAt: 'desc' } });
  // The last order, which may go to several payees; what the bank sent back before it was no payment.
  const orders = ordered.filter(({ orderedAt }) => orderedAt.getTime() === ordered[0]?.orderedAt.getTime());
  const order = largestOf(orders);
  const proofs = await tx.paymentProof.findMany({ where: { applicationNo }, orderBy: { recordedOn: 'desc' } });
  const proof = proofs.length < orders.length ? undefined : proofs[0];
  const product = await tx.product.findUnique({ where: { code_version: { code, version } }, select: { rules: true } });
  const rules = rulesOf(category as Parameters<typeof rulesOf>[0], (product?.rules ?? {}) as Partial<ProductRules>);
  return {
    conditions: set.map(({ code: condition }) => {
      const seen = met.find((one) => one.code === condition);
      return {
        code: condition,
        metOn: seen === undefined ? null : fromDbDate(seen.verifiedOn),
        by: seen?.verifiedBy ?? null,
      };
    }),
    payment:
      order === null
        ? null
        : {
            by: order.orderedBy,
            on: fromDbDate(order.orderedOn),
            mode: order.mode as 'ENTRUSTED' | 'SELF',
            amountFen: Number(order.amountFen),
            selfPayMaxFen: parseYuan(rules.selfPayMax),
          },
    proof:
      order === null || order.proofBy === null
        ? null
        : {
            about: 'PAYMENT',
            dueOn: fromDbDate(order.proofBy),
            doneOn: proof === undefined ? null : fromDbDate(proof.recordedOn),
            doneBy: proof?.recordedBy ?? null,
          },
  };
}

/** The payment that is judged by what a client may pay himself: the largest he did, else any. */
function largestOf(orders: readonly PaymentOrder[]): PaymentOrder | null {
  const own = orders.filter(({ mode }) => mode === 'SELF').toSorted((a, b) => Number(b.amountFen - a.amountFen));
  return own[0] ?? orders[0] ?? null;
}
