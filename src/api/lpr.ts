import * as contract from '../contracts/http/lpr';
import { lprFindings } from '../domain/pricing/lpr';
import { furthestClock, lockLpr, lprHistory, recordLpr } from '../store/lpr';
import type { ApiDeps } from './deps';
import { refuse } from './support/refused';
import { route, type Route } from './support/route';
import { businessToday } from './support/today';

/** The person who records a rate has compared it with its publication. */
const CHECKED = 'C';

/** The loan prime rate as it was published: what floating loans are repriced by. */
export function lpr({ prisma }: ApiDeps): Route[] {
  return [
    route(contract.listLpr, async ({ query: { from, to } }) => {
      const data = await lprHistory(prisma, from, to);
      return { latestOn: data.at(-1)?.publishedOn ?? null, data };
    }),
    route(contract.importLpr, async ({ body: { source, publications }, session }) =>
      prisma.$transaction(async (tx) => {
        await lockLpr(tx);
        // In a sandbox a loan may have been taken to a day whose rate is still to come: there one may be supposed.
        const findings = lprFindings(publications, await lprHistory(tx), businessToday(await furthestClock(tx)));
        if (findings.length > 0) throw refuse('INVALID_INPUT', { findings });
        const by = { username: session.actor.username, on: businessToday() };
        return recordLpr(tx, publications, { source, confidence: CHECKED }, by);
      }),
    ),
  ];
}
