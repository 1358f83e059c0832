import * as contract from '../contracts/http/commitments';
import type { AnswerOf } from '../contracts/http/operation';
import { branchScope } from '../domain/access/access';
import { claimable, openPosition } from '../domain/commitment/commitment';
import { mayEnd } from '../domain/commitment/ending';
import { formatYuan } from '../domain/money';
import type { Category } from '../domain/product/category';
import {
  countCommitments,
  endCommitment,
  findCommitment,
  listCommitments,
  lockCommitment,
  type CommitmentRecord,
} from '../store/commitments';
import { managersOfClients } from '../store/managers';
import { once, type Tx } from '../store/once';
import type { Page, PageRequest } from '../store/paging';
import { commitmentClaims, keepReleased } from './commitment-claims';
import { commitmentCollateral } from './commitments/collateral';
import { commitmentReleases } from './commitments/releases';
import type { ApiDeps } from './deps';
import { exported } from './support/exporting';
import type { WireRow } from './support/list-file';
import { maskedNames } from './support/masked-names';
import { allow, notFound, refuse } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';
import { yuan } from './support/yuan';

type Commitment = AnswerOf<typeof contract.endCommitment>;

/** 表外承诺: promises to third parties, from their issue (the end of an application) to their release or call. */
export function commitments(deps: ApiDeps): Route[] {
  const { prisma } = deps;
  const visible = async (db: Tx | ApiDeps['prisma'], no: string, { actor }: Session): Promise<CommitmentRecord> => {
    const found = await findCommitment(db, no, branchScope(actor.branchCode));
    if (found === null) throw notFound('commitment');
    return found;
  };
  const answers = async (found: CommitmentRecord[]): Promise<Commitment[]> => {
    const nos = found.map(({ clientNo }) => clientNo);
    const [nameOf, managers] = await Promise.all([maskedNames(prisma, nos), managersOfClients(prisma, nos)]);
    return found.map((one) => answerOf(one, nameOf(one.clientNo), managers.get(one.clientNo) ?? null));
  };
  const answer = async (no: string, session: Session): Promise<Commitment> => {
    const [found] = await answers([await visible(prisma, no, session)]);
    if (found === undefined) throw notFound('commitment');
    return found;
  };
  return [
    ...commitmentClaims(deps),
    ...commitmentCollateral(deps, (no, session) => visible(prisma, no, session)),
    ...commitmentReleases(deps, (no, session) => visible(prisma, no, session)),
    route(contract.listCommitments, async ({ query, session }) => {
      const page = await listCommitments(prisma, { ...query, branch: branchScope(session.actor.branchCode) });
      return { ...page, data: await answers(page.data) };
    }),
    route(contract.exportCommitments, (ask) => {
      const { format: _format, columns: _columns, ...filter } = ask.body;
      const wanted = { ...filter, branch: branchScope(ask.session.actor.branchCode) };
      const page = async (at: PageRequest): Promise<Page<WireRow>> => {
        const found = await listCommitments(prisma, { ...wanted, ...at });
        return { ...found, data: await answers(found.data) };
      };
      return exported(deps, { list: 'commitments', count: () => countCommitments(prisma, wanted), page }, ask);
    }),
    route(contract.getCommitment, ({ params: { no }, session }) => answer(no, session)),
    route(contract.endCommitment, async ({ params: { no }, body, session, commandId }) => {
      // A call rests on a document and on a second person (decision 0156).
      if (body.outcome === 'ADVANCED') throw refuse('COMMITMENT_CLAIM_FIRST');
      await once(prisma, `${no}/end/${commandId}`, async (tx) => {
        await lockCommitment(tx, no);
        const standing = await visible(tx, no, session);
        const by = { username: session.actor.username, on: businessToday(standing.clockOffsetMs) };
        const { evidence = null } = body;
        allow(mayEnd(standing, evidence, by.username, by.on));
        await endCommitment(tx, standing, { outcome: 'RELEASED', evidence }, by);
        return null;
      });
      await keepReleased(deps, await visible(prisma, no, session));
      return answer(no, session);
    }),
  ];
}

function answerOf(
  { amountFen, marginFen, paidFen, marginUsedFen, clockOffsetMs, category, ...rest }: CommitmentRecord,
  clientMasked: string,
  managerUsername: string | null,
): Commitment {
  const promised = { amountFen, marginFen, paidFen, marginUsedFen };
  return {
    ...rest,
    clientMasked,
    managerUsername,
    category: category as Category,
    amount: yuan(amountFen),
    margin: yuan(marginFen),
    paid: yuan(paidFen),
    marginUsed: yuan(marginUsedFen),
    rest: formatYuan(claimable({ status: rest.status, ...promised })),
    open: formatYuan(openPosition({ status: rest.status, ...promised })),
    overdue: rest.status === 'ISSUED' && rest.expiresOn < businessToday(clockOffsetMs),
  };
}
