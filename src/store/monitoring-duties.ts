import { cureBy, testState } from '../domain/covenant/covenant';
import { reportingMonths, statementsDue } from '../domain/covenant/reporting';
import type { MonitoringDuty } from '../domain/monitoring/duty';
import { covenantsOf, testsOf } from './covenants';
import { statementsOf } from './client-statements';
import { collateralDuties } from './collateral-duties';
import { guarantorDuties } from './guarantors';
import { fromDbDate } from './dates';
import type { PrismaClient } from './generated/client';
import type { Tx } from './once';

/** A loan as far as what must be done about it is concerned. */
export interface WatchedLoan {
  no: string;
  applicationNo: string;
  clientNo: string;
  disbursedOn: Date;
}

type Db = Tx | PrismaClient;

/** What is to be done about a loan by a day, as of a date: never kept, always worked out from what is on file. */
export async function dutiesOf(db: Db, loanNo: string, asOf: string): Promise<MonitoringDuty[]> {
  const loan = await db.loan.findUniqueOrThrow({
    where: { no: loanNo },
    select: { no: true, applicationNo: true, clientNo: true, disbursedOn: true },
  });
  return [
    ...(await statementDuties(db, loan, asOf)),
    ...(await cureDuties(db, loan)),
    ...(await collateralDuties(db, loan)),
    ...(await guarantorDuties(db, loan, asOf)),
  ];
}

/** How often the borrower of a loan sends a statement; null when nobody asks for any. */
export async function reportingOf(db: Db, { applicationNo, clientNo }: WatchedLoan): ReturnType<typeof monthsOf> {
  const client = await db.client.findUnique({ where: { no: clientNo }, select: { kind: true } });
  return monthsOf(db, applicationNo, client?.kind === 'COMPANY' ? 'COMPANY' : 'PERSON');
}

async function monthsOf(
  db: Db,
  applicationNo: string,
  kind: 'PERSON' | 'COMPANY',
): Promise<ReturnType<typeof reportingMonths>> {
  const asked = await covenantsOf(db, applicationNo, 'IN_FORCE');
  return reportingMonths(
    kind,
    asked.map(({ frequency }) => frequency),
  );
}

export async function missingStatements(
  db: Db,
  loan: WatchedLoan,
  asOf: string,
): Promise<ReturnType<typeof statementsDue>> {
  const months = await reportingOf(db, loan);
  if (months === null) return [];
  const onFile = (await statementsOf(db, loan.clientNo)).filter((one) => one.months === months);
  const since = fromDbDate(loan.disbursedOn);
  return statementsDue({ since, months, onFile: onFile.map(({ periodEnd }) => periodEnd) }, asOf);
}

const statementDuties = async (db: Db, loan: WatchedLoan, asOf: string): Promise<MonitoringDuty[]> =>
  (await missingStatements(db, loan, asOf)).map(({ periodEnd: subject, dueOn }) => ({
    kind: 'STATEMENT',
    subject,
    dueOn,
  }));

async function cureDuties(db: Db, { no, applicationNo }: WatchedLoan): Promise<MonitoringDuty[]> {
  const tests = await testsOf(db, no);
  const broken = tests.filter((test) => testState(test, tests) === 'BROKEN');
  if (broken.length === 0) return [];
  const covenants = await covenantsOf(db, applicationNo, 'IN_FORCE');
  return broken.flatMap((test) => {
    const covenant = covenants.find(({ no: covenantNo }) => covenantNo === test.covenantNo);
    return covenant === undefined
      ? []
      : [{ kind: 'COVENANT_CURE', subject: `${test.covenantNo}/${test.id}`, dueOn: cureBy(test, covenant) } as const];
  });
}
