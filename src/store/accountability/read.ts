import type { Pool } from 'pg';
import type {
  AccountabilityCause,
  AccountabilityMeasure,
  AccountabilityState,
  FindingOutcome,
} from '../../domain/accountability/accountability';
import type { AccountabilityDays } from '../../domain/accountability/deadlines';
import type { StageDuty } from '../../domain/accountability/duties';
import type { AccountabilityCase } from '../../domain/accountability/way';
import { audit } from '../audit';
import { fromDbDate } from '../dates';
import type { AccountabilityFinding, AccountabilityStep, PrismaClient } from '../generated/client';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from '../paging';
import { rows } from '../sql';
import { dutyNames, type DutyNames } from './names';
import { judgedFrom } from './record';
import { evidenceOf, type KeptEvidence } from './snapshot';

export interface CaseRecord {
  no: string;
  loanNo: string;
  branchCode: string;
  /** Null: not his to know. */
  cause: AccountabilityCause | null;
  status: AccountabilityState;
  askedOn: string;
  openBy: string;
  openedOn: string | null;
  concludeBy: string | null;
  stateBy: string | null;
  concludedOn: string | null;
  appealBy: string | null;
  endedOn: string | null;
  clockOffsetMs: number;
}

/** Who looks: an officer sees the cases in which he had no part, everybody those about himself once he was told. */
export interface CaseViewer {
  username: string;
  branch: string | null;
  isOfficer: boolean;
}

/** Why a case was opened may rest on a report in confidence, which the concerned do not learn of (decision 0103). */
const selectFor = (viewer: string): string => `
  SELECT no, loan_no AS "loanNo", branch_code AS "branchCode", status,
         CASE WHEN ${viewer} = ANY(concerned) THEN NULL ELSE cause END AS cause, asked_on AS "askedOn", open_by AS "openBy",
         opened_on AS "openedOn", conclude_by AS "concludeBy", state_by AS "stateBy", concluded_on AS "concludedOn",
         appeal_by AS "appealBy", ended_on AS "endedOn", clock_offset_ms AS "clockOffsetMs"
  FROM accountability_case`;

function visibleTo({ username, branch, isOfficer }: CaseViewer): Where {
  const where = new Where();
  const me = where.bind(username);
  const own = `(${me} = ANY(concerned) AND status NOT IN ('DUE', 'OPENED'))`;
  if (!isOfficer) return where.always(own);
  const reached = branch === null ? 'true' : `branch_code = ${where.bind(branch)}`;
  return where.always(`(${own} OR (${reached} AND NOT (${me} = ANY(parts)) AND NOT (${me} = ANY(concerned))))`);
}

export async function listCases(
  pool: Pool,
  viewer: CaseViewer,
  filter: PageRequest & { status?: string | undefined; loanNo?: string | undefined },
): Promise<Page<CaseRecord>> {
  const after = decodeCursor(filter.cursor, ['text']);
  const where = visibleTo(viewer)
    .and('status = ?', filter.status)
    .and('loan_no = ?', filter.loanNo)
    .and('no < ?', after?.[0]);
  const text = `${selectFor(where.bind(viewer.username))} ${where.toString()} ORDER BY no DESC LIMIT ${where.bind(filter.limit + 1)}`;
  const found = await rows<CaseRecord & Record<string, unknown>>(pool, text, where.values);
  return pageOf<CaseRecord>(found, filter.limit, ({ no }) => [no]);
}

export interface FindingRecord {
  outcome: FindingOutcome;
  measure: AccountabilityMeasure | null;
  deductionFen: number | null;
  duties: StageDuty[];
  conduct: string;
  excuse: string;
  grounds: string;
  by: string;
  on: string;
}
export interface StepRecord {
  act: string;
  username: string | null;
  text: string;
  document: string | null;
  dueOn: string | null;
  by: string;
  on: string;
}
/** A case with all that is known of it. */
export interface WholeCase {
  record: CaseRecord;
  one: AccountabilityCase;
  days: AccountabilityDays;
  reason: string;
  askedBy: string;
  evidence: KeptEvidence | null;
  names: DutyNames;
  /** What stands of each person. */
  findings: Map<string, FindingRecord>;
  steps: StepRecord[];
}

const dateOf = (date: Date | null): string | null => (date === null ? null : fromDbDate(date));

export async function findCase(db: PrismaClient, no: string): Promise<WholeCase | null> {
  const row = await db.accountabilityCase.findUnique({ where: { no } });
  if (row === null) return null;
  const [steps, findings, evidence, names] = await Promise.all([
    db.accountabilityStep.findMany({ where: { caseNo: no }, orderBy: { id: 'asc' } }),
    db.accountabilityFinding.findMany({ where: { caseNo: no }, orderBy: { id: 'asc' } }),
    evidenceOf(db, no),
    dutyNames(db, row.loanNo),
  ]);
  const { one, days } = judgedFrom(row, steps, [...new Set(findings.map(({ username }) => username))]);
  const { loanNo, branchCode, reason, askedBy, clockOffsetMs } = row;
  return {
    record: {
      no,
      loanNo,
      branchCode,
      cause: row.cause as AccountabilityCause,
      status: one.status,
      askedOn: fromDbDate(row.askedOn),
      openBy: days.openBy,
      openedOn: dateOf(row.openedOn),
      concludeBy: days.concludeBy,
      stateBy: days.stateBy,
      concludedOn: dateOf(row.concludedOn),
      appealBy: days.appealBy,
      endedOn: dateOf(row.endedOn),
      clockOffsetMs: Number(clockOffsetMs),
    },
    one,
    days,
    reason,
    askedBy,
    evidence,
    names,
    findings: new Map(findings.map((finding) => [finding.username, findingOf(finding)])),
    steps: steps.map(stepOf),
  };
}

const findingOf = (row: AccountabilityFinding): FindingRecord => ({
  outcome: row.outcome as FindingOutcome,
  measure: row.measure as AccountabilityMeasure | null,
  deductionFen: row.deductionFen === null ? null : Number(row.deductionFen),
  duties: row.duties as StageDuty[],
  conduct: row.conduct,
  excuse: row.excuse,
  grounds: row.grounds,
  by: row.by,
  on: fromDbDate(row.on),
});

const stepOf = ({ act, username, text, document, dueOn, by, on }: AccountabilityStep): StepRecord => ({
  act,
  username,
  text,
  document,
  dueOn: dateOf(dueOn),
  by,
  on: fromDbDate(on),
});

/** Every look at a case is on record. */
export async function lookedAtCase(db: PrismaClient, no: string, by: { username: string; on: string }): Promise<void> {
  await db.$transaction((tx) =>
    audit(tx, {
      businessOn: by.on,
      actor: by.username,
      action: 'ACCOUNTABILITY_READ',
      subject: 'ACCOUNTABILITY',
      subjectNo: no,
      detail: {},
    }),
  );
}
