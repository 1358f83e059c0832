import * as contract from '../../contracts/http/feasibility';
import type { AnswerOf } from '../../contracts/http/operation';
import { mayVerify } from '../../domain/application/preparation';
import { isFinal } from '../../domain/application/stages';
import { flawsOf, type Project } from '../../domain/feasibility/project';
import { fen, formatYuan, parseYuan, sum } from '../../domain/money';
import { parseRate } from '../../domain/rate';
import type { ApplicationRecord } from '../../store/applications-read';
import { caseFilesOf } from '../../store/case-files';
import { capitalPaid, insertCapital, projectOf, reverseCapital } from '../../store/feasibility';
import { once, type Tx } from '../../store/once';
import type { PrismaClient } from '../../store/generated/client';
import type { ApiDeps } from '../deps';
import { allow, refuse, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';

type Visible = (no: string, session: Session) => Promise<ApplicationRecord>;

/** A project in the domain's units; one that cannot be worked out is refused at the field that is wrong. */
export function projectIn({ annualRate, discountRate, residual, years }: contract.FeasibilityBody): Project {
  const project = {
    annualRate: parseRate(annualRate),
    discountRate: parseRate(discountRate),
    residualFen: parseYuan(residual),
    years: years.map((year) => ({
      phase: year.phase,
      investmentFen: parseYuan(year.investment),
      capitalFen: parseYuan(year.capital),
      otherFundsFen: parseYuan(year.otherFunds),
      loanFen: parseYuan(year.loan),
      salesFen: parseYuan(year.sales),
      variableCostFen: parseYuan(year.variableCost),
      fixedCostFen: parseYuan(year.fixedCost),
      taxFen: parseYuan(year.tax),
      principalFen: parseYuan(year.principal),
    })),
  };
  const [flaw] = flawsOf(project.years);
  if (flaw !== undefined) throw refuseField(flaw.pointer, flaw.code);
  return project;
}

/** 项目资本金: what the plan asks the borrower to pay in, and what somebody saw paid. */
export function applicationFeasibility({ prisma, pool }: ApiDeps, visible: Visible): Route[] {
  const open = async (
    asked: string,
    session: Session,
  ): Promise<{ no: string; by: { username: string; on: string } }> => {
    const application = await visible(asked, session);
    const { no, stage, clockOffsetMs } = application;
    // A granted facility is final, and capital is paid in while it is drawn on.
    if (isFinal(stage) && stage !== 'GRANTED') throw refuse('CASE_CLOSED');
    const by = { username: session.actor.username, on: businessToday(clockOffsetMs) };
    allow(mayVerify(by.username, application));
    return { no, by };
  };
  return [
    route(contract.getProjectCapital, async ({ params, session }) =>
      capitalAnswer(prisma, (await visible(params.no, session)).no),
    ),
    route(contract.verifyProjectCapital, async ({ params, body, session, commandId }) => {
      const { no, by } = await open(params.no, session);
      const { amount, fileHash = null, ...seen } = body;
      if (seen.paidOn > by.on) throw refuseField('/paidOn', 'DATE_IN_FUTURE', { date: seen.paidOn, today: by.on });
      if (fileHash !== null && !(await caseFilesOf(pool, no)).some(({ hash }) => hash === fileHash))
        throw refuseField('/fileHash', 'FILE_UNKNOWN');
      const { result } = await once(prisma, `${no}/project-capital/${commandId}`, async (tx) => {
        const given = { ...seen, fileHash, amountFen: parseYuan(amount) };
        allow(await insertCapital(tx, no, given, by));
        return capitalAnswer(tx, no);
      });
      return result;
    }),
    route(contract.reverseProjectCapital, async ({ params, body, session, commandId }) => {
      const { no, by } = await open(params.no, session);
      const { result } = await once(prisma, `${no}/project-capital/${commandId}`, async (tx) => {
        allow(await reverseCapital(tx, no, body, by));
        return capitalAnswer(tx, no);
      });
      return result;
    }),
  ];
}

async function capitalAnswer(db: Tx | PrismaClient, no: string): Promise<AnswerOf<typeof contract.getProjectCapital>> {
  const [project, payments] = await Promise.all([projectOf(db, no), capitalPaid(db, no)]);
  if (project === null) throw refuse('FEASIBILITY_REQUIRED');
  return {
    planned: formatYuan(fen(project.capitalFen)),
    paidIn: formatYuan(sum(payments.flatMap(({ amountFen, reversed }) => (reversed === null ? [fen(amountFen)] : [])))),
    payments: payments.map(({ amountFen, ...payment }) => ({ ...payment, amount: formatYuan(fen(amountFen)) })),
  };
}
