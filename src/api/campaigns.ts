import type { ErrorCode } from '../contracts/errors';
import * as contract from '../contracts/http/campaigns';
import type { AnswerOf } from '../contracts/http/operation';
import { branchScope } from '../domain/access/access';
import { CAMPAIGN_ACTS, mayActOnCampaign } from '../domain/campaign/campaign';
import { mayBeSaid, type CampaignContent } from '../domain/campaign/content';
import { ONE, parseRate } from '../domain/rate';
import { dispatchCampaign, insertCampaign, moveCampaign, reviseCampaign } from '../store/campaigns/campaigns';
import {
  campaignSteps,
  contentsOf,
  findCampaign,
  listCampaigns,
  type CampaignRecord,
} from '../store/campaigns/campaigns-read';
import { nextNumber } from '../store/numbers';
import { once, type Tx } from '../store/once';
import { productVersions } from '../store/products-read';
import { campaignFigures } from './campaigns/figures';
import type { ApiDeps } from './deps';
import { byNow } from './support/by-now';
import { allow, notFound, refuseField } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';
import type { Verdict } from '../domain/verdict';

type Full = AnswerOf<typeof contract.getCampaign>;
const PPM = 1_000_000;

/** 营销活动与条款变更通知: written by one, approved by another, sent to whom may be written to. */
export function campaigns(deps: ApiDeps): Route[] {
  const { prisma, pool } = deps;
  const visible = async (no: string, { actor }: Session): Promise<CampaignRecord> => {
    const found = await findCampaign(pool, no, branchScope(actor.branchCode));
    if (found === null) throw notFound('campaign');
    return found;
  };
  const full = async (no: string, session: Session): Promise<Full> => {
    const found = await visible(no, session);
    const contents = await contentsOf(prisma, no);
    const content = contents.at(-1)?.content;
    if (content === undefined) throw notFound('campaign');
    const { contentN: _n, ...row } = found;
    return { ...row, content, contents, steps: await campaignSteps(prisma, no), may: mayOf(found, contents, session) };
  };
  const act = async (
    { no, commandId }: { no: string; commandId: string },
    session: Session,
    work: (tx: Tx) => Promise<Verdict>,
  ): Promise<Full> => {
    await visible(no, session);
    await once(prisma, `campaign/${no}/${commandId}`, async (tx) => {
      allow(await work(tx));
      return null;
    });
    return full(no, session);
  };
  const checkContent = async (code: string, version: number, content: CampaignContent): Promise<void> => {
    const product = (await productVersions(pool, code)).find((one) => one.version === version);
    if (product === undefined || product.retired)
      throw refuseField('/productVersion', 'CAMPAIGN_VERSION', { product: code, version: String(version) });
    const said = mayBeSaid(content, Math.round((parseRate(product.limits.minRate) / ONE) * PPM));
    if (!said.allowed) throw refuseField(`/content/${said.params['at'] ?? ''}`, said.code as ErrorCode, said.params);
  };

  return [
    route(contract.writeCampaign, async ({ body, session, commandId }) => {
      const { from, until, productCode, productVersion, content, segment, ...rest } = body;
      const by = byNow(session);
      if (until < from) throw refuseField('/until', 'DATE_ORDER', { from });
      if (until < by.on) throw refuseField('/until', 'CAMPAIGN_PERIOD_PAST');
      await checkContent(productCode, productVersion, content);
      const given = { ...rest, from, until, productCode, productVersion, content, segment: segmentOf(segment) };
      const { result: no } = await once(prisma, `campaign/${commandId}`, async (tx) => {
        const number = await nextNumber(tx, 'CG', by.on);
        await insertCampaign(tx, number, given, by);
        return number;
      });
      return full(no, session);
    }),
    route(contract.listCampaigns, async ({ query, session: { actor } }) => {
      const page = await listCampaigns(pool, { ...query, branch: branchScope(actor.branchCode) });
      return { ...page, data: page.data.map(rowOf) };
    }),
    route(contract.getCampaign, ({ params, session }) => full(params.no, session)),
    route(contract.checkCampaign, ({ params: { no }, body: { outcome, comment }, session, commandId }) =>
      act({ no, commandId }, session, (tx) => moveCampaign(tx, no, { act: outcome, comment }, byNow(session))),
    ),
    route(contract.reviseCampaign, async ({ params: { no }, body: { content }, session, commandId }) => {
      const { productCode, productVersion } = await visible(no, session);
      await checkContent(productCode, productVersion, content);
      return act({ no, commandId }, session, (tx) => reviseCampaign(tx, no, content, byNow(session)));
    }),
    route(contract.endCampaign, ({ params: { no }, body: { comment }, session, commandId }) =>
      act({ no, commandId }, session, (tx) => moveCampaign(tx, no, { act: 'END', comment }, byNow(session))),
    ),
    route(contract.dispatchCampaign, ({ params: { no }, session, commandId }) =>
      act({ no, commandId }, session, (tx) => dispatchCampaign(tx, no, byNow(session))),
    ),
    ...campaignFigures(deps, visible),
  ];
}

type Segment = NonNullable<AnswerOf<typeof contract.getCampaign>['segment']>;
interface Asked {
  audience: Segment['audience'];
  kind?: 'PERSON' | 'COMPANY' | undefined;
  industries: string[];
}
/** Nobody is left out where nothing is said. */
const segmentOf = (asked: Asked = { audience: 'BOTH', industries: [] }): Segment => ({
  audience: asked.audience,
  kind: asked.kind ?? null,
  industries: asked.industries,
});

function mayOf(found: CampaignRecord, contents: readonly { by: string }[], { actor }: Session): Full['may'] {
  const campaign = { ...found, writers: contents.map(({ by }) => by) };
  return CAMPAIGN_ACTS.filter((one) => mayActOnCampaign(campaign, one, actor, businessToday()).allowed);
}

function rowOf(found: CampaignRecord): AnswerOf<typeof contract.listCampaigns>['data'][number] {
  const { segment: _segment, contentN: _n, ...row } = found;
  return row;
}
