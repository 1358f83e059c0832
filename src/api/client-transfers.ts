import * as contract from '../contracts/http/client-transfers';
import type { AnswerOf } from '../contracts/http/operation';
import { branchScope } from '../domain/access/access';
import { mayDecideTransfer } from '../domain/client-transfer/transfer';
import { maskName } from '../domain/identity/masking';
import { decideTransfer, proposeTransfer, reviewTakeover, transferOf } from '../store/client-transfers';
import { countTransfers, findTransfer, listTransfers, type TransferRecord } from '../store/client-transfers-read';
import { nextNumber } from '../store/numbers';
import { once, type Tx } from '../store/once';
import type { Page, PageRequest } from '../store/paging';
import type { ApiDeps } from './deps';
import { exported } from './support/exporting';
import type { WireRow } from './support/list-file';
import { allow, notFound } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';

type Answer = AnswerOf<typeof contract.getTransfer>;
type By = Parameters<typeof proposeTransfer>[3];

/** 责任移交: clients go from one manager to another, by a list, an opinion on each, and a third person. */
export function clientTransfers(deps: ApiDeps): Route[] {
  const { prisma, pool } = deps;
  const visible = async (no: string, session: Session): Promise<Answer> => {
    const found = await findTransfer(pool, no, branchScope(session.actor.branchCode));
    if (found === null) throw notFound('transfer');
    return answerOf(found, session);
  };
  const byNow = ({ actor }: Session): By => ({ actor, on: businessToday(), at: new Date().toISOString() });
  const act = async (
    no: string,
    { session, commandId }: { session: Session; commandId: string },
    work: (tx: Tx, by: By) => ReturnType<typeof reviewTakeover>,
  ): Promise<Answer> => {
    await visible(no, session);
    await once(prisma, `transfer/${no}/${commandId}`, async (tx) => {
      allow(await work(tx, byNow(session)));
      return null;
    });
    return visible(no, session);
  };

  return [
    route(contract.listTransfers, async ({ query, session }) => {
      const page = await listTransfers(pool, branchScope(session.actor.branchCode), query);
      return { ...page, data: page.data.map((one) => answerOf(one, session)) };
    }),
    route(contract.exportClientTransfers, (ask) => {
      const { format: _format, columns: _columns, ...filter } = ask.body;
      const branch = branchScope(ask.session.actor.branchCode);
      const page = async (at: PageRequest): Promise<Page<WireRow>> => {
        const found = await listTransfers(pool, branch, { ...filter, ...at });
        return { ...found, data: found.data.map((one) => fileRow(answerOf(one, ask.session))) };
      };
      return exported(deps, { list: 'client-transfers', count: () => countTransfers(pool, branch, filter), page }, ask);
    }),
    route(contract.getTransfer, ({ params, session }) => visible(params.no, session)),
    route(contract.proposeTransfer, async ({ body, session, commandId }) => {
      const by = byNow(session);
      const { result: no } = await once(prisma, `transfer/${commandId}`, async (tx) => {
        const given = await nextNumber(tx, 'TR', by.on);
        allow(await proposeTransfer(tx, given, body, by));
        return given;
      });
      return visible(no, session);
    }),
    route(contract.reviewTakeover, ({ params, body, ...given }) =>
      act(params.no, given, (tx, by) => reviewTakeover(tx, params.no, body, by)),
    ),
    route(contract.decideTransfer, ({ params, body, ...given }) =>
      act(params.no, given, (tx, by) => decideTransfer(tx, params.no, body, by)),
    ),
  ];
}

function answerOf(found: TransferRecord, { actor }: Session): Answer {
  const { fromUsername, toUsername, clients, clientNos: _nos, ...rest } = found;
  const reviewed = clients.filter(({ conclusion }) => conclusion !== null).map(({ clientNo }) => clientNo);
  const isOpen = found.status === 'PROPOSED' || found.status === 'REVIEWED';
  return {
    ...rest,
    from: fromUsername,
    to: toUsername,
    clients: clients.map(({ kind, name, ...one }) => ({ ...one, clientMasked: maskName(kind, name) })),
    may: {
      review: isOpen && actor.username === toUsername,
      decide: mayDecideTransfer(transferOf(found, reviewed), true, actor).allowed,
    },
  };
}

/** A row of the file: how many clients go over, what they still owe on, and who they are. */
function fileRow({ clients, ...row }: Answer): WireRow {
  return {
    ...row,
    clientCount: clients.length,
    loanCount: clients.reduce((sum, { loans }) => sum + loans, 0),
    clientList: clients.map(({ clientNo, clientMasked }) => `${clientMasked} ${clientNo}`).join('\n'),
  };
}
