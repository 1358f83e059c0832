import { isOver } from '../domain/servicing/over';
import type { CustodyAct, CustodyEntry } from '../domain/collateral/custody';
import type { InsurancePolicy } from '../domain/collateral/insurance';
import type { Valuation } from '../domain/collateral/revaluation';
import { bears } from '../domain/security/item';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { PrismaClient } from './generated/client';
import type { Tx } from './once';
import { appraisalOf, securityOf, type SecurityRecord } from './security-read';

type Db = Tx | PrismaClient;
interface By {
  username: string;
  on: string;
}

export interface CustodyRecord extends CustodyEntry {
  reason: string;
}
export interface PolicyRecord extends InsurancePolicy {
  id: string;
  insurer: string;
  policyNo: string;
  evidence: string;
  by: string;
}

/** A piece of security with everything that was recorded of it after lending. */
export interface CollateralRecord {
  item: SecurityRecord;
  /** The earliest first. */
  valuations: Valuation[];
  custody: CustodyRecord[];
  policies: PolicyRecord[];
}

/** The application whose security a loan stands on: that of its facility where it is a draw. */
export async function securedBy(db: Db, { applicationNo }: { applicationNo: string }): Promise<string> {
  const application = await db.application.findUnique({ where: { no: applicationNo }, select: { facilityNo: true } });
  if (application === null || application.facilityNo === null) return applicationNo;
  const facility = await db.facility.findUnique({
    where: { no: application.facilityNo },
    select: { applicationNo: true },
  });
  return facility?.applicationNo ?? applicationNo;
}

export interface SecuredLoan {
  no: string;
  applicationNo: string;
  status: string;
  principalFen: bigint;
  dueFen: bigint;
  disbursedOn: Date;
  clockOffsetMs: bigint;
}

/** Whether nothing is owed of it any more. */
export const isRepaid = ({ status, principalFen, dueFen }: SecuredLoan): boolean =>
  isOver({ status, principalFen: Number(principalFen), dueFen: Number(dueFen) });

/** Every loan that stands on the security of an application: its own, or the draws on its facility. */
export async function loansSecuredBy(db: Db, applicationNo: string): Promise<SecuredLoan[]> {
  const facility = await db.facility.findUnique({ where: { applicationNo }, select: { no: true } });
  const draws =
    facility === null
      ? []
      : await db.application.findMany({ where: { facilityNo: facility.no }, select: { no: true } });
  return db.loan.findMany({
    where: { applicationNo: { in: [applicationNo, ...draws.map(({ no }) => no)] } },
    select: {
      no: true,
      applicationNo: true,
      status: true,
      principalFen: true,
      dueFen: true,
      disbursedOn: true,
      clockOffsetMs: true,
    },
    orderBy: { no: 'asc' },
  });
}

/** May a promise in this state still be claimed? */
export const stands = (status: string): boolean => status === 'ISSUED' || status === 'ADVANCED';

/**
 * Does anything still stand on what secures an application: a loan of it that is owed, or a promise that may still be claimed? Its promise
 * stays locked, so that of two advances that are repaid at once the second sees the first.
 */
export async function stillSecures(tx: Tx, applicationNo: string): Promise<boolean> {
  const promises = await tx.$queryRaw<{ status: string }[]>`
    SELECT status FROM commitment WHERE application_no = ${applicationNo} FOR UPDATE`;
  return promises.some(({ status }) => stands(status)) || !(await loansSecuredBy(tx, applicationNo)).every(isRepaid);
}

/** What secures a loan and is not withdrawn, with its valuations, papers and policies. */
export async function collateralOf(db: Db, applicationNo: string): Promise<CollateralRecord[]> {
  const items = (await securityOf(db, applicationNo)).filter(({ withdrawnOn }) => withdrawnOn === null);
  const where = { securityNo: { in: items.map(({ no }) => no) } };
  const orderBy = { id: 'asc' } as const;
  const [appraisals, entries, policies] = await Promise.all([
    db.securityAppraisal.findMany({ where, orderBy }),
    db.custodyEntry.findMany({ where, orderBy }),
    db.insurancePolicy.findMany({ where, orderBy }),
  ]);
  const confirmations = await db.custodyConfirmation.findMany({
    where: { entryId: { in: entries.map(({ id }) => id) } },
  });
  const confirmed = new Map(confirmations.map(({ entryId, by }) => [entryId, by]));
  const of = (no: string) => (row: { securityNo: string }) => row.securityNo === no;
  return items.map((item) => ({
    item,
    valuations: appraisals.filter(of(item.no)).map((row) => ({
      on: fromDbDate(row.on),
      valueFen: bears({ kind: item.kind, appraisal: appraisalOf(row) }).valueFen,
    })),
    custody: entries.filter(of(item.no)).map(({ id, paper, act, place, reason, backBy, by, on }) => ({
      id: String(id),
      paper,
      act: act as CustodyAct,
      place,
      reason,
      by,
      on: fromDbDate(on),
      backBy: backBy === null ? null : fromDbDate(backBy),
      confirmedBy: confirmed.get(id) ?? null,
    })),
    policies: policies
      .filter(of(item.no))
      .map(({ id, insurer, policyNo, insuredFen, lenderFirst, evidence, by, ...row }) => ({
        id: String(id),
        insurer,
        policyNo,
        lenderFirst,
        evidence,
        by,
        insuredFen: Number(insuredFen),
        from: fromDbDate(row.from),
        until: fromDbDate(row.until),
      })),
  }));
}

/** The loan, facility or application (also of a promise) under whose number something of its security is told. */
export interface ToldOf {
  subject: 'LOAN' | 'FACILITY' | 'APPLICATION';
  no: string;
}

export async function enterCustody(
  tx: Tx,
  of: ToldOf,
  securityNo: string,
  given: { paper: string; act: CustodyAct; place: string; reason: string; backBy: string | null },
  by: By,
): Promise<void> {
  const { backBy, ...entry } = given;
  await tx.custodyEntry.create({
    data: {
      ...entry,
      securityNo,
      by: by.username,
      on: toDbDate(by.on),
      backBy: backBy === null ? null : toDbDate(backBy),
    },
  });
  await note(tx, of, `CUSTODY_${given.act}`, by, { security: securityNo, paper: given.paper, place: given.place });
}

export async function confirmCustody(tx: Tx, of: ToldOf, entry: CustodyEntry, by: By): Promise<void> {
  await tx.custodyConfirmation.create({
    data: { entryId: BigInt(entry.id), by: by.username, on: toDbDate(by.on) },
  });
  await note(tx, of, 'CUSTODY_CONFIRMED', by, { entry: entry.id, act: entry.act, paper: entry.paper });
}

export async function insertPolicy(
  tx: Tx,
  loanNo: string,
  securityNo: string,
  given: Omit<PolicyRecord, 'id' | 'by'>,
  by: By,
): Promise<void> {
  const { insuredFen, from, until, ...policy } = given;
  await tx.insurancePolicy.create({
    data: {
      ...policy,
      securityNo,
      insuredFen: BigInt(insuredFen),
      by: by.username,
      on: toDbDate(by.on),
      from: toDbDate(from),
      until: toDbDate(until),
    },
  });
  await note(tx, { subject: 'LOAN', no: loanNo }, 'INSURANCE_RECORDED', by, {
    security: securityNo,
    policyNo: given.policyNo,
    until,
  });
}

/** Is this policy on record, for whatever thing? Two who record the same one come one after the other. */
export async function policyKnown(tx: Tx, insurer: string, policyNo: string): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`insurance/${insurer}/${policyNo}`}))`;
  return (await tx.insurancePolicy.count({ where: { insurer, policyNo } })) > 0;
}

export async function extendRegistration(
  tx: Tx,
  loanNo: string,
  securityNo: string,
  given: { validUntil: string; searchedOn: string; searchNo: string },
  by: By,
): Promise<void> {
  const { validUntil, searchedOn, searchNo } = given;
  await tx.securityExtension.create({
    data: {
      securityNo,
      searchNo,
      by: by.username,
      on: toDbDate(by.on),
      validUntil: toDbDate(validUntil),
      searchedOn: toDbDate(searchedOn),
    },
  });
  await note(tx, { subject: 'LOAN', no: loanNo }, 'REGISTRATION_EXTENDED', by, {
    security: securityNo,
    validUntil,
    searchNo,
  });
}

const note = (tx: Tx, { subject, no }: ToldOf, action: string, by: By, detail: Record<string, string>): Promise<void> =>
  audit(tx, { businessOn: by.on, actor: by.username, action, subject, subjectNo: no, detail });
