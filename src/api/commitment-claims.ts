import * as contract from '../contracts/http/commitment-claims';
import type { AnswerOf } from '../contracts/http/operation';
import { branchScope } from '../domain/access/access';
import { mayClaim, mayDecideClaim, mayPayOn, settlementOf, type ClaimParties } from '../domain/commitment/claim';
import { formatYuan, parseYuan } from '../domain/money';
import { restartLoan } from '../gateways/loan-workflows';
import { startReview } from '../gateways/review-workflows';
import { keepDaysOf } from '../gateways/workout-acts';
import { caseFilesOf } from '../store/case-files';
import { claimsOf, insertClaim, payClaim, refuseClaim, type ClaimRecord } from '../store/commitment-claims';
import { findCommitment, lockCommitment, type CommitmentRecord } from '../store/commitments';
import { managersOfApplication } from '../store/managers';
import { once, type Tx } from '../store/once';
import { servicingFromBooks } from '../store/reconciliation';
import { reviewFromBooks } from '../store/review-facts';
import type { ApiDeps } from './deps';
import { allow, notFound, refuse, refuseField } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';
import { yuan } from './support/yuan';

type Claims = AnswerOf<typeof contract.listCommitmentClaims>;
interface Asked {
  no: string;
  id: string;
  session: Session;
}
/** A claim under the eyes of who decides it, its promise locked. */
interface Deciding {
  promise: CommitmentRecord;
  claim: ClaimRecord;
  by: { username: string; on: string; at: string };
}

/** 索赔与提示付款: what is asked of a promise, and how it is paid or refused. */
export function commitmentClaims(deps: ApiDeps): Route[] {
  const { prisma, pool, temporal, config } = deps;
  const visible = async (db: Tx | ApiDeps['prisma'], no: string, { actor }: Session): Promise<CommitmentRecord> => {
    const found = await findCommitment(db, no, branchScope(actor.branchCode));
    if (found === null) throw notFound('commitment');
    return found;
  };
  const byOf = ({ actor }: Session, { clockOffsetMs }: CommitmentRecord): Deciding['by'] => ({
    username: actor.username,
    on: businessToday(clockOffsetMs),
    at: new Date(Date.now() + clockOffsetMs).toISOString(),
  });
  const answer = async (no: string, session: Session): Promise<Claims> => {
    const { applicationNo, issuedBy } = await visible(prisma, no, session);
    const [claims, managers] = await Promise.all([claimsOf(prisma, no), managersOfApplication(prisma, applicationNo)]);
    const decides = ({ status, recordedBy }: ClaimRecord): boolean =>
      mayDecideClaim(status, { ...managers, issuedBy, recordedBy }, session.actor.username).allowed;
    return { data: claims.map((claim) => answerOf(claim, decides(claim))) };
  };
  const deciding = async (tx: Tx, { no, id, session }: Asked): Promise<Deciding> => {
    await lockCommitment(tx, no);
    const promise = await visible(tx, no, session);
    const claim = (await claimsOf(tx, no)).find((one) => one.id === id);
    if (claim === undefined) throw notFound('claim');
    const managers = await managersOfApplication(tx, promise.applicationNo);
    const parties: ClaimParties = { ...managers, issuedBy: promise.issuedBy, recordedBy: claim.recordedBy };
    allow(mayDecideClaim(claim.status, parties, session.actor.username));
    return { promise, claim, by: byOf(session, promise) };
  };

  return [
    route(contract.listCommitmentClaims, ({ params: { no }, session }) => answer(no, session)),

    route(contract.claimCommitment, async ({ params: { no }, body, session, commandId }) => {
      const { amount, deposited, claimedOn, evidence, fileHash } = body;
      const { applicationNo } = await visible(prisma, no, session);
      if (!(await caseFilesOf(pool, applicationNo)).some(({ hash }) => hash === fileHash))
        throw refuseField('/fileHash', 'FILE_UNKNOWN');
      await once(prisma, `${no}/claim/${commandId}`, async (tx) => {
        await lockCommitment(tx, no);
        const promise = await visible(tx, no, session);
        const by = byOf(session, promise);
        const claim = { amountFen: parseYuan(amount), depositedFen: parseYuan(deposited), claimedOn };
        if (claimedOn > by.on) throw refuseField('/claimedOn', 'DATE_IN_FUTURE', { date: claimedOn, today: by.on });
        allow(mayClaim(promise, claim), FIELDS);
        if (promise.isClaimed) throw refuse('COMMITMENT_CLAIMED');
        const managers = await managersOfApplication(tx, applicationNo);
        await insertClaim(tx, promise, { ...claim, evidence, fileHash }, { by, managers });
        return null;
      });
      return answer(no, session);
    }),

    route(contract.payCommitmentClaim, async ({ params: { no, id }, body, session, commandId }) => {
      const { paidOn, paymentReference } = body;
      const { result: loanNo } = await once(prisma, `${no}/claim-${id}/paid/${commandId}`, async (tx) => {
        const { promise, claim, by } = await deciding(tx, { no, id, session });
        allow(mayPayOn(paidOn, claim.claimedOn, by.on), { DATE_IN_FUTURE: '/paidOn', CLAIM_PAID_BEFORE: '/paidOn' });
        return payClaim(tx, promise, claim, { paidOn, paymentReference, by });
      });
      // The loan stands in the books; a repeat, or the reconciliation, begins its workflows where this could not.
      const servicing = loanNo === null ? null : await servicingFromBooks(prisma, loanNo);
      if (servicing !== null) await restartLoan(temporal, servicing, config.TASK_QUEUE);
      const watch = loanNo === null ? null : await reviewFromBooks(prisma, loanNo);
      if (watch !== null) await startReview(temporal, watch, config.TASK_QUEUE);
      await keepReleased(deps, await visible(prisma, no, session));
      return answer(no, session);
    }),

    route(contract.refuseCommitmentClaim, async ({ params: { no, id }, body, session, commandId }) => {
      await once(prisma, `${no}/claim-${id}/refused/${commandId}`, async (tx) => {
        const { promise, claim, by } = await deciding(tx, { no, id, session });
        await refuseClaim(tx, promise, claim, body.reason, by);
        return null;
      });
      return answer(no, session);
    }),
  ];
}

/** With a promise that has ended what secured it is given back: the days of that are kept with its last advance, or with itself. */
export async function keepReleased(
  { prisma, temporal, config }: Pick<ApiDeps, 'prisma' | 'temporal' | 'config'>,
  { no, status, loanNo }: CommitmentRecord,
): Promise<void> {
  const hasEnded = status === 'PAID' || status === 'RELEASED';
  if (hasEnded) await keepDaysOf(prisma, temporal, loanNo ?? no, config.TASK_QUEUE);
}

/** What is to be mended for which refusal. */
const FIELDS = {
  CLAIM_EXCEEDS: '/amount',
  CLAIM_WHOLE_BILL: '/amount',
  CLAIM_NOT_DUE: '/claimedOn',
  CLAIM_OUT_OF_TERM: '/claimedOn',
  CLAIM_DEPOSIT_EXCEEDS: '/deposited',
} as const;

function answerOf(claim: ClaimRecord, mayDecide: boolean): Claims['data'][number] {
  const { amountFen, depositedFen: _deposited, fromMarginFen: _margin, commitmentNo: _promise, ...rest } = claim;
  const { fromMargin, fromClient, advance } = settlementOf(claim);
  return {
    ...rest,
    mayDecide,
    amount: yuan(amountFen),
    fromMargin: formatYuan(fromMargin),
    fromClient: formatYuan(fromClient),
    advance: formatYuan(advance),
  };
}
