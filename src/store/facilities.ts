import type { ApplicationEffect } from '../contracts/application-effect';
import type { LoanTerms } from '../contracts/terms';
import type { Granted } from '../domain/application/state';
import { businessDate } from '../domain/business-time';
import { afterChange, type ChangedFacility, type FacilityChange } from '../domain/facility/change';
import { expiryOf, type CreditLine, type FacilityStatus } from '../domain/facility/facility';
import { formatYuan, fen, parseYuan } from '../domain/money';
import { monthsOf } from '../domain/product/eligibility';
import { audit } from './audit';
import { fulfil } from './client-changes/fulfil';
import { fromDbDate, toDbDate } from './dates';
import type { Facility, Prisma } from './generated/client';
import { nextNumber } from './numbers';
import { toClient, enqueueNotices } from './notices';
import type { Tx } from './once';

const json = (value: unknown): Prisma.InputJsonValue => value as Prisma.InputJsonValue;

/** A facility as it stands, with what is drawn on it and what a draw takes over. */
export interface LockedFacility extends ChangedFacility {
  no: string;
  row: Facility;
  terms: LoanTerms;
  granted: Granted;
}

/** Grants the facility whose contract was signed, in the transaction that files the contract. */
export async function insertFacility(
  tx: Tx,
  { application, after, by, at }: ApplicationEffect,
  line: CreditLine,
  signedOn: string,
  clockOffsetMs: number,
): Promise<void> {
  const { applicationNo, clientNo, branchCode, managerUsername, productCode, productVersion } = application;
  const { formerManagers = [] } = application;
  const no = await nextNumber(tx, 'FC', signedOn);
  const limitFen = parseYuan(after.terms.principal);
  const expiresOn = expiryOf(signedOn, monthsOf(after.terms));
  const { investigators, raters, approvers, grade, ratedOn } = after;
  await tx.facility.create({
    data: {
      no,
      applicationNo,
      clientNo,
      branchCode,
      managerUsername,
      formerManagers,
      productCode,
      productVersion,
      terms: json(after.terms),
      line: json(line),
      granted: json({ investigators, raters, approvers, grade }),
      limitFen,
      startsOn: toDbDate(signedOn),
      expiresOn: toDbDate(expiresOn),
      status: 'ACTIVE',
      clockOffsetMs,
      ratedOn: ratedOn === undefined ? null : toDbDate(ratedOn),
    },
  });
  await enqueueNotices(
    tx,
    toClient({
      cause: `${no}/granted`,
      recipient: clientNo,
      template: 'facility-granted',
      params: { facilityNo: no, amountFen: limitFen, expiresOn },
      subjectNo: no,
      businessAt: at,
      clockOffsetMs,
    }),
  );
  await audit(tx, {
    businessOn: businessDate(Date.parse(at)),
    actor: by,
    action: 'FACILITY_GRANTED',
    subject: 'FACILITY',
    subjectNo: no,
    detail: { applicationNo, limit: formatYuan(limitFen), expiresOn },
  });
}

/**
 * The facility, locked against every other draw and change until the transaction ends. The lock stands in a statement of its
 * own: one that also read the draws would read them as they were before it waited.
 */
export async function lockFacility(tx: Tx, no: string): Promise<LockedFacility | null> {
  await tx.$queryRaw`SELECT 1 FROM facility WHERE no = ${no} FOR UPDATE`;
  const row = await tx.facility.findUnique({ where: { no } });
  if (row === null) return null;
  const [drawn] = await tx.$queryRaw<{ outstanding: bigint; drawn: bigint; reserved: bigint }[]>`
    SELECT outstanding_fen AS outstanding, drawn_fen AS drawn, reserved_fen AS reserved FROM facility_use WHERE facility_no = ${no}`;
  return {
    no,
    row,
    status: row.status as FacilityStatus,
    line: row.line as unknown as CreditLine,
    terms: row.terms as unknown as LoanTerms,
    granted: row.granted as unknown as Granted,
    limitFen: Number(row.limitFen),
    startsOn: fromDbDate(row.startsOn),
    expiresOn: fromDbDate(row.expiresOn),
    frozenBy: row.frozenBy,
    outstandingFen: Number(drawn?.outstanding ?? 0n),
    drawnFen: Number(drawn?.drawn ?? 0n),
    reservedFen: Number(drawn?.reserved ?? 0n),
  };
}

/** Rates the facility again: what is drawn from now on stands on this grade. */
export async function rateFacility(
  tx: Tx,
  { no, granted }: LockedFacility,
  grade: string,
  by: { username: string; on: string; reason: string },
): Promise<void> {
  const raters = granted.raters.includes(by.username) ? granted.raters : [...granted.raters, by.username];
  const data = { granted: json({ ...granted, grade, raters }), ratedOn: toDbDate(by.on) };
  await tx.facility.update({ where: { no }, data });
  await fulfil(tx, 'RENEW_RATING', no, by);
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'FACILITY_RATED',
    subject: 'FACILITY',
    subjectNo: no,
    detail: { from: granted.grade, to: grade, reason: by.reason },
  });
}

/** Writes a change that was judged under the facility's lock. */
export async function changeFacility(
  tx: Tx,
  facility: LockedFacility,
  change: FacilityChange,
  by: { username: string; on: string; reason: string },
): Promise<void> {
  const { status, limitFen } = afterChange(facility, change);
  const frozenBy = change.kind === 'FREEZE' ? by.username : status === 'FROZEN' ? facility.frozenBy : null;
  await tx.facility.update({ where: { no: facility.no }, data: { status, limitFen, frozenBy } });
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: `FACILITY_${change.kind}`,
    subject: 'FACILITY',
    subjectNo: facility.no,
    detail: { from: facility.status, to: status, limit: formatYuan(fen(limitFen)), reason: by.reason },
  });
}
