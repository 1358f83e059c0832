import * as contract from '../../contracts/http/client-statements';
import type { AnswerOf } from '../../contracts/http/operation';
import { decimal } from '../../domain/appraisal/figure';
import { crossChecks, type Statement } from '../../domain/appraisal/statement';
import { changeOf, percentText, priorOf, type PeriodStatement } from '../../domain/covenant/comparison';
import { COVENANT_METRICS, metricOf, metricUnit } from '../../domain/covenant/metric';
import { isPeriodEnd } from '../../domain/covenant/reporting';
import { parseYuan } from '../../domain/money';
import { insertStatement, statementsOf, type StatementRecord } from '../../store/client-statements';
import { guaranteedBy } from '../../store/guarantors';
import { endTasks } from '../../store/monitoring';
import { dutiesOf } from '../../store/monitoring-duties';
import { once, type Tx } from '../../store/once';
import { drawFromStatement, openLoansOf, type OpenLoan } from '../../store/statement-signals';
import { clockOf } from '../support/secured-loans';
import type { ApiDeps } from '../deps';
import { refuseField } from '../support/refused';
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
      if (figures.totalAssets !== figures.totalLiabilities + figures.equity)
        throw refuseField('/figures/totalAssets', 'STATEMENT_UNBALANCED');
      const bankInflowFen = bankInflow === undefined ? null : parseYuan(bankInflow);
      const given = { periodEnd, months, figures, bankInflowFen };
      const username = session.actor.username;
      const { result } = await once(prisma, `client-statement/${commandId}`, async (tx) => {
        const [loans, guaranteed] = [await clocksOf(tx, no), await guaranteedOn(tx, no)];
        const told = [...loans, ...guaranteed].map((loan) => ({ no: loan.no, today: loan.today }));
        // A sandbox may have taken a loan ahead: its figures go by the latest of the clocks.
        const today = told.map((loan) => loan.today).reduce((a, b) => (a > b ? a : b), businessToday());
        if (periodEnd > today) throw refuseField('/periodEnd', 'DATE_IN_FUTURE', { date: periodEnd, today });
        const findings = findingsOf(given, await statementsOf(tx, no));
        const statement = await insertStatement(tx, no, { ...given, findings, evidence }, { username, on: today });
        const warnings = [];
        for (const loan of loans) warnings.push(...(await drawFromStatement(tx, no, statement, loan, username)));
        for (const loan of guaranteed) await endTasks(tx, loan.no, await dutiesOf(tx, loan.no, loan.today), loan.at);
        return { statement, warnings, told };
      });
      for (const loan of result.told) await tellWatch({ pool, temporal }, loan.no, loan.today);
      return {
        statement: answerOf(result.statement, await statementsOf(prisma, no)),
        warnings: result.warnings.map(({ no: warning, loanNo, code, level }) => ({
          no: warning,
          loanNo,
          code,
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
    no,
    applicationNo,
    ...clockOf(Number(clockOffsetMs)),
  }));

/** The loans that a client stands for: of them he owes a statement too. */
const guaranteedOn = async (tx: Tx, clientNo: string): Promise<{ no: string; today: string; at: string }[]> =>
  (await guaranteedBy(tx, clientNo)).map(({ no, clockOffsetMs }) => ({ no, ...clockOf(clockOffsetMs) }));

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
              item,
              before: yuan(before.figures[item]),
              now: yuan(figures[item]),
              change: change === null ? null : percentText(change),
            };
          }),
  };
}
