import type { ApplicationEffect } from '../contracts/application-effect';
import type { ApprovalInput } from '../contracts/messages/approval';
import type { CaseKey } from '../contracts/messages/workout';
import { isFinal, type Stage } from '../domain/application/stages';
import { managersOf, type Parties } from '../domain/approval/separation';
import type { AnnouncedDays } from '../domain/warning/deadline';
import { announcedFrom, announcedSql } from './calendar';
import { Prisma, type PrismaClient } from './generated/client';
import type { Tx } from './once';
import { rejectersOf } from './reconsiderations';

/** Who manages a case, and who did before its client was handed over (责任移交). */
export type Managers = Required<Pick<Parties, 'managerUsername' | 'formerManagers'>>;

const select = { managerUsername: true, formerManagers: true } as const;

/** Who manages a loan, as the books know it: a workflow knows who did when it began. */
export const managersOfLoan = (db: Tx | PrismaClient, no: string): Promise<Managers> =>
  db.loan.findUniqueOrThrow({ where: { no }, select });

/** Who manages an application now, and with it the promise that it became, and who did. */
export async function managersOfApplication(db: Tx | PrismaClient, applicationNo: string): Promise<Managers> {
  const asked = { ...select, no: true, clientNo: true, stage: true };
  return managersNow(db, await db.application.findUniqueOrThrow({ where: { no: applicationNo }, select: asked }));
}

/** Who manages these clients now, and so the promises given for them, by the numbers of the clients. */
export async function managersOfClients(
  db: Tx | PrismaClient,
  nos: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await db.client.findMany({
    where: { no: { in: [...nos] } },
    select: { no: true, managerUsername: true },
  });
  return new Map(found.map(({ no, managerUsername }) => [no, managerUsername]));
}

/** Who manages a loan, a facility, a promise or an ended application, as the books know it. */
export async function managersOfKept(db: Tx | PrismaClient, of: CaseKey): Promise<Managers> {
  if ('loanNo' in of) return managersOfLoan(db, of.loanNo);
  if ('facilityNo' in of) return db.facility.findUniqueOrThrow({ where: { no: of.facilityNo }, select });
  if ('applicationNo' in of) return managersOfApplication(db, of.applicationNo);
  const { applicationNo } = await db.commitment.findUniqueOrThrow({
    where: { no: of.commitmentNo },
    select: { applicationNo: true },
  });
  return managersOfApplication(db, applicationNo);
}

/**
 * Who sees to what goes on with a case: a closed one keeps the name of who had it to its end, while the facility that it was granted as, or
 * its client, may have been handed over since (责任移交). Who had it then has managed it.
 */
export async function managersNow<T extends Managers & { no: string; clientNo: string; stage: string }>(
  db: Tx | PrismaClient,
  application: T,
): Promise<T> {
  const { no, clientNo, stage, managerUsername, formerManagers } = application;
  if (!isFinal(stage as Stage)) return application;
  const facility = await db.facility.findUnique({ where: { applicationNo: no }, select });
  // A facility has a manager of its own: its client may be another's.
  if (facility !== null) {
    const former = new Set([...formerManagers, managerUsername, ...facility.formerManagers]);
    former.delete(facility.managerUsername);
    return { ...application, managerUsername: facility.managerUsername, formerManagers: [...former] };
  }
  const now = await db.client.findUnique({ where: { no: clientNo }, select: { managerUsername: true } });
  if (now === null || now.managerUsername === managerUsername) return application;
  return { ...application, managerUsername: now.managerUsername, formerManagers: [...formerManagers, managerUsername] };
}

/** What a workflow sends about a loan, a facility, a promise or an ended application, with whoever manages it now. */
export async function withManager<T extends CaseKey & { managerUsername: string }>(
  db: Tx | PrismaClient,
  about: T,
): Promise<T> {
  const { managerUsername } = await managersOfKept(db, about);
  return { ...about, managerUsername };
}

/**
 * A step of an application with whoever manages it now: his are its tasks and notices, and the acts of an account manager. Locks the
 * application: no transfer of the client comes between this look and what is written after it.
 */
export async function stepOfNow(tx: Tx, effect: ApplicationEffect): Promise<ApplicationEffect> {
  const no = effect.application.applicationNo;
  const [now] = await tx.$queryRaw<{ managerUsername: string; formerManagers: string[] }[]>`
    SELECT manager_username AS "managerUsername", former_managers AS "formerManagers" FROM application WHERE no = ${no} FOR UPDATE`;
  if (now === undefined) throw new Error(`there is no application ${no}`);
  return { ...effect, application: { ...effect.application, ...now, dealTeam: await dealTeamOf(tx, no) } };
}

/** Everybody who is or was on the deal team of an application: of a draw, that of its facility too. */
export async function dealTeamOf(db: Tx | PrismaClient, applicationNo: string): Promise<string[]> {
  const found = await db.$queryRaw<{ username: string }[]>`
    SELECT DISTINCT username FROM deal_team_change WHERE application_no IN (
      SELECT ${applicationNo}::text
      UNION SELECT f.application_no FROM application a JOIN facility f ON f.no = a.facility_no WHERE a.no = ${applicationNo})
    ORDER BY username`;
  return found.map(({ username }) => username);
}

/** What is asked of a round of approval to say who has a part in it. */
type Round = Pick<ApprovalInput, 'subject' | 'subjectNo' | 'parties' | 'levels'>;

/** A round of approval, its parties with whoever manages the case now; who managed it when the round began still has a part. */
export async function roundOfNow<T extends Round>(db: Tx | PrismaClient, round: T): Promise<T> {
  const where = { no: round.subjectNo };
  const now = await (round.subject === 'APPLICATION'
    ? db.application.findUnique({ where, select })
    : db.loan.findUnique({ where, select }));
  return now === null ? round : withPartiesOf(db, round, now);
}

/** The same, with the case locked: no transfer of its client comes between this look and what is written after it. */
export async function lockRoundOfNow<T extends Round>(tx: Tx, round: T): Promise<T> {
  const [now] = await lockManagers<Managers>(tx, round, []);
  return now === undefined ? round : withPartiesOf(tx, round, now);
}

/** The same, with the days announced from a date on, in one trip: a decision is made often, and the next level's time is counted on them. */
export async function lockRoundAndDays<T extends Round>(
  tx: Tx,
  round: T,
  from: string,
): Promise<{ round: T; announced: AnnouncedDays }> {
  const announced = Prisma.sql`${announcedSql(from)} AS announced`;
  const [now] = await lockManagers<Managers & { announced: Record<string, Kind> }>(tx, round, [announced]);
  return now === undefined
    ? { round, announced: await announcedFrom(tx, from) }
    : { round: await withPartiesOf(tx, round, now), announced: new Map(Object.entries(now.announced)) };
}

type Kind = NonNullable<ReturnType<AnnouncedDays['get']>>;

const lockManagers = <R>(
  tx: Tx,
  { subject, subjectNo }: Round,
  more: readonly Prisma.Sql[],
): Promise<R[]> => tx.$queryRaw`
  SELECT ${Prisma.join([Prisma.sql`manager_username AS "managerUsername", former_managers AS "formerManagers"`, ...more])}
  FROM ${Prisma.raw(subject === 'APPLICATION' ? 'application' : 'loan')} WHERE no = ${subjectNo} FOR UPDATE`;

async function withPartiesOf<T extends Round>(db: Tx | PrismaClient, round: T, now: Managers): Promise<T> {
  const former = new Set([...now.formerManagers, ...managersOf(round.parties)]);
  former.delete(now.managerUsername);
  const team = await dealTeamOf(db, round.subjectNo);
  const rejecters = round.levels.some(({ reheard }) => reheard) ? [] : await rejectersOf(db, round.subjectNo);
  return {
    ...round,
    parties: {
      ...round.parties,
      managerUsername: now.managerUsername,
      formerManagers: [...former],
      team,
      ...(rejecters.length === 0 ? {} : { rejecters }),
    },
  };
}

/** Who is told of what comes about a case: its manager, by the number of the application, the loan or the collection case. */
export async function managerOfCase(db: Tx | PrismaClient, no: string): Promise<string | null> {
  const found =
    (await db.application.findUnique({ where: { no }, select })) ??
    (await db.loan.findUnique({ where: { no }, select }));
  if (found !== null) return found.managerUsername;
  const collected = await db.collectionCase.findUnique({ where: { id: no }, select: { loanNo: true } });
  return collected === null ? null : (await managersOfLoan(db, collected.loanNo)).managerUsername;
}
