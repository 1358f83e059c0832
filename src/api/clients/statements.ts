import * as contract from '../../contracts/http/client-statements';
import type { AnswerOf } from '../../contracts/http/operation';
import { decimal } from '../../domain/appraisal/figure';
import { crossChecks, type Statement } from '../../domain/appraisal/statement';
import { changeOf, percentText, priorOf, type PeriodStatement } from '../../domain/covenant/comparison';
import { COVENANT_METRICS, metricOf, metricUnit } from '../../domain/covenant/metric';
import { isPeriodEnd } from '../../domain/covenant/reporting';
import { parseYuan } from '../../domain/money';
import { insertStatement, statementsOf, type StatementRecord } from '../../store/client-statements';
import { once, type Tx } from '../../store/once';
import { drawFromStatement, openLoansOf, type OpenLoan } from '../../store/statement-signals';
import type { ApiDeps } from '../deps';
import { refuse, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import { statementInFen, statementInYuan } from '../support/statement-figures';
import { tellWatch } from '../support/tell-watch';
import { businessToday } from '../support/today';
import { visibleClient } from '../support/visible-client';
import { yuan } from '../support/yuan';

type Answer = AnswerOf<typeof contract.listStatements>['data'][number];

/** 贷后财务报表: of a borrower, for all of his loans. */
export function clientStatements({ prisma, pool, temporal }: ApiDeps): Route[] {
  return [
    route(contract.enterStatement, async ({ params, body, session, commandId }) => {
      const { no } = await visibleClient(pool, params.no, session);
      const { months, periodEnd, evidence, bankInflow } = body;
      if (!isPeriodEnd(periodEnd, months))
        throw refuseField('/periodEnd', 'STATEMENT_PERIOD', { months: String(months) });
      const figures = statementInFen(body.figures);
      if (figures.totalAssets !== figures.totalLiabilities + figures.equity) throw refuse('STATEMENT_UNBALANCED');
      const bankInflowFen = bankInflow === undefined ? null : parseYuan(bankInflow);
      const given = { periodEnd, months, figures, bankInflowFen };
      const username = session.actor.username;
      const { result } = await once(prisma, `client-statement/${commandId}`, async (tx) => {
        const loans = await clocksOf(tx, no);
        // A sandbox may have taken a loan ahead: its borrower's figures go by the latest of its clocks.
        const today = loans.map((loan) => loan.today).reduce((a, b) => (a > b ? a : b), businessToday());
        if (periodEnd > today) throw refuseField('/periodEnd', 'DATE_IN_FUTURE', { date: periodEnd, today });
        const findings = findingsOf(given, await statementsOf(tx, no));
        const statement = await insertStatement(tx, no, { ...given, findings, evidence }, { username, on: today });
        const warnings = [];
        for (const loan of loans) warnings.push(...(await drawFromStatement(tx, no, statement, loan, username)));
        return { statement, warnings, loans };
      });
      for (const loan of result.loans) await tellWatch({ pool, temporal }, loan.no, loan.today);
      return {
        statement: answerOf(result.statement, await statementsOf(prisma, no)),
        warnings: result.warnings.map(({ no: warning, loanNo, code, level }) => ({
          ...{ no: warning, loanNo, code },
          level: level as 'RED' | 'ORANGE' | 'YELLOW',
        })),
      };
    }),

    route(contract.listStatements, async ({ params, session }) => {
      const { no } = await visibleClient(pool, params.no, session);
      const onFile = await statementsOf(prisma, no);
      return { data: onFile.map((one) => answerOf(one, onFile)) };
    }),
  ];
}

/** The open loans of a client, each on its own clock. */
const clocksOf = async (tx: Tx, clientNo: string): Promise<OpenLoan[]> =>
  (await openLoansOf(tx, clientNo)).map(({ no, applicationNo, clockOffsetMs }) => ({
    ...{ no, applicationNo, today: businessToday(Number(clockOffsetMs)) },
    at: new Date(Date.now() + Number(clockOffsetMs)).toISOString(),
  }));

const NOTHING_OUTSIDE = { vatSales: null, bankInflow: null };

/** What does not agree; without a period before, it is held against itself. */
const findingsOf = (now: PeriodStatement, onFile: readonly PeriodStatement[]): string[] =>
  crossChecks(now.figures, (priorOf(now, onFile) ?? now).figures, {
    ...NOTHING_OUTSIDE,
    bankInflow: now.bankInflowFen,
  });

function answerOf(statement: StatementRecord, onFile: readonly StatementRecord[]): Answer {
  const { figures, bankInflowFen, ...rest } = statement;
  const before = priorOf(statement, onFile);
  const items = Object.keys(figures) as (keyof Statement)[];
  return {
    ...rest,
    figures: statementInYuan(figures),
    bankInflow: bankInflowFen === null ? null : yuan(bankInflowFen),
    ratios: COVENANT_METRICS.filter((metric) => metricUnit(metric) === 'RATIO').map((code) => ({
      code,
      value: decimal(metricOf(code, figures)),
    })),
    changes:
      before === null
        ? []
        : items.map((item) => {
            const change = changeOf(figures[item], before.figures[item]);
            return {
              ...{ item, before: yuan(before.figures[item]), now: yuan(figures[item]) },
              change: change === null ? null : percentText(change),
            };
          }),
  };
}
