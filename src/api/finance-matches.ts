import type { AnswerOf } from '../contracts/http/operation';
import * as contract from '../contracts/http/finance-matches';
import { branchScope, mayServe } from '../domain/access/access';
import type { FinanceFigure } from '../domain/finance-match/compare';
import { daysOfMonth } from '../domain/finance-match/period';
import { mayAnswerExplained, mayExplain, maySign } from '../domain/finance-match/settle';
import { parseYuan } from '../domain/money';
import { findApplication } from '../store/applications-read';
import { fromDbDate } from '../store/dates';
import { loansBehind, WHOLE_BRANCH_MS } from '../store/finance-figures';
import {
  answerLine,
  explainLine,
  lockMatch,
  openMatch,
  signMatch,
  type By,
  type NewMatch,
} from '../store/finance-matches';
import { listMatches, readMatch, type MatchRecord } from '../store/finance-matches-read';
import { once, type Tx } from '../store/once';
import type { ApiDeps } from './deps';
import { matchAnswer, matchPaper } from './finance-matches/answer';
import { receiveFigures, takeFigures } from './finance-matches/figures';
import { allow, notFound, refuse, refuseField } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';
import { yuan } from './support/yuan';

/** So many of the loans behind a line: beyond them a difference is looked for by other means. */
const MOST_LOANS = 500;

type Step = (tx: Tx, match: MatchRecord, by: By) => Promise<void>;
type Match = AnswerOf<typeof contract.getFinanceMatch>;

/** 财务对账: our journal against the general ledger, difference by difference, until both sides sign. */
export const financeMatches = (deps: ApiDeps): Route[] => [...register(deps), ...settling(deps)];

async function visible({ prisma }: ApiDeps, no: string, { actor }: Session): Promise<MatchRecord> {
  const found = await readMatch(prisma, no);
  if (found === null || !mayServe(actor.branchCode, found.branchCode).allowed) throw notFound('financeMatch');
  return found;
}

function register(deps: ApiDeps): Route[] {
  const { prisma, pool } = deps;
  return [
    route(contract.openFinanceMatch, async ({ body, session, commandId }) => {
      const given = await subjectOf(deps, body, session);
      const by = byOf(session, given.clockOffsetMs);
      const { result } = await once(prisma, `finance-match/${commandId}`, (tx) => openMatch(tx, given, by));
      return matchAnswer(await visible(deps, result, session));
    }),
    route(contract.listFinanceMatches, ({ query, session: { actor } }) =>
      listMatches(pool, { ...query, branch: branchScope(actor.branchCode) }),
    ),
    route(contract.getFinanceMatch, async ({ params: { no }, session }) =>
      matchAnswer(await visible(deps, no, session)),
    ),
    route(contract.listMatchLoans, async ({ params: { no, line }, session }) => {
      const match = await visible(deps, no, session);
      const found = match.lines.find((one) => one.line === line);
      if (found === undefined || match.throughEntry === null) throw notFound('financeMatch');
      const scope = { ...match, throughEntry: match.throughEntry };
      const about = { matchNo: no, round: match.round, productCode: found.productCode, item: found.item };
      const data = await loansBehind(prisma, scope, about, MOST_LOANS);
      return {
        data: data.map(({ loanNo, oursFen, financeFen, lastMovedOn }) => ({
          loanNo,
          lastMovedOn,
          ours: yuan(oursFen),
          finance: financeFen === null ? null : yuan(financeFen),
          difference: financeFen === null ? null : yuan(oursFen - financeFen),
        })),
      };
    }),
    route(contract.printFinanceMatch, async ({ params: { no }, session }) => {
      const match = await visible(deps, no, session);
      if (match.status === 'WAITING') throw refuse('MATCH_NO_FIGURES');
      return matchPaper(deps, match, byOf(session, match.clockOffsetMs));
    }),
  ];
}

function settling(deps: ApiDeps): Route[] {
  /** One step about a reconciliation, judged on what stands when its turn comes. */
  const stepped = async (no: string, session: Session, commandId: string, step: Step): Promise<Match> => {
    const { clockOffsetMs } = await visible(deps, no, session);
    const by = byOf(session, clockOffsetMs);
    const work = async (tx: Tx): Promise<null> => {
      const match = await lockMatch(tx, no);
      if (match === null) throw notFound('financeMatch');
      await step(tx, match, by);
      return null;
    };
    await once(deps.prisma, `finance-match/${commandId}`, work, { timeout: WHOLE_BRANCH_MS });
    return matchAnswer(await visible(deps, no, session));
  };
  return [
    route(contract.reportFinanceFigures, ({ params: { no }, body, session, commandId }) => {
      const figures = body.figures.map(figureOf);
      return stepped(no, session, commandId, (tx, match, by) =>
        takeFigures(tx, match, { figures, fileHash: null }, session.actor, by),
      );
    }),
    route(contract.importFinanceFigures, async ({ params: { no }, query: { name }, body, session, commandId }) => {
      const match = await visible(deps, no, session);
      const file = { name, bytes: body as unknown as Uint8Array };
      const given = await receiveFigures(deps, no, file, byOf(session, match.clockOffsetMs));
      return stepped(no, session, commandId, (tx, found, by) => takeFigures(tx, found, given, session.actor, by));
    }),
    route(contract.explainDifference, ({ params: { no, line }, body: { side, parts }, session, commandId }) => {
      const explained = parts.map(({ amount, loanNo, ...part }) => ({
        ...part,
        loanNo: loanNo ?? null,
        fen: parseYuan(amount),
      }));
      return stepped(no, session, commandId, async (tx, match, by) => {
        allow(mayExplain(match, { line, side, parts: explained }, session.actor));
        await explainLine(tx, match, { line, side, parts: explained }, by);
      });
    }),
    route(contract.answerDifference, ({ params: { no, line }, body, session, commandId }) => {
      const { side, outcome, comment } = body;
      return stepped(no, session, commandId, async (tx, match, by) => {
        allow(mayAnswerExplained(match, { line, side }, session.actor));
        await answerLine(tx, match, { line, side, comment, accept: outcome === 'ACCEPT' }, by);
      });
    }),
    route(contract.signFinanceMatch, ({ params: { no }, body: { side }, session, commandId }) =>
      stepped(no, session, commandId, async (tx, match, by) => {
        allow(maySign(match, side, session.actor));
        await signMatch(tx, match, side, by);
      }),
    ),
  ];
}

const byOf = ({ actor: { username } }: Session, clockOffsetMs: number): By => ({
  username,
  on: businessToday(clockOffsetMs),
  at: new Date(Date.now() + clockOffsetMs).toISOString(),
});

interface GivenFigure extends Pick<FinanceFigure, 'productCode' | 'item'> {
  amount: string;
  loanNo?: string | undefined;
}
const figureOf = ({ productCode, item, amount, loanNo }: GivenFigure): FinanceFigure => ({
  productCode,
  item,
  loanNo: loanNo ?? null,
  fen: parseYuan(amount),
});

type Asked = { kind: 'MONTH'; branchCode: string; month: string } | { kind: 'CASE'; applicationNo: string };

/** What is reconciled: a month that has ended, or a case that was paid out, up to its today. */
async function subjectOf({ prisma, pool }: ApiDeps, asked: Asked, { actor }: Session): Promise<NewMatch> {
  if (asked.kind === 'MONTH') {
    const { branchCode, month } = asked;
    allow(mayServe(actor.branchCode, branchCode));
    if ((await prisma.branch.count({ where: { code: branchCode } })) === 0)
      throw refuseField('/branchCode', 'BRANCH_UNKNOWN');
    const { from, to } = daysOfMonth(month);
    if (to >= businessToday()) throw refuse('MATCH_PERIOD_RUNNING', { params: { to } });
    return { kind: 'MONTH', branchCode, applicationNo: null, loanNo: null, from, to, clockOffsetMs: 0 };
  }
  const application = await findApplication(pool, asked.applicationNo, branchScope(actor.branchCode));
  if (application === null) throw notFound('application');
  const loan = await prisma.loan.findFirst({ where: { applicationNo: application.no }, orderBy: { no: 'asc' } });
  if (loan === null) throw refuse('MATCH_NO_LOAN');
  const { clockOffsetMs, branchCode, no: applicationNo } = application;
  const from = fromDbDate(loan.disbursedOn);
  return {
    kind: 'CASE',
    branchCode,
    applicationNo,
    loanNo: loan.no,
    from,
    to: businessToday(clockOffsetMs),
    clockOffsetMs,
  };
}
