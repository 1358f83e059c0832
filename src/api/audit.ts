import { exportAudit, listAudit as contract } from '../contracts/http/oversight';
import type { AnswerOf } from '../contracts/http/operation';
import { branchScope } from '../domain/access/access';
import { countAudit, listAudit, type AuditFilter } from '../store/audit-read';
import type { PageRequest } from '../store/paging';
import type { ApiDeps } from './deps';
import { exported } from './support/exporting';
import { route, type Route } from './support/route';
import type { Session } from './support/session';

type Audit = AnswerOf<typeof contract>;

export function audit(deps: ApiDeps): Route[] {
  const { pool } = deps;
  const scopeOf = ({ actor }: Session): { branch: string | null } => ({ branch: branchScope(actor.branchCode) });
  const listed = async (filter: AuditFilter): Promise<Audit> => {
    const page = await listAudit(pool, filter);
    return { ...page, data: page.data.map((entry) => ({ ...entry, seq: String(entry.seq) })) };
  };
  return [
    route(contract, ({ query, session }) => listed({ ...query, ...scopeOf(session) })),
    route(exportAudit, (ask) => {
      const filter = { ...ask.body, ...scopeOf(ask.session), limit: 1 };
      const page = (at: PageRequest): Promise<Audit> => listed({ ...filter, ...at });
      return exported(deps, { list: 'audit', count: () => countAudit(pool, filter), page }, ask);
    }),
  ];
}
