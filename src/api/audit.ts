import { listAudit as contract } from '../contracts/http/oversight';
import { listAudit } from '../store/audit-read';
import type { ApiDeps } from './deps';
import { route, type Route } from './support/route';

export function audit({ pool }: ApiDeps): Route[] {
  return [
    route(contract, async ({ query }) => {
      const page = await listAudit(pool, query);
      return { ...page, data: page.data.map((entry) => ({ ...entry, seq: String(entry.seq) })) };
    }),
  ];
}
