import type { AnswerOf } from '../contracts/http/operation';
import * as contract from '../contracts/http/products';
import { mayConfirm } from '../domain/approval/authority-matrix';
import { differencesOf } from '../domain/product/difference';
import { flawsOf } from '../domain/product/flaws';
import { once, type Tx } from '../store/once';
import { productsInForce, productVersions, type ProductRecord } from '../store/products-read';
import { newestProduct, publishProduct, type ProductVersion } from '../store/products';
import {
  closeProposal,
  insertProposal,
  lockProposal,
  lockSubject,
  findProposal,
  productProposals,
  waitingProposal,
  type ProposalRecord,
} from '../store/proposals';
import type { ApiDeps } from './deps';
import { changedTo } from './support/etag';
import { productAnswer, productContent } from './support/product-answer';
import { allow, notFound, refuse, refuseField } from './support/refused';
import { route, type Route } from './support/route';
import { businessToday } from './support/today';

type Product = AnswerOf<typeof contract.listProducts>['data'][number];
type Proposal = AnswerOf<typeof contract.proposeProduct>;

/** Products are versions by maker and checker: a change is a new one, and what is under way keeps the one it began with. */
export function products({ prisma, pool }: ApiDeps): Route[] {
  const versionsOf = async (code: string): Promise<{ code: string; version: number; versions: Product[] }> => {
    const versions = await productVersions(pool, code);
    const newest = versions[0];
    if (newest === undefined) throw notFound('product');
    const inForce = versions.find(({ effectiveFrom }) => effectiveFrom <= businessToday())?.version;
    return {
      code,
      version: newest.version,
      versions: versions.map((product) => productAnswer(product, product.version === inForce)),
    };
  };
  const answer = async (proposal: ProposalRecord<ProductVersion>): Promise<Proposal> => {
    const code = codeOf(proposal.subject);
    const base = (await productVersions(pool, code)).find(({ version }) => version === proposal.baseVersion);
    return proposalAnswer(code, proposal, base ?? null);
  };

  return [
    route(contract.listProducts, async () => ({
      data: (await productsInForce(pool, businessToday())).map((product) => productAnswer(product, true)),
    })),
    route(contract.getProduct, ({ params }) => versionsOf(params.code)),
    route(contract.proposeProduct, async ({ params: { code }, body, session, version }) => {
      const on = businessToday();
      if (body.effectiveFrom < on) throw refuseField('/effectiveFrom', 'PRODUCT_EFFECTIVE_DATE');
      const content = productContent(body);
      refuseFlaws(content);
      const subject = `PRODUCT/${code}` as const;
      const proposed = await prisma.$transaction(async (tx) => {
        await lockSubject(tx, subject);
        const waiting = await waitingProposal(tx, subject);
        if (waiting !== null) throw refuse('PRODUCT_PROPOSAL_WAITS', { params: { maker: waiting.proposedBy } });
        const stands = await newestProduct(tx, code);
        if (stands !== version) throw changedTo(stands);
        const base = (await productVersions(pool, code))[0] ?? null;
        if (changesOf(base, content).length === 0) throw refuse('PRODUCT_UNCHANGED');
        const given = { subject, baseVersion: version, content, effectiveFrom: body.effectiveFrom };
        return insertProposal(tx, given, { username: session.actor.username, on });
      });
      return answer(proposed);
    }),
    route(contract.listProductProposals, async ({ query }) => {
      const page = await productProposals<ProductVersion>(prisma, query);
      return { ...page, data: await Promise.all(page.data.map(answer)) };
    }),
    route(contract.checkProduct, async ({ params, body, session, commandId }) => {
      const by = { username: session.actor.username, on: businessToday() };
      await once(prisma, `product-check/${commandId}`, async (tx) => {
        const proposal = await lockProposal<ProductVersion>(tx, params.id, 'PRODUCT/');
        if (proposal === null) throw notFound('proposal');
        if (proposal.status !== 'WAITING') throw refuse('PRODUCT_PROPOSAL_CHECKED');
        allow(mayConfirm(by.username, proposal.proposedBy));
        if (body.outcome === 'CONFIRM') await publish(tx, proposal, by);
        await closeProposal(tx, proposal, body.outcome === 'CONFIRM' ? 'CONFIRMED' : 'REJECTED', body.comment, by);
        return null;
      });
      const checked = await findProposal<ProductVersion>(prisma, params.id);
      if (checked === null) throw notFound('proposal');
      return answer(checked);
    }),
  ];
}

const codeOf = (subject: string): string => subject.slice('PRODUCT/'.length);

/** In force on its day, or at once where that has passed while it waited. */
async function publish(
  tx: Tx,
  { subject, baseVersion, content, effectiveFrom }: ProposalRecord<ProductVersion>,
  by: { username: string; on: string },
): Promise<void> {
  const from = effectiveFrom < by.on ? by.on : effectiveFrom;
  const stands = await publishProduct(tx, codeOf(subject), baseVersion, { ...content, effectiveFrom: from }, by);
  if (stands !== null) throw changedTo(stands);
}

function refuseFlaws(content: ProductVersion): void {
  const findings = flawsOf(content);
  const [only] = findings;
  if (only === undefined) return;
  if (findings.length === 1) throw refuseField(only.pointer, only.code as 'PRODUCT_RANGE_EMPTY', only.params);
  throw refuse('INVALID_INPUT', { findings });
}

type Compared = Omit<Product, 'code' | 'version' | 'current' | 'effectiveFrom'>;

/** As people read it: in yuan, without what every version has of its own. */
function compared(product: ProductVersion): Compared {
  const answer = productAnswer({ ...product, code: '', version: 0 }, false);
  const { code: _code, version: _version, current: _current, effectiveFrom: _from, ...rest } = answer;
  return rest;
}

/** What the version says otherwise than the one it changes; of a new product, everything. */
const changesOf = (base: ProductRecord | null, content: ProductVersion): Proposal['differences'] =>
  differencesOf(base === null ? {} : compared(base), compared(content));

function proposalAnswer(
  code: string,
  {
    id,
    baseVersion,
    content,
    effectiveFrom,
    proposedBy,
    proposedAt,
    status,
    checkedBy,
    comment,
  }: ProposalRecord<ProductVersion>,
  base: ProductRecord | null,
): Proposal {
  const { nameZh, nameEn, retired } = content;
  return {
    id,
    code,
    nameZh,
    nameEn,
    retired,
    baseVersion,
    effectiveFrom,
    proposedBy,
    checkedBy,
    comment,
    proposedAt: proposedAt.toISOString(),
    status: status === 'CONFIRMED' || status === 'REJECTED' ? status : 'WAITING',
    differences: changesOf(base, content),
  };
}
