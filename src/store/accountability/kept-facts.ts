import { managersOver } from '../../domain/accountability/bearers';
import type { DatedDuty, LendingFile } from '../../domain/accountability/lending-file';
import { businessDate } from '../../domain/business-time';
import { demandedOn, type LetterMethod, type LetterOutcome } from '../../domain/collection/letters';
import { fromDbDate } from '../dates';
import type { CollectionCase, Inspection, Loan, Task, WarningStep } from '../generated/client';
import type { Tx } from '../once';

type Watched = Pick<LendingFile, 'managers' | 'departmentHeads' | 'firstUse' | 'inspections' | 'warnings'>;
type Collected = Pick<LendingFile, 'collectors' | 'overdueSince' | 'ladder' | 'letters'>;

/** How a loan was watched, and who managed it when. */
export async function watchedFacts(tx: Tx, loan: Loan): Promise<Watched> {
  const { no: loanNo, clientNo, branchCode, managerUsername, formerManagers, disbursedOn } = loan;
  const transfers = await tx.clientTransfer.findMany({
    // A client may be handed over by somebody who never had this loan.
    where: { status: 'CONFIRMED', clientNos: { has: clientNo }, fromUsername: { in: formerManagers } },
    orderBy: [{ decidedOn: 'asc' }, { no: 'asc' }],
  });
  const inspections = await tx.inspection.findMany({
    where: { loanNo, status: { not: 'CANCELLED' } },
    orderBy: { number: 'asc' },
  });
  const warnings = await tx.warning.findMany({ where: { loanNo }, orderBy: { no: 'asc' } });
  const steps = await tx.warningStep.findMany({
    where: { warningNo: { in: warnings.map(({ no }) => no) } },
    orderBy: { id: 'asc' },
  });
  const heads = await tx.user.findMany({
    where: { branchCode, roles: { has: 'DEPARTMENT_MANAGER' }, active: true },
    orderBy: { username: 'asc' },
  });
  const moves = transfers.flatMap(({ decidedOn, fromUsername: from, toUsername: to }) =>
    decidedOn === null ? [] : [{ on: fromDbDate(decidedOn), from, to }],
  );
  const of = (first: boolean): DatedDuty[] =>
    inspections.filter(({ kind }) => (kind === 'FIRST_USE') === first).map(inspected);
  return {
    managers: managersOver(fromDbDate(disbursedOn), moves, managerUsername),
    departmentHeads: heads.map(({ username }) => username),
    firstUse: of(true),
    inspections: of(false),
    warnings: warnings.map(({ no, dueOn }) => disposed(no, fromDbDate(dueOn), steps)),
  };
}

/** A warning is answered when it is disposed of, however long a second person takes over it; a lifting he refused was no answer. */
function disposed(about: string, dueOn: string, steps: readonly WarningStep[]): DatedDuty {
  const own = steps.filter(({ warningNo }) => warningNo === about);
  const refused = own.findLastIndex(({ what }) => what === 'LIFT_REFUSED');
  const answer = own.slice(refused + 1).find(({ what }) => what.startsWith('DISPOSED_'));
  return { about, dueOn, doneOn: answer === undefined ? null : fromDbDate(answer.on), doneBy: answer?.by ?? null };
}

const inspected = ({ id, dueOn, reportedOn, reportedBy }: Inspection): DatedDuty => ({
  about: id,
  dueOn: fromDbDate(dueOn),
  doneOn: reportedOn === null ? null : fromDbDate(reportedOn),
  doneBy: reportedBy,
});

/** Steps of the ladder that ask somebody to act; the write-off is proposed once all else has failed and is no duty of diligence. */
const LADDER_TASKS = ['COLLECTION_CALL', 'COLLECTION_LETTER', 'COLLECTION_LAWYER_LETTER', 'LEGAL_DECISION'];
/** The letter that a step asks for. */
const LETTERS: Readonly<Record<string, string>> = {
  COLLECTION_LETTER: 'DEMAND',
  COLLECTION_LAWYER_LETTER: 'LAWYER_LETTER',
};

/** How a loan was collected over all its arrears. */
export async function collectedFacts(tx: Tx, loanNo: string): Promise<Collected> {
  const cases = await tx.collectionCase.findMany({ where: { loanNo }, orderBy: { episode: 'asc' } });
  const tasks = await tx.task.findMany({
    where: { room: 'COLLECTION', subjectNo: { in: cases.map(({ id }) => id) }, kind: { in: LADDER_TASKS } },
    orderBy: { createdAt: 'asc' },
  });
  const demands = await demandsOf(tx, loanNo);
  const steps = tasks.flatMap((task) => {
    const step = stepOf(task);
    return step === null ? [] : [{ step, kind: task.kind, caseId: task.subjectNo }];
  });
  return {
    collectors: await collectorsOf(tx, cases),
    overdueSince: cases[0] === undefined ? null : fromDbDate(cases[0].overdueSince),
    ladder: steps.map(({ step }) => step),
    letters: steps.flatMap(({ step, kind, caseId }) => {
      if (LETTERS[kind] === undefined) return [];
      const served = demands.some((one) => one.caseId === caseId && one.kind === LETTERS[kind]);
      // Whether it was sent in time is the ladder's question; here it counts that it can be shown to have arrived.
      return [{ about: step.about, dueOn: step.dueOn, doneOn: served ? step.dueOn : null, doneBy: null }];
    }),
  };
}

/** A step as a duty; null where the case was over before its day. */
function stepOf({ id, status, dueAt, doneAt, doneBy }: Task): DatedDuty | null {
  if (dueAt === null) return null;
  const withdrawn = status === 'CANCELLED';
  if (withdrawn && doneAt !== null && doneAt <= dueAt) return null;
  const doneOn = withdrawn || doneAt === null ? null : businessDate(doneAt.getTime());
  return { about: id, dueOn: businessDate(dueAt.getTime()), doneOn, doneBy };
}

/** The letters of which it can be shown that they demanded performance. */
async function demandsOf(tx: Tx, loanNo: string): Promise<{ caseId: string; kind: string }[]> {
  const letters = await tx.collectionLetter.findMany({ where: { loanNo } });
  const outcomes = await tx.collectionLetterOutcome.findMany({
    where: { letterId: { in: letters.map(({ id }) => id) } },
  });
  return letters.filter(({ id, method, sentOn, tracking, addressAgreed }) => {
    const outcome = outcomes.find(({ letterId }) => letterId === id);
    const answered = outcome === undefined ? null : { kind: outcome.kind as LetterOutcome, on: fromDbDate(outcome.on) };
    const sent = { method: method as LetterMethod, sentOn: fromDbDate(sentOn), tracking, addressAgreed };
    return demandedOn({ ...sent, outcome: answered }) !== null;
  });
}

/** Whoever was given the cases, or else who acted in them. */
async function collectorsOf(tx: Tx, cases: readonly CollectionCase[]): Promise<string[]> {
  const given = cases.flatMap(({ collector }) => (collector === null ? [] : [collector]));
  if (given.length > 0) return [...new Set(given)];
  const acted = await tx.collectionAction.findMany({
    where: { caseId: { in: cases.map(({ id }) => id) }, by: { not: 'system' } },
    orderBy: { on: 'asc' },
  });
  const people = [...new Set(acted.map(({ by }) => by))];
  const collectors = await tx.user.findMany({ where: { username: { in: people }, roles: { has: 'COLLECTOR' } } });
  return people.filter((one) => collectors.some(({ username }) => username === one));
}
