import type { ObjectionAct, LoanWorkout } from '../contracts/messages/workout';
import { refused } from '../domain/verdict';
import {
  dutiesOfObjection,
  mayAnswer,
  mayObject,
  objectionUntil,
  type Objection,
  type ObjectionOutcome,
} from '../domain/workout/credit-reporting';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { PrismaClient } from './generated/client';
import type { Acted, By } from './lawsuits';
import { managersOfLoan } from './managers';
import { enqueueNotices, toClient } from './notices';
import { nextNumber } from './numbers';
import type { Tx } from './once';
import { replaceDuties } from './workout-duties';

type Of<K extends ObjectionAct['kind']> = Extract<ObjectionAct, { kind: K }>;

export interface ObjectionRecord {
  no: string;
  receivedOn: string;
  dueOn: string;
  claim: string;
  evidence: string;
  by: string;
  answer: {
    outcome: ObjectionOutcome;
    reply: string;
    correction: string | null;
    evidence: string;
    by: string;
    on: string;
    /** The list that told the bureau of the correction. */
    reportNo: string | null;
  } | null;
}

/** The objections to what was reported of a loan, the latest first. */
export async function objectionsOf(db: Tx | PrismaClient, loanNo: string): Promise<ObjectionRecord[]> {
  const found = await db.creditObjection.findMany({ where: { loanNo }, orderBy: { no: 'desc' } });
  const of = { where: { objectionNo: { in: found.map(({ no }) => no) } } };
  const [answers, corrections] = await Promise.all([
    db.creditObjectionAnswer.findMany(of),
    db.creditCorrection.findMany(of),
  ]);
  return found.map(({ no, receivedOn, dueOn, claim, evidence, by }) => {
    const answer = answers.find(({ objectionNo }) => objectionNo === no);
    return {
      no,
      receivedOn: fromDbDate(receivedOn),
      dueOn: fromDbDate(dueOn),
      claim,
      evidence,
      by,
      answer:
        answer === undefined
          ? null
          : {
              outcome: answer.outcome as ObjectionOutcome,
              reply: answer.reply,
              correction: answer.correction,
              evidence: answer.evidence,
              by: answer.by,
              on: fromDbDate(answer.on),
              reportNo: corrections.find(({ objectionNo }) => objectionNo === no)?.reportNo ?? null,
            },
    };
  });
}

/** Does what is asked about an objection; the loan must be locked. */
export async function actOnObjection(tx: Tx, input: LoanWorkout, act: ObjectionAct, at: By): Promise<Acted> {
  const all = await objectionsOf(tx, input.loanNo);
  return act.kind === 'OBJECTION_OPEN' ? take(tx, input, act, all, at) : answer(tx, input, act, all, at);
}

async function take(
  tx: Tx,
  input: LoanWorkout,
  { receivedOn, claim, evidence }: Of<'OBJECTION_OPEN'>,
  all: readonly ObjectionRecord[],
  at: By,
): Promise<Acted> {
  const open = all.find((one) => one.answer === null)?.no ?? null;
  const verdict = mayObject(receivedOn, open, at.today);
  if (!verdict.allowed) return { refused: verdict };
  const no = await nextNumber(tx, 'OB', at.today);
  const dates = { receivedOn: toDbDate(receivedOn), dueOn: toDbDate(objectionUntil(receivedOn)) };
  await tx.creditObjection.create({
    data: { no, loanNo: input.loanNo, ...dates, claim, evidence, by: at.by, recordedOn: toDbDate(at.today) },
  });
  const objection = { no, receivedOn, by: at.by, isAnswered: false };
  await replaceDuties(tx, input, no, dutiesOfObjection(objection), at.at);
  await record(tx, input, at, 'OBJECTION_TAKEN', { objectionNo: no, receivedOn });
  return { subject: no };
}

async function answer(
  tx: Tx,
  input: LoanWorkout,
  { objectionNo, outcome, reply, correction, evidence }: Of<'OBJECTION_ANSWER'>,
  all: readonly ObjectionRecord[],
  at: By,
): Promise<Acted> {
  const found = all.find(({ no }) => no === objectionNo);
  if (found === undefined) return { refused: refused('NOT_FOUND', { what: '征信异议 objection' }) };
  const objection: Objection = { ...found, isAnswered: found.answer !== null };
  const { loanNo } = input;
  const managers = await managersOfLoan(tx, loanNo);
  const verdict = mayAnswer(objection, { outcome, correction }, { username: at.by, ...managers });
  if (!verdict.allowed) return { refused: verdict };
  const given = { outcome, reply, correction, evidence, by: at.by, on: toDbDate(at.today) };
  await tx.creditObjectionAnswer.create({ data: { objectionNo, ...given } });
  await replaceDuties(tx, input, objectionNo, [], at.at);
  const { clientNo } = await tx.loan.findUniqueOrThrow({ where: { no: loanNo }, select: { clientNo: true } });
  await enqueueNotices(
    tx,
    toClient({
      cause: `${objectionNo}/answered`,
      recipient: clientNo,
      template: 'objection-answered',
      subjectNo: loanNo,
      params: { loanNo, objectionNo, receivedOn: found.receivedOn, upheld: UPHELD[outcome] },
      businessAt: at.at,
      clockOffsetMs: input.clockOffsetMs,
    }),
  );
  await record(tx, input, at, 'OBJECTION_ANSWERED', { objectionNo, outcome });
  return { subject: objectionNo };
}

const UPHELD: Record<ObjectionOutcome, { zh: string; en: string }> = {
  UPHELD: { zh: '异议成立，将予更正', en: 'you are right, and it will be corrected' },
  REJECTED: { zh: '经核查信息无误', en: 'what was reported is right' },
};

const record = (
  tx: Tx,
  { loanNo }: LoanWorkout,
  { today, by }: By,
  action: string,
  detail: Record<string, string>,
): Promise<void> => audit(tx, { businessOn: today, actor: by, action, subject: 'WORKOUT', subjectNo: loanNo, detail });
