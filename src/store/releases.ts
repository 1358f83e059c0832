import { caseNoOf, type CaseKey, type ReleaseAct as Asked, type WorkoutInput } from '../contracts/messages/workout';
import {
  dutiesOfRelease,
  mayCheckRelease,
  mayReportRelease,
  mustRelease,
  releaseUntil,
  type ReleaseAct,
} from '../domain/security/release';
import type { SecurityKind } from '../domain/security/form';
import { firstRefusal, ALLOWED, refused, type Verdict } from '../domain/verdict';
import { audit } from './audit';
import { announcedFrom } from './calendar';
import { stillSecures } from './collateral';
import { fromDbDate, toDbDate } from './dates';
import type { PrismaClient } from './generated/client';
import type { Acted, By } from './lawsuits';
import { managersOfKept } from './managers';
import type { Tx } from './once';
import { addDuties, replaceDuties } from './workout-duties';

/** The loan is settled: what secured it is to be given back. In the transaction that settles it. */
export async function openReleases(tx: Tx, loanNo: string, settledOn: string, actor: string): Promise<void> {
  const { applicationNo, branchCode } = await tx.loan.findUniqueOrThrow({
    where: { no: loanNo },
    select: { applicationNo: true, branchCode: true },
  });
  // What secures a promise secures what may still be claimed of it, and each advance on it.
  if (await stillSecures(tx, applicationNo)) return;
  await openReleasesOf(tx, { applicationNo, loanNo, branchCode }, settledOn, actor);
}

/**
 * What secures an application is to be given back; the days are kept with a loan that stood on it, with its facility or promise, or with
 * itself where it came to none of them. They run from the day on which it is asked for: that of the end, unless nobody was asked then.
 * @param of.held things that are kept for it without a contract
 */
export async function openReleasesOf(
  tx: Tx,
  of: CaseKey & { applicationNo: string; branchCode: string; held?: readonly string[] },
  settledOn: string,
  actor: string,
  askedOn = settledOn,
): Promise<void> {
  const { applicationNo, held = [] } = of;
  const caseNo = caseNoOf(of);
  const items = await tx.security.findMany({ where: { applicationNo, withdrawnOn: null }, orderBy: { no: 'asc' } });
  const signed = await tx.securityContract.findMany({
    where: { securityNo: { in: items.map(({ no }) => no) } },
    select: { securityNo: true },
  });
  const charged = new Set([...signed.map(({ securityNo }) => securityNo), ...held]);
  const opened = await tx.securityRelease.findMany({
    where: { securityNo: { in: items.map(({ no }) => no) } },
    select: { securityNo: true },
  });
  const isOpened = new Set(opened.map(({ securityNo }) => securityNo));
  const due = items.filter(
    ({ no, kind }) => !isOpened.has(no) && mustRelease({ kind: kind as SecurityKind, isCharged: charged.has(no) }),
  );
  if (due.length === 0) return;
  const dueOn = releaseUntil(askedOn, await announcedFrom(tx, askedOn));
  await tx.securityRelease.createMany({
    data: due.map(({ no }) => ({ securityNo: no, caseNo, settledOn: toDbDate(settledOn), dueOn: toDbDate(dueOn) })),
  });
  await addDuties(
    tx,
    of,
    due.flatMap(({ no }) => dutiesOfRelease(no, [], dueOn)),
  );
  await audit(tx, {
    businessOn: askedOn,
    actor,
    action: 'RELEASE_OPENED',
    subject: 'WORKOUT',
    subjectNo: caseNo,
    detail: { securities: due.map(({ no }) => no).join(' '), dueOn },
  });
}

/** Does what is asked about giving a security back; the loan, facility, promise or application must be locked. */
export async function actOnRelease(tx: Tx, input: WorkoutInput, asked: Asked, at: By): Promise<Acted> {
  const { securityNo } = asked;
  const found = await tx.securityRelease.findFirst({ where: { securityNo, caseNo: caseNoOf(input) } });
  if (found === null) return { refused: refused('NOT_FOUND', { what: '担保 security' }) };
  const acts = await actsOf(tx, securityNo);
  const verdict = await judge(tx, input, asked, { acts, settledOn: fromDbDate(found.settledOn) }, at);
  if (!verdict.allowed) return { refused: verdict };
  const act = await write(tx, asked, at);
  const duties = dutiesOfRelease(securityNo, [...acts, act], fromDbDate(found.dueOn));
  await replaceDuties(tx, input, securityNo, duties, at.at);
  await audit(tx, {
    businessOn: at.today,
    actor: at.by,
    action: `RELEASE_${act.act}`,
    subject: 'WORKOUT',
    subjectNo: caseNoOf(input),
    detail: { securityNo, on: act.on, evidence: asked.evidence },
  });
  return { subject: securityNo };
}

async function judge(
  tx: Tx,
  input: WorkoutInput,
  asked: Asked,
  { acts, settledOn }: { acts: readonly ReleaseAct[]; settledOn: string },
  { by, today }: By,
): Promise<Verdict> {
  const managers = await managersOfKept(tx, input);
  if (asked.kind === 'RELEASE_CHECK') return mayCheckRelease(acts, by, managers);
  const { on, certificateNo, securityNo } = asked;
  const entries = await tx.securityRegistration.count({ where: { securityNo } });
  return firstRefusal(
    () => mayReportRelease(acts, by, { on, settledOn, today, ...managers }),
    () => (entries > 0 && certificateNo === null ? refused('RELEASE_CERTIFICATE') : ALLOWED),
  );
}

async function write(tx: Tx, asked: Asked, { by, today }: By): Promise<ReleaseAct> {
  const { securityNo, evidence } = asked;
  const recorded = { securityNo, evidence, by, recordedOn: toDbDate(today) };
  if (asked.kind === 'RELEASE_CHECK') {
    const { result: act, note } = asked;
    await tx.securityReleaseAct.create({ data: { ...recorded, act, on: toDbDate(today), note } });
    return { act, by, on: today };
  }
  const { on, certificateNo, handedTo } = asked;
  const report = { act: 'REPORTED', on: toDbDate(on), certificateNo, handedTo, note: '' };
  await tx.securityReleaseAct.create({ data: { ...recorded, ...report } });
  return { act: 'REPORTED', by, on };
}

/** What was done about one security, in its order. */
export async function actsOf(db: Tx | PrismaClient, securityNo: string): Promise<ReleaseAct[]> {
  const rows = await db.securityReleaseAct.findMany({ where: { securityNo }, orderBy: { id: 'asc' } });
  return rows.map(({ act, by, on }) => ({ act: act as ReleaseAct['act'], by, on: fromDbDate(on) }));
}
