import * as contract from '../contracts/http/opportunities';
import type { AnswerOf } from '../contracts/http/operation';
import { branchScope } from '../domain/access/access';
import { mayWorkOn, stagesFrom } from '../domain/cross-sell/opportunity';
import {
  fileOpportunity,
  insertOpportunity,
  recordOpportunity,
  stepOpportunity,
  type OpportunityRecord,
} from '../store/cross-sell/opportunities';
import {
  countOpportunities,
  findOpportunity,
  listOpportunities,
  storyOf,
  type OpportunityFilter,
} from '../store/cross-sell/opportunities-read';
import { nextNumber } from '../store/numbers';
import { once } from '../store/once';
import type { Page, PageRequest } from '../store/paging';
import type { ApiDeps } from './deps';
import { byNow } from './support/by-now';
import { exported } from './support/exporting';
import { maskedNames } from './support/masked-names';
import { receivedFile } from './support/received-file';
import { allow, notFound, refuseField } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';
import { visibleClient } from './support/visible-client';

type Row = AnswerOf<typeof contract.listOpportunities>['data'][number];
type Full = AnswerOf<typeof contract.getOpportunity>;

/** 交叉销售机会: what a client could use beside a loan, followed by his manager; what needs another licence is handed off. */
export function opportunities(deps: ApiDeps): Route[] {
  const { prisma, pool, files } = deps;
  const visible = async (no: string, { actor }: Session): Promise<OpportunityRecord> => {
    const found = await findOpportunity(prisma, no, branchScope(actor.branchCode));
    if (found === null) throw notFound('opportunity');
    return found;
  };
  const full = async (no: string, session: Session): Promise<Full> => {
    const found = await visible(no, session);
    const nameOf = await maskedNames(prisma, [found.clientNo]);
    const mayStep = mayWorkOn(found, session.actor).allowed ? stagesFrom(found.stage, found.kind) : [];
    return { ...rowOf(found, nameOf(found.clientNo)), mayStep, ...(await storyOf(prisma, no)) };
  };
  const listed = async (filter: OpportunityFilter & PageRequest): Promise<Page<Row>> => {
    const page = await listOpportunities(prisma, filter);
    const nameOf = await maskedNames(
      prisma,
      page.data.map(({ clientNo }) => clientNo),
    );
    return { ...page, data: page.data.map((one) => rowOf(one, nameOf(one.clientNo))) };
  };
  return [
    route(contract.findOpportunity, async ({ params, body, session, commandId }) => {
      const client = await visibleClient(pool, params.no, session);
      const by = byNow(session);
      if (body.nextOn < by.on) throw refuseField('/nextOn', 'OPPORTUNITY_NEXT');
      const { branchCode, managerUsername: owner } = client;
      const { result: no } = await once(prisma, `opportunity/${params.no}/${commandId}`, async (tx) => {
        const number = await nextNumber(tx, 'CX', by.on);
        await insertOpportunity(tx, number, { ...body, branchCode, owner, clientNo: params.no }, by);
        return number;
      });
      return full(no, session);
    }),
    route(contract.listOpportunities, ({ query, session: { actor } }) =>
      listed({ ...query, branch: branchScope(actor.branchCode) }),
    ),
    route(contract.exportOpportunities, (ask) => {
      const { format: _format, columns: _columns, ...filter } = ask.body;
      const wanted = { ...filter, branch: branchScope(ask.session.actor.branchCode) };
      const page = (at: PageRequest): ReturnType<typeof listed> => listed({ ...wanted, ...at });
      return exported(deps, { list: 'opportunities', count: () => countOpportunities(prisma, wanted), page }, ask);
    }),
    route(contract.getOpportunity, ({ params, session }) => full(params.no, session)),
    route(contract.stepOpportunity, async ({ params: { no }, body, session, commandId }) => {
      await visible(no, session);
      const { nextOn = null, partner = null, partnerLicence = null, ...said } = body;
      await once(prisma, `opportunity/${no}/${commandId}`, async (tx) => {
        allow(await stepOpportunity(tx, no, { ...said, nextOn, partner, partnerLicence }, byNow(session)));
        return null;
      });
      return full(no, session);
    }),
    route(contract.fileOpportunity, async ({ params: { no }, query: { name }, body, session }) => {
      const found = await visible(no, session);
      const by = byNow(session);
      allow(mayWorkOn(found, by.actor));
      const sent = { name, bytes: body as unknown as Uint8Array };
      const file = await receivedFile(deps, sent, (detail) =>
        prisma.$transaction((tx) => recordOpportunity(tx, found.clientNo, by, 'FILE_INFECTED', detail)),
      );
      await prisma.$transaction((tx) => fileOpportunity(tx, found, file, by));
      return full(no, session);
    }),
    route(contract.readOpportunityFile, async ({ params: { no, hash }, session }) => {
      await visible(no, session);
      const file = (await storyOf(prisma, no)).files.find((one) => one.hash === hash);
      const bytes = file === undefined ? null : await files.get(hash);
      if (file === undefined || bytes === null) throw notFound('file');
      return { name: file.name, mime: file.mime, bytes: new Uint8Array(bytes) };
    }),
  ];
}

const rowOf = (found: OpportunityRecord, clientMasked: string): Row => ({
  ...found,
  clientMasked,
  late: found.nextOn !== null && found.nextOn < businessToday(),
});
