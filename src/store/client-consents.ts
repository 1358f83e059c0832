import { MOST_OF_ONE } from '../contracts/bounds';
import type { CreditReport } from '../contracts/credit-report';
import { FINAL_STAGES } from '../domain/application/stages';
import type { Consent, ConsentKind } from '../domain/client/consent';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { PrismaClient } from './generated/client';
import type { Tx } from './once';

interface By {
  username: string;
  on: string;
}

export interface ConsentRecord extends Consent {
  evidence: string;
  recordedBy: string;
}

export interface NewConsent {
  kind: ConsentKind;
  givenOn: string;
  validUntil: string | null;
  evidence: string;
}

export async function insertConsent(tx: Tx, clientNo: string, given: NewConsent, by: By): Promise<string> {
  const { givenOn, validUntil, kind, evidence } = given;
  const { id } = await tx.clientConsent.create({
    data: {
      clientNo,
      kind,
      evidence,
      recordedBy: by.username,
      givenOn: toDbDate(givenOn),
      validUntil: validUntil === null ? null : toDbDate(validUntil),
    },
  });
  await audit(tx, {
    ...fact(clientNo, by),
    action: 'CONSENT_GIVEN',
    detail: { consent: String(id), kind, givenOn, validUntil },
  });
  return String(id);
}

/** Withdraws a consent; false when there is none that stands. */
export async function withdrawConsent(tx: Tx, clientNo: string, id: bigint, by: By): Promise<boolean> {
  const { count } = await tx.clientConsent.updateMany({
    where: { id, clientNo, withdrawnOn: null },
    data: { withdrawnOn: toDbDate(by.on) },
  });
  if (count === 0) return false;
  await audit(tx, { ...fact(clientNo, by), action: 'CONSENT_WITHDRAWN', detail: { consent: String(id) } });
  return true;
}

export async function consentsOf(db: Tx | PrismaClient, clientNo: string): Promise<ConsentRecord[]> {
  const latest = await db.clientConsent.findMany({ where: { clientNo }, orderBy: { id: 'desc' }, take: MOST_OF_ONE });
  const found = latest.toReversed();
  const day = (value: Date | null): string | null => (value === null ? null : fromDbDate(value));
  return found.map(({ id, kind, givenOn, validUntil, withdrawnOn, evidence, recordedBy }) => ({
    id: String(id),
    kind: kind as ConsentKind,
    givenOn: fromDbDate(givenOn),
    validUntil: day(validUntil),
    withdrawnOn: day(withdrawnOn),
    evidence,
    recordedBy,
  }));
}

export interface CreditQueryRecord {
  id: string;
  consentId: string;
  purpose: 'LOAN_APPROVAL' | 'GUARANTEE_REVIEW' | 'POST_LOAN';
  source: 'BUREAU' | 'MANUAL';
  reference: string;
  on: string;
  report: CreditReport;
  queriedBy: string;
}

export async function insertCreditQuery(
  tx: Tx,
  clientNo: string,
  query: Omit<CreditQueryRecord, 'id' | 'queriedBy'>,
  by: By,
): Promise<string> {
  const { consentId, on, ...rest } = query;
  const { id } = await tx.creditQuery.create({
    data: { ...rest, clientNo, consentId: BigInt(consentId), on: toDbDate(on), queriedBy: by.username },
  });
  const { purpose, source, reference } = query;
  await audit(tx, {
    ...fact(clientNo, by),
    action: 'CREDIT_QUERIED',
    detail: { purpose, source, reference, consent: consentId },
  });
  return String(id);
}

/** Queries of a client's credit, newest first. */
export async function creditQueriesOf(db: Tx | PrismaClient, clientNo: string): Promise<CreditQueryRecord[]> {
  const found = await db.creditQuery.findMany({ where: { clientNo }, orderBy: { id: 'desc' }, take: 100 });
  return found.map(({ id, consentId, purpose, source, on, reference, report, queriedBy }) => ({
    id: String(id),
    consentId: String(consentId),
    purpose: purpose as CreditQueryRecord['purpose'],
    source: source as CreditQueryRecord['source'],
    on: fromDbDate(on),
    report: report as CreditReport,
    reference,
    queriedBy,
  }));
}

/** The day of the latest look at a client's credit for one of these reasons, or null where nobody has looked. */
export async function latestReportOn(
  db: Tx | PrismaClient,
  clientNo: string,
  purposes: readonly CreditQueryRecord['purpose'][],
): Promise<string | null> {
  const found = await db.creditQuery.findFirst({
    where: { clientNo, purpose: { in: [...purposes] } },
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    select: { on: true },
  });
  return found === null ? null : fromDbDate(found.on);
}

/** How far the furthest open case of a client is ahead of today, in ms: a report looked up now is of its day. 0 without time travel. */
export async function furthestCase(db: Tx | PrismaClient, clientNo: string): Promise<number> {
  const { _max } = await db.application.aggregate({
    where: { clientNo, stage: { notIn: [...FINAL_STAGES] } },
    _max: { clockOffsetMs: true },
  });
  return Number(_max.clockOffsetMs ?? 0);
}

const fact = (clientNo: string, by: By) => ({
  businessOn: by.on,
  actor: by.username,
  subject: 'CLIENT' as const,
  subjectNo: clientNo,
});
