import * as contract from '../contracts/http/accountability';
import type { AnswerOf, BodyOf } from '../contracts/http/operation';
import type { AccountabilityStep, ActOnAccountability, FindingGiven } from '../contracts/messages/accountability';
import { knowledgeOf } from '../domain/accountability/way';
import { branchScope, mayDo } from '../domain/access/access';
import { businessDate } from '../domain/business-time';
import { parseYuan } from '../domain/money';
import { actOnAccountability } from '../gateways/accountability-acts';
import { findCase, listCases, lookedAtCase, type WholeCase } from '../store/accountability/read';
import { findLoan } from '../store/loans-read';
import { nextNumber } from '../store/numbers';
import { once } from '../store/once';
import { caseAnswer, caseRow } from './accountability/answer';
import { findingPaper } from './accountability/finding-paper';
import type { ApiDeps } from './deps';
import { asPdf } from './papers/printing';
import { answered } from './support/command';
import { notFound } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';

type Full = AnswerOf<typeof contract.getAccountability>;
type StepBody = BodyOf<typeof contract.stepAccountability>;
interface About {
  caseNo: string;
  branchCode: string;
  clockOffsetMs: number;
}

/** 责任认定: who answers for a loan that went wrong. To everybody without a part in the case it does not exist. */
export function accountability(deps: ApiDeps): Route[] {
  const { prisma, pool, temporal, config } = deps;
  const known = async (no: string, { actor }: Session): Promise<{ whole: WholeCase; answer: Full }> => {
    const whole = await findCase(prisma, no);
    const knowledge = whole === null ? null : knowledgeOf(whole.one, actor);
    if (whole === null || knowledge === null) throw notFound('accountability');
    return { whole, answer: caseAnswer(whole, actor, knowledge, businessToday(whole.record.clockOffsetMs)) };
  };
  const act = async (
    about: About,
    step: ActOnAccountability['step'],
    given: { session: Session; commandId: string },
  ) => {
    const { session, commandId } = given;
    const command = { commandId, actor: session.actor, step };
    await answered(temporal, () => actOnAccountability(temporal, about, command, config.TASK_QUEUE));
    return (await known(about.caseNo, session)).answer;
  };

  return [
    route(contract.askAccountability, async ({ body, session, commandId }) => {
      const loan = await findLoan(pool, body.loanNo, branchScope(session.actor.branchCode));
      if (loan === null) throw notFound('loan');
      const on = businessDate(Date.now());
      // The number first: asked again with the same key it is the same case.
      const { result: caseNo } = await once(prisma, `accountability/${commandId}`, (tx) => nextNumber(tx, 'AC', on));
      const { branchCode, clockOffsetMs } = loan;
      return act({ caseNo, branchCode, clockOffsetMs }, { act: 'ASK', asked: body }, { session, commandId });
    }),
    route(contract.listAccountability, async ({ query, session: { actor } }) => {
      const { username, roles, branchCode } = actor;
      const isOfficer = mayDo(roles, 'ACCOUNTABILITY_CONCLUDE').allowed;
      const page = await listCases(pool, { username, isOfficer, branch: branchScope(branchCode) }, query);
      return { ...page, data: page.data.map((found) => caseRow(found, businessToday(found.clockOffsetMs))) };
    }),
    route(contract.getAccountability, async ({ params, session }) => {
      const { whole, answer } = await known(params.no, session);
      const on = businessToday(whole.record.clockOffsetMs);
      await lookedAtCase(prisma, params.no, { username: session.actor.username, on });
      return answer;
    }),
    route(contract.printAccountability, async ({ params, session }) => {
      const { whole, answer } = await known(params.no, session);
      const by = { username: session.actor.username, on: businessToday(whole.record.clockOffsetMs) };
      return asPdf(await findingPaper(prisma, answer, config.LENDER_NAME, by), `${params.no}-finding`);
    }),
    route(contract.stepAccountability, async ({ params, body, ...given }) => {
      const { record } = (await known(params.no, given.session)).whole;
      const { branchCode, clockOffsetMs } = record;
      return act({ caseNo: params.no, branchCode, clockOffsetMs }, stepOf(body), given);
    }),
  ];
}

function stepOf(body: StepBody): AccountabilityStep {
  if (body.act === 'FIND') return { ...body, finding: findingOf(body.finding) };
  if (body.act !== 'DECIDE') return body;
  return { ...body, finding: body.finding === undefined ? null : findingOf(body.finding) };
}

const findingOf = ({
  measure,
  deduction,
  ...finding
}: Extract<StepBody, { act: 'FIND' }>['finding']): FindingGiven => ({
  ...finding,
  measure: measure ?? null,
  deductionFen: deduction === undefined ? null : parseYuan(deduction),
});
