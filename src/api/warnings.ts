import type { AnswerOf } from '../contracts/http/operation';
import * as contract from '../contracts/http/warnings';
import { branchScope } from '../domain/access/access';
import { maskName } from '../domain/identity/masking';
import { tellReview } from '../gateways/review-workflows';
import { findLoan } from '../store/loans-read';
import { once } from '../store/once';
import type { Page, PageRequest } from '../store/paging';
import { confirmLift, dispose, type Said } from '../store/warning-disposition';
import { warningPolicy } from '../store/warning-policy';
import { raiseWarning } from '../store/warnings';
import { countWarnings, findWarning, listWarnings, stepsOf, type WarningRecord } from '../store/warnings-read';
import type { ApiDeps } from './deps';
import { answered } from './support/command';
import { exported } from './support/exporting';
import type { WireRow } from './support/list-file';
import { allow, notFound, refuse } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';

type Row = AnswerOf<typeof contract.listWarnings>['data'][number];

/** Early warnings: told from inside or outside, disposed of in time. */
export function warnings(deps: ApiDeps): Route[] {
  const { prisma, pool, temporal } = deps;
  const visible = async (no: string, { actor }: Session): Promise<WarningRecord> => {
    const found = await findWarning(pool, no, branchScope(actor.branchCode));
    if (found === null) throw notFound('warning');
    return found;
  };
  const answer = async (no: string, session: Session): Promise<Row> => rowOf(await visible(no, session));
  const said = ({ clockOffsetMs }: WarningRecord, { actor }: Session, reason: string): Said => ({
    by: actor,
    on: businessToday(clockOffsetMs),
    at: new Date(Date.now() + clockOffsetMs).toISOString(),
    reason,
  });

  return [
    route(contract.listWarnings, async ({ query, session }) => {
      const page = await listWarnings(pool, { ...query, branch: branchScope(session.actor.branchCode) });
      return { ...page, data: page.data.map(rowOf) };
    }),
    route(contract.exportWarnings, (ask) => {
      const { format: _format, columns: _columns, ...filter } = ask.body;
      const wanted = { ...filter, branch: branchScope(ask.session.actor.branchCode) };
      const page = async (at: PageRequest): Promise<Page<WireRow>> => {
        const found = await listWarnings(pool, { ...wanted, ...at });
        return { ...found, data: found.data.map(fileRow) };
      };
      return exported(deps, { list: 'warnings', count: () => countWarnings(pool, wanted), page }, ask);
    }),
    route(contract.getWarning, async ({ params, session }) => {
      const found = await visible(params.no, session);
      return { ...rowOf(found), steps: await stepsOf(pool, found.no) };
    }),
    route(contract.listWarningRules, async () => {
      const { rules, deadlineDays } = await warningPolicy(prisma, businessToday());
      const data = Object.entries(rules).map(([code, { level, zh, en }]) => ({
        code,
        level,
        title: { zh, en },
        deadlineDays: deadlineDays[level],
      }));
      return { data };
    }),
    route(contract.reportSignal, async ({ body, session }) => {
      const { actor } = session;
      const loan = await findLoan(pool, body.loanNo, branchScope(actor.branchCode));
      if (loan === null) throw refuse('WARNING_SUBJECT', { params: { loanNo: body.loanNo } });
      const on = businessToday(loan.clockOffsetMs);
      const at = new Date(Date.now() + loan.clockOffsetMs).toISOString();
      const signal = { ...body, on, at, by: actor.username };
      const told = await prisma.$transaction((tx) => raiseWarning(tx, signal));
      if ('verdict' in told) {
        allow(told.verdict);
        throw refuse('WARNING_UNKNOWN', { params: { code: body.code } });
      }
      const { no, dueOn, level, repeated, loanNo } = told.raised;
      // Told again, so that a watch that could not be reached the first time hears of it after all.
      await answered(temporal, () => tellReview(temporal, loanNo, { asOf: on, warning: { no, dueOn } }));
      return { no, dueOn, level: level as Row['level'], repeated };
    }),
    route(contract.disposeWarning, async ({ params, body, session, commandId }) => {
      const found = await visible(params.no, session);
      const { disposition, reason } = body;
      await once(prisma, `warning/${found.no}/${commandId}`, async (tx) => {
        allow(await dispose(tx, found.no, disposition, said(found, session, reason)));
        return null;
      });
      return answer(found.no, session);
    }),
    route(contract.confirmLifting, async ({ params, body, session, commandId }) => {
      const found = await visible(params.no, session);
      await once(prisma, `warning/${found.no}/${commandId}`, async (tx) => {
        allow(await confirmLift(tx, found.no, body.agree, said(found, session, body.reason)));
        return null;
      });
      return answer(found.no, session);
    }),
  ];
}

function rowOf(found: WarningRecord): Row {
  const { clientKind, clientName, zh, en, clockOffsetMs: _offset, ...rest } = found;
  return { ...rest, title: { zh, en }, clientMasked: maskName(clientKind, clientName) };
}

/** A row of the file: a cell holds one language. */
function fileRow(found: WarningRecord): WireRow {
  const { title, ...row } = rowOf(found);
  return { ...row, titleZh: title.zh, titleEn: title.en };
}
