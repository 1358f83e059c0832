import * as contract from '../../contracts/http/applications';
import type { AnswerOf } from '../../contracts/http/operation';
import { branchScope } from '../../domain/access/access';
import { maskName } from '../../domain/identity/masking';
import { fen, formatYuan } from '../../domain/money';
import {
  countApplications,
  listApplications,
  type ApplicationFilter,
  type ApplicationListRecord,
} from '../../store/applications-read';
import type { PageRequest } from '../../store/paging';
import type { ApiDeps } from '../deps';
import { exported } from '../support/exporting';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';

type Applications = AnswerOf<typeof contract.listApplications>;

/** The list of applications: read, searched, written to a file. */
export function applicationLists(deps: ApiDeps): Route[] {
  const { pool } = deps;
  const scopeOf = ({ actor }: Session): { branch: string | null } => ({ branch: branchScope(actor.branchCode) });
  const listed = async (filter: ApplicationFilter): Promise<Applications> => {
    const page = await listApplications(pool, filter);
    return { ...page, data: page.data.map(rowOf) };
  };
  return [
    route(contract.listApplications, ({ query, session }) => listed({ ...query, ...scopeOf(session) })),
    route(contract.searchApplications, ({ body, session }) => listed({ ...body, ...scopeOf(session) })),
    route(contract.exportApplications, (ask) => {
      const filter = { ...ask.body, ...scopeOf(ask.session), limit: 1 };
      const page = (at: PageRequest): Promise<Applications> => listed({ ...filter, ...at });
      return exported(deps, { list: 'applications', count: () => countApplications(pool, filter), page }, ask);
    }),
  ];
}

export function rowOf({
  clientKind,
  clientName,
  amountFen,
  ...record
}: ApplicationListRecord): Applications['data'][number] {
  return { ...record, clientMasked: maskName(clientKind, clientName), amount: formatYuan(fen(amountFen)) };
}
