import * as contract from '../../contracts/http/covenants';
import type { AnswerOf } from '../../contracts/http/operation';
import type { Statement } from '../../domain/appraisal/statement';
import { priorOf } from '../../domain/covenant/comparison';
import { cureBy, mayWaive, testState } from '../../domain/covenant/covenant';
import { COVENANT_METRICS, metricOf, metricUnit } from '../../domain/covenant/metric';
import { appraisalsOf } from '../../store/appraisals';
import { statementsOf } from '../../store/client-statements';
import { covenantsOf, testsOf, waiveBreach, type CovenantRecord, type TestRecord } from '../../store/covenants';
import type { LoanRecord } from '../../store/loans-read';
import { endTasks } from '../../store/monitoring';
import { dutiesOf, missingStatements, reportingOf } from '../../store/monitoring-duties';
import { once } from '../../store/once';
import { toDbDate } from '../../store/dates';
import type { ApiDeps } from '../deps';
import { covenantAnswer, metricText } from '../support/covenants';
import { allow, notFound } from '../support/refused';
import { route, type Route } from '../support/route';
import { statementInFen } from '../support/statement-figures';
import type { Session } from '../support/session';
import { tellWatch } from '../support/tell-watch';
import { businessToday } from '../support/today';

type Watch = AnswerOf<typeof contract.getCovenantWatch>;

/** What the borrower of a loan owes of figures, and how they stand against what was promised. */
export function covenantWatch(
  { prisma, pool, temporal }: ApiDeps,
  visible: (no: string, session: Session) => Promise<LoanRecord>,
): Route[] {
  const answer = async (loan: LoanRecord): Promise<Watch> => {
    const today = businessToday(loan.clockOffsetMs);
    const watched = { ...loan, disbursedOn: toDbDate(loan.disbursedOn) };
    const [covenants, tests, months, due, comparison] = await Promise.all([
      covenantsOf(prisma, loan.applicationNo),
      testsOf(prisma, loan.no),
      reportingOf(prisma, watched),
      missingStatements(prisma, watched, today),
      compare(loan),
    ]);
    return {
      covenants: covenants.map(covenantAnswer),
      tests: tests.map((test) => testAnswer(test, tests, covenants)),
      months,
      statementsDue: due.map((one) => ({ ...one, late: one.dueOn < today })),
      comparison,
    };
  };
  const compare = async ({ clientNo, applicationNo }: LoanRecord): Promise<Watch['comparison']> => {
    const [onFile, approval] = await Promise.all([statementsOf(prisma, clientNo), atApproval(applicationNo)]);
    const now = onFile[0];
    const before = now === undefined ? null : priorOf(now, onFile);
    const text = (figures: Statement | undefined, code: (typeof COVENANT_METRICS)[number]): string | null =>
      figures === undefined ? null : metricText(code, metricOf(code, figures));
    return COVENANT_METRICS.map((code) => ({
      code,
      unit: metricUnit(code),
      approval: text(approval, code),
      before: text(before?.figures, code),
      now: text(now?.figures, code),
    }));
  };
  const atApproval = async (applicationNo: string): Promise<Statement | undefined> => {
    const found = await appraisalsOf(prisma, applicationNo);
    const input = found.find(({ kind }) => kind === 'STATEMENTS' || kind === 'CORPORATE_RATING')?.input;
    return input === undefined ? undefined : statementInFen(input['now'] as Record<keyof Statement, string>);
  };

  return [
    route(contract.getCovenantWatch, async ({ params, session }) => answer(await visible(params.no, session))),

    route(contract.waiveBreach, async ({ params, body, session, commandId }) => {
      const loan = await visible(params.no, session);
      const { username } = session.actor;
      const { managerUsername, formerManagers } = loan;
      const on = businessToday(loan.clockOffsetMs);
      await once(prisma, `covenant-waiver/${commandId}`, async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM loan WHERE no = ${loan.no} FOR UPDATE`;
        const tests = await testsOf(tx, loan.no);
        const test = tests.find(({ id }) => id === params.testId);
        if (test === undefined) throw notFound('covenantTest');
        allow(mayWaive(testState(test, tests), { username, managerUsername, formerManagers }));
        await waiveBreach(tx, loan.no, test, body.reason, { username, on });
        const at = new Date(Date.now() + loan.clockOffsetMs).toISOString();
        await endTasks(tx, loan.no, await dutiesOf(tx, loan.no, on), at);
        return null;
      });
      await tellWatch({ pool, temporal }, loan.no, on);
      return answer(loan);
    }),
  ];
}

function testAnswer(
  test: TestRecord,
  all: readonly TestRecord[],
  covenants: readonly CovenantRecord[],
): Watch['tests'][number] {
  const { id, covenantNo, periodEnd, on, value, waiver } = test;
  const covenant = covenants.find(({ no }) => no === covenantNo);
  return {
    id,
    covenantNo,
    periodEnd,
    on,
    waiver,
    state: testState(test, all),
    value: covenant === undefined ? null : metricText(covenant.metric, value),
    cureBy: covenant === undefined ? on : cureBy(test, covenant),
  };
}
