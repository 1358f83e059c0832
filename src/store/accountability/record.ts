import type { AccountabilityView } from '../../contracts/messages/accountability';
import type { AccountabilityState } from '../../domain/accountability/accountability';
import { nextAccountabilityPressOn, type AccountabilityDays } from '../../domain/accountability/deadlines';
import type { AccountabilityCase } from '../../domain/accountability/way';
import { fromDbDate } from '../dates';
import type { AccountabilityCase as Row, AccountabilityStep, PrismaClient } from '../generated/client';
import type { Tx } from '../once';

const dateOf = (date: Date | null): string | null => (date === null ? null : fromDbDate(date));

/** A case as its way is judged and as its days fall, from its row and what was done in it. */
export interface Judged {
  one: AccountabilityCase;
  days: AccountabilityDays;
}

export async function judgedCase(db: Tx | PrismaClient, row: Row): Promise<Judged> {
  const [judged] = await judgedCases(db, [row]);
  if (judged === undefined) throw new Error(`case ${row.no} was not judged`);
  return judged;
}

/** Many at once, by two questions to the database, in their order. */
export async function judgedCases(db: Tx | PrismaClient, cases: readonly Row[]): Promise<(Judged & { row: Row })[]> {
  const where = { caseNo: { in: cases.map(({ no }) => no) } };
  const steps = await db.accountabilityStep.findMany({ where, orderBy: { id: 'asc' } });
  const findings = await db.accountabilityFinding.findMany({ where, select: { caseNo: true, username: true } });
  return cases.map((row) => {
    const found = findings.filter(({ caseNo }) => caseNo === row.no).map(({ username }) => username);
    const own = steps.filter(({ caseNo }) => caseNo === row.no);
    return { row, ...judgedFrom(row, own, [...new Set(found)]) };
  });
}

export function judgedFrom(row: Row, steps: readonly AccountabilityStep[], found: string[]): Judged {
  const about = (act: string): string[] =>
    steps.flatMap((step) => (step.act === act && step.username !== null ? [step.username] : []));
  const decided = about('DECIDE');
  const appeals = steps.filter(
    ({ act, username }) => act === 'APPEAL' && username !== null && !decided.includes(username),
  );
  const { branchCode, concerned, parts, investigator, concluder } = row;
  const [status, stateBy, appealBy] = [row.status as AccountabilityState, dateOf(row.stateBy), dateOf(row.appealBy)];
  const heard = steps.filter(({ act, hearing }) => ['STATE', 'SILENT'].includes(act) && hearing === row.hearings);
  return {
    one: {
      status,
      branchCode,
      concerned,
      parts,
      investigator,
      concluder,
      stateBy,
      appealBy,
      found,
      heard: heard.flatMap(({ username }) => (username === null ? [] : [username])),
      appealed: about('APPEAL'),
      waiting: appeals.flatMap(({ username }) => (username === null ? [] : [username])),
    },
    days: {
      status,
      openBy: fromDbDate(row.openBy),
      concludeBy: dateOf(row.concludeBy),
      stateBy,
      appealBy,
      decideBy: dateOf(appeals.map(({ dueOn }) => dueOn).toSorted((a, b) => Number(a) - Number(b))[0] ?? null),
    },
  };
}

export async function accountabilityView(db: PrismaClient, no: string, today: string): Promise<AccountabilityView> {
  const row = await db.accountabilityCase.findUnique({ where: { no } });
  if (row === null) return { status: null, nextOn: null };
  const { days } = await judgedCase(db, row);
  return { status: days.status, nextOn: nextAccountabilityPressOn(days, today) };
}

/** Cases about a loan that are not over: they travel with it. */
export const openCasesOf = (db: Tx | PrismaClient, loanNo: string): Promise<Row[]> =>
  db.accountabilityCase.findMany({ where: { loanNo, status: { not: 'CLOSED' } }, orderBy: { no: 'asc' } });
