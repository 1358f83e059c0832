import { branchScope } from '../../domain/access/access';
import { businessDate } from '../../domain/business-time';
import type { ChangeMeasureKind, MeasurableCases, MeasureAsked } from '../../domain/client-change/reassessment';
import { mayChange, type FacilityChange } from '../../domain/facility/change';
import { ALLOWED, refused, type Verdict } from '../../domain/verdict';
import { workingDaysAfter } from '../../domain/warning/deadline';
import { announcedFrom } from '../calendar';
import { proposeRecognition } from '../classification';
import { toDbDate } from '../dates';
import { managersNow } from '../managers';
import { changeFacility, lockFacility } from '../facilities';
import type { Tx } from '../once';
import { casesOf } from './cases';
import { askMeasure, type TaskOf } from './tasks';

/** Working days for what a measure asks of a person: 示例参数，需按本行制度调整 [CONV]. */
const MEASURE_DAYS = 10;

/** The cases of the client's own branch that hang on him: of another branch they are judged there. */
export async function measurableCases(tx: Tx, client: { no: string; branchCode: string }): Promise<MeasurableCases> {
  const branch = branchScope(client.branchCode);
  const cases = (await casesOf(tx, client.no)).filter((one) => branch === null || one.branchCode === branch);
  const of = (kind: 'LOAN' | 'FACILITY'): string[] => cases.filter((one) => one.kind === kind).map(({ no }) => no);
  return {
    LOAN: of('LOAN'),
    FACILITY: of('FACILITY'),
    APPLICATION: [...new Set(cases.map(({ applicationNo }) => applicationNo))],
    RATED: cases.filter(({ rated }) => rated).map(({ no }) => no),
  };
}

const changeOf = ({ kind, limitFen }: MeasureAsked): FacilityChange | null => {
  if (kind === 'FREEZE') return { kind };
  return kind === 'REDUCE' ? { kind, limitFen: limitFen ?? 0 } : null;
};

/** Could what is proposed for facilities be done as they stand? They stay so until the transaction ends. */
export async function judgeMeasures(tx: Tx, measures: readonly MeasureAsked[], username: string): Promise<Verdict> {
  await lockCases(tx, measures);
  for (const measure of measures) {
    const change = changeOf(measure);
    if (change === null) continue;
    const facility = await lockFacility(tx, measure.subjectNo);
    const verdict = facility === null ? refused('NOT_RECORDABLE') : mayChange(facility, change, username);
    if (!verdict.allowed) return verdict;
  }
  return ALLOWED;
}

/**
 * The loans and then the facilities that measures are done to, each kind by its numbers: two re-assessments never wait for one another,
 * and none waits for a case with the audit log held.
 */
async function lockCases(tx: Tx, measures: readonly { kind: string; subjectNo: string }[]): Promise<void> {
  const of = (...kinds: string[]): string[] =>
    [...new Set(measures.filter(({ kind }) => kinds.includes(kind)).map(({ subjectNo }) => subjectNo))].sort();
  for (const no of of('CLASS_REVIEW')) await tx.$queryRaw`SELECT 1 FROM loan WHERE no = ${no} FOR UPDATE`;
  for (const no of of('FREEZE', 'REDUCE')) await lockFacility(tx, no);
}

interface Doing {
  grounds: string;
  by: { username: string; on: string; at: string };
}

/**
 * Does what was agreed to: facilities are frozen or reduced and recognitions of class proposed at once; a rating and more security
 * are asked of people, a loan is called in by its own workflow, of which people are asked too should it not be told, and each stays
 * pending until that is done.
 */
export async function carryOut(tx: Tx, about: TaskOf, doing: Doing): Promise<Verdict> {
  const found = await tx.reassessmentMeasure.findMany({
    where: { reassessmentNo: about.no, status: 'PROPOSED' },
    orderBy: { id: 'asc' },
  });
  await lockCases(tx, found);
  for (const { id, kind, subjectNo, limitFen } of found) {
    const asked = {
      kind: kind as ChangeMeasureKind,
      subjectNo,
      limitFen: limitFen === null ? null : Number(limitFen),
    };
    const { username, on } = doing.by;
    const done = { status: 'DONE', doneBy: username, doneOn: toDbDate(on) };
    const outcome = await act(tx, about, asked, doing);
    if (typeof outcome === 'object') return outcome;
    await tx.reassessmentMeasure.update({ where: { id }, data: outcome === 'DONE' ? done : { status: 'PENDING' } });
  }
  return ALLOWED;
}

async function act(
  tx: Tx,
  about: TaskOf,
  asked: MeasureAsked,
  { grounds, by }: Doing,
): Promise<'DONE' | 'PENDING' | Verdict> {
  const { kind, subjectNo } = asked;
  const change = changeOf(asked);
  if (change !== null) {
    const facility = await lockFacility(tx, subjectNo);
    const verdict = facility === null ? refused('NOT_RECORDABLE') : mayChange(facility, change, by.username);
    if (facility === null || !verdict.allowed) return verdict;
    const on = businessDate(Date.parse(by.at) + Number(facility.row.clockOffsetMs));
    await changeFacility(tx, facility, change, { username: by.username, on, reason: `${about.no} ${grounds}` });
    return 'DONE';
  }
  if (kind === 'CLASS_REVIEW') {
    await proposeRecognition(tx, subjectNo, by.at);
    return 'DONE';
  }
  const dueOn = workingDaysAfter(by.on, MEASURE_DAYS, await announcedFrom(tx, by.on));
  // An application asks its risk officer itself.
  const byTask =
    kind === 'RECALL' || (kind === 'RENEW_RATING' && (await tx.facility.count({ where: { no: subjectNo } })) > 0);
  if (byTask) await askMeasure(tx, { ...about, dueOn }, asked, { role: 'RISK_OFFICER', at: by.at });
  if (kind === 'MORE_SECURITY') {
    const application = await tx.application.findUniqueOrThrow({ where: { no: subjectNo } });
    const { managerUsername: assignee } = await managersNow(tx, application);
    await askMeasure(tx, { ...about, dueOn }, asked, { role: 'CLIENT_MANAGER', assignee, at: by.at });
  }
  return 'PENDING';
}
