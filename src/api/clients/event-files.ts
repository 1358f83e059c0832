import * as contract from '../../contracts/http/client-event-files';
import { evidenceOf, fileEvidence, recordEvidence } from '../../store/client-changes/evidence';
import type { ApiDeps } from '../deps';
import { receivedFile } from '../support/received-file';
import { notFound } from '../support/refused';
import { route, type Route } from '../support/route';
import { businessToday } from '../support/today';
import { visibleClient } from '../support/visible-client';

/** What proves a change of a client: filed before the change is registered, which names it by its hash. */
export function clientEventFiles(deps: ApiDeps): Route[] {
  const { prisma, pool, files } = deps;
  return [
    route(contract.fileClientEvidence, async ({ params, query: { name }, body, session }) => {
      const { no } = await visibleClient(pool, params.no, session);
      const by = { username: session.actor.username, on: businessToday() };
      const sent = { name, bytes: body as unknown as Uint8Array };
      const file = await receivedFile(deps, sent, (detail) =>
        prisma.$transaction((tx) => recordEvidence(tx, no, by, 'FILE_INFECTED', detail)),
      );
      await prisma.$transaction((tx) => fileEvidence(tx, no, file, by));
      return file;
    }),

    route(contract.readClientEvidence, async ({ params, session }) => {
      const { no } = await visibleClient(pool, params.no, session);
      const file = await evidenceOf(prisma, no, params.hash);
      const bytes = file === null ? null : await files.get(params.hash);
      if (file === null || bytes === null) throw notFound('file');
      return { ...file, bytes: new Uint8Array(bytes) };
    }),
  ];
}
