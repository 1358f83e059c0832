import * as contract from '../contracts/http/archive-loans';
import type { AnswerOf } from '../contracts/http/operation';
import { branchScope } from '../domain/access/access';
import { archiveLoanStanding, mayLend, mayTakeBack } from '../domain/hand-over/archive-loan';
import {
  countArchiveLoans,
  endArchiveLoan,
  insertArchiveLoan,
  listArchiveLoans,
  lockOut,
  lockReturned,
  type ArchiveLoanFilter,
  type ArchiveLoanRecord,
} from '../store/archive-loans';
import { listHandOvers } from '../store/hand-overs';
import { once } from '../store/once';
import type { PageRequest } from '../store/paging';
import type { ApiDeps } from './deps';
import { exported } from './support/exporting';
import { allow, notFound, refuseField } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';

type Loans = AnswerOf<typeof contract.listArchiveLoans>;

/** 档案借阅: papers leave the archive for a time and come back. */
export function archiveLoans(deps: ApiDeps): Route[] {
  const { prisma, pool } = deps;
  const scopeOf = ({ actor }: Session): { branch: string | null } => ({ branch: branchScope(actor.branchCode) });
  const listed = async (filter: ArchiveLoanFilter): Promise<Loans> => {
    const page = await listArchiveLoans(pool, filter);
    return { ...page, data: page.data.map(rowOf) };
  };
  const visible = async (id: string, session: Session): Promise<ArchiveLoanRecord> => {
    const { data } = /^\d{1,18}$/.test(id)
      ? await listArchiveLoans(pool, { ...scopeOf(session), id, limit: 1 })
      : { data: [] };
    if (data[0] === undefined) throw notFound('archiveLoan');
    return data[0];
  };

  return [
    route(contract.lendFromArchive, async ({ params: { no }, body, session, commandId }) => {
      const { data } = await listHandOvers(pool, { ...scopeOf(session), no, limit: 1 });
      const [file] = data;
      if (file === undefined) throw notFound('handOver');
      const { username } = session.actor;
      const today = businessToday(file.clockOffsetMs);
      if ((await prisma.user.count({ where: { username: body.borrower, active: true } })) === 0)
        throw refuseField('/borrower', 'USER_UNKNOWN', { username: body.borrower });
      const { result } = await once(prisma, `${no}/loan/${commandId}`, async (tx) => {
        const isOut = await lockOut(tx, no, body.item);
        allow(mayLend(file, { ...body, isOut, lentBy: username }, today));
        return insertArchiveLoan(tx, file.applicationNo, { ...body, handOverNo: no }, { username, on: today });
      });
      return rowOf(await visible(result, session));
    }),

    route(contract.takeBackToArchive, async ({ params: { id }, session, commandId }) => {
      const loan = await visible(id, session);
      const by = { username: session.actor.username, on: businessToday(loan.clockOffsetMs) };
      await once(prisma, `archive-loan/${id}/${commandId}`, async (tx) => {
        allow(mayTakeBack({ borrower: loan.borrower, returnedOn: await lockReturned(tx, id) }, by.username));
        await endArchiveLoan(tx, loan, by);
        return null;
      });
      return rowOf(await visible(id, session));
    }),

    route(contract.listArchiveLoans, ({ query, session }) => listed({ ...query, ...scopeOf(session) })),
    route(contract.exportArchiveLoans, (ask) => {
      const filter = { ...ask.body, ...scopeOf(ask.session), limit: 1 };
      const page = (at: PageRequest): Promise<Loans> => listed({ ...filter, ...at });
      return exported(deps, { list: 'archive-loans', count: () => countArchiveLoans(pool, filter), page }, ask);
    }),
  ];
}

const rowOf = ({ clockOffsetMs, ...row }: ArchiveLoanRecord): Loans['data'][number] => ({
  ...row,
  standing: archiveLoanStanding(row, businessToday(clockOffsetMs)),
});
