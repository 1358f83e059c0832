import type { AccountabilityInput, AccountabilityStep, FindingGiven } from '../../contracts/messages/accountability';
import type { Occasion } from '../../contracts/messages/common';
import type { Actor } from '../../contracts/roles';
import { ACCOUNTABILITY_DAYS } from '../../domain/accountability/accountability';
import { mayFind } from '../../domain/accountability/finding';
import { mayOnAccountability } from '../../domain/accountability/way';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../../domain/verdict';
import { workingDaysAfter } from '../../domain/warning/deadline';
import { announcedFrom } from '../calendar';
import { toDbDate } from '../dates';
import type { AccountabilityCase as Row, Prisma } from '../generated/client';
import type { Tx } from '../once';
import { write } from './cases';
import { lendingFileOf, partsIn } from './lending-file';
import { moveAccountabilityWork } from './work';
import { judgedCase, type Judged } from './record';
import { keepSilence } from './silence';
import { concernedBy, evidenceFrom, evidenceOf, keepEvidence, unprovedBy, type Evidence } from './snapshot';

type By = Occasion & { by: Actor };

/** Does what is asked in a case, one after the other for each. */
export async function stepOnAccountability(
  tx: Tx,
  { caseNo: no }: AccountabilityInput,
  step: AccountabilityStep,
  given: By,
): Promise<Verdict> {
  await tx.$queryRaw`SELECT 1 FROM accountability_case WHERE no = ${no} FOR UPDATE`;
  const row = await tx.accountabilityCase.findUnique({ where: { no } });
  if (row === null) return refused('NOT_FOUND', { what: '责任认定 accountability case' });
  const { today, by } = given;
  // The file as it stands when the case is opened is what everything after is judged by.
  const opening = step.act === 'OPEN' ? await freshEvidence(tx, row, today) : null;
  const parts = await partsNow(tx, opening?.people ?? row, row.loanNo, step);
  const judged = await judgedCase(tx, { ...row, ...opening?.people, parts });
  const verdict = await mayStep(tx, row, judged, step, given);
  if (!verdict.allowed) return verdict;
  if (opening !== null) await keepEvidence(tx, no, opening.evidence, { by: by.username, on: today });
  const finding = 'finding' in step ? step.finding : null;
  if (finding !== null && 'username' in step) await keepFinding(tx, no, step.username, finding, given);
  const data = await changeBy(tx, step, judged, given);
  const now = await tx.accountabilityCase.update({ where: { no }, data: { ...data, ...opening?.people } });
  const dueOn = step.act === 'APPEAL' ? await within(tx, today, ACCOUNTABILITY_DAYS.decideAppeal) : null;
  await moveAccountabilityWork(tx, row, now, { step, dueOn, at: given.at, by: by.username });
  // What ends a hearing before the morning on which silence is recorded records it itself.
  if (step.act === 'CONCLUDE' || step.act === 'RETURN') await keepSilence(tx, row, judged.one, today);
  await write(tx, no, { ...said(step, by.username, now.hearings), by: by.username, on: today, dueOn });
  return ALLOWED;
}

/** What the step says, and about whom. */
function said(step: AccountabilityStep, by: string, hearings: number) {
  const own = step.act === 'STATE' || step.act === 'APPEAL';
  return {
    act: step.act,
    username: own ? by : 'username' in step ? step.username : null,
    hearing: step.act === 'STATE' ? hearings : null,
    text: step.act === 'FIND' ? step.finding.grounds : step.text,
    document: 'document' in step ? step.document : null,
  };
}

interface Opening {
  evidence: Evidence;
  people: Pick<Row, 'concerned' | 'parts'>;
}

async function freshEvidence(tx: Tx, { loanNo }: Row, today: string): Promise<Opening> {
  const loan = await tx.loan.findUniqueOrThrow({ where: { no: loanNo } });
  const evidence = evidenceFrom(await lendingFileOf(tx, loan, today));
  const concerned = concernedBy(evidence);
  const parts = [...new Set([...(await partsIn(tx, loan)), ...concerned])];
  return { evidence, people: { concerned, parts } };
}

/** Whoever took a part since the case was opened keeps out of it from then on; the concerned speak whatever they did. */
async function partsNow(
  tx: Tx,
  { parts }: Pick<Row, 'parts'>,
  loanNo: string,
  { act }: AccountabilityStep,
): Promise<string[]> {
  if (act === 'OPEN' || act === 'STATE' || act === 'APPEAL') return parts;
  const loan = await tx.loan.findUniqueOrThrow({ where: { no: loanNo } });
  return [...new Set([...parts, ...(await partsIn(tx, loan))])];
}

async function mayStep(
  tx: Tx,
  { no }: Row,
  { one }: Judged,
  step: AccountabilityStep,
  { today, by }: By,
): Promise<Verdict> {
  const about = 'username' in step ? step.username : null;
  const finding = 'finding' in step ? step.finding : null;
  const evidence = finding === null ? null : await evidenceOf(tx, no);
  return firstRefusal(
    () => mayOnAccountability(step.act, one, by, today, about),
    () => {
      if (finding === null || evidence === null || about === null) return ALLOWED;
      const unproved = unprovedBy(evidence, about).map(({ duty }) => duty);
      return mayFind(finding, unproved);
    },
  );
}

async function keepFinding(
  tx: Tx,
  caseNo: string,
  username: string,
  { outcome, measure, deductionFen, duties, conduct, excuse, grounds }: FindingGiven,
  { today, by }: By,
): Promise<void> {
  await tx.accountabilityFinding.create({
    data: {
      caseNo,
      username,
      outcome,
      measure,
      deductionFen: deductionFen === null ? null : BigInt(deductionFen),
      duties: [...duties],
      conduct,
      excuse,
      grounds,
      by: by.username,
      on: toDbDate(today),
    },
  });
}

const within = async (tx: Tx, from: string, days: number): Promise<string> =>
  workingDaysAfter(from, days, await announcedFrom(tx, from));

async function changeBy(
  tx: Tx,
  step: AccountabilityStep,
  { one, days }: Judged,
  { today, by }: By,
): Promise<Prisma.AccountabilityCaseUpdateInput> {
  switch (step.act) {
    case 'OPEN': {
      const concludeBy = toDbDate(await within(tx, today, ACCOUNTABILITY_DAYS.conclude));
      return { status: 'OPENED', investigator: by.username, openedOn: toDbDate(today), concludeBy };
    }
    case 'HEAR': {
      const stateBy = toDbDate(await within(tx, today, ACCOUNTABILITY_DAYS.state));
      return { status: 'HEARING', hearings: { increment: 1 }, stateBy };
    }
    case 'RETURN':
      return { status: 'OPENED', stateBy: null };
    case 'CONCLUDE': {
      const appealBy = toDbDate(await within(tx, today, ACCOUNTABILITY_DAYS.appeal));
      return { status: 'CONCLUDED', concluder: by.username, concludedOn: toDbDate(today), appealBy };
    }
    case 'DECIDE': {
      const last = one.waiting.length === 1 && days.appealBy !== null && today > days.appealBy;
      return last ? { status: 'CLOSED', endedOn: toDbDate(today) } : {};
    }
    default:
      return {};
  }
}
