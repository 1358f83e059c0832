import * as contract from '../contracts/http/funding';
import type { AnswerOf } from '../contracts/http/operation';
import { branchScope, mayServe } from '../domain/access/access';
import { mayHandle } from '../domain/approval/separation';
import { mayBeFunded, mayOffer, maySubscribe, mayWithdraw, partOf } from '../domain/funding/offer';
import { mayCorrect, mayFund, mayTakeIn, wasLicensed, type FundingPolicy } from '../domain/funding/policy';
import { maskName } from '../domain/identity/masking';
import { parseYuan } from '../domain/money';
import { ALLOWED, refused } from '../domain/verdict';
import { findApplication } from '../store/applications-read';
import {
  borrowersOf,
  closeOffer,
  findOffer,
  insertOffer,
  insertSubscription,
  isClientWithCode,
  listOffers,
  lockOffer,
  lockOffersOf,
  lockStanding,
  withdrawSubscription,
  type OfferRecord,
} from '../store/funding-offers';
import {
  correctParty,
  findParty,
  formerFacts,
  insertParty,
  listParties,
  lockParties,
  partiesOf,
  partyWith,
  type PartyRecord,
} from '../store/funding-parties';
import { fundingPolicyOn } from '../store/funding-policy';
import { IdentityCipher } from '../store/identity-cipher';
import { once, type Tx } from '../store/once';
import type { ApiDeps } from './deps';
import { checkedIdentity } from './support/checked-identity';
import { allow, notFound, refuse } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';
import { visibleClient } from './support/visible-client';
import { yuan } from './support/yuan';

type Offer = AnswerOf<typeof contract.offerFunding>;
type Party = AnswerOf<typeof contract.registerFundingParty>;

const checkedCreditCode = (code: string): string => checkedIdentity('COMPANY', code, '/creditCode');

/** The field to be mended for what is refused. */
const FIELDS = {
  FUNDING_KIND: '/kind',
  FUNDING_NOT_APPROVED: '/applicationNo',
  FUNDING_OFFERED: '/applicationNo',
  FUNDING_BEYOND_LOAN: '/amount',
  FUNDING_SUBSCRIBED: '/partyNo',
  FUNDING_BORROWER: '/partyNo',
  FUNDING_OVERSUBSCRIBED: '/amount',
} as const;

/** 资金方: parties, offers and subscriptions, for institutions whose licence is on file; all others are refused. */
export const funding = (deps: ApiDeps): Route[] => [...parties(deps), ...offers(deps)];

async function known(db: Parameters<typeof findParty>[0], no: string): Promise<PartyRecord> {
  const party = await findParty(db, no);
  if (party === null) throw notFound('fundingParty');
  return party;
}

function parties({ prisma, pool, config }: ApiDeps): Route[] {
  const cipher = new IdentityCipher(config.IDENTITY_KEY);
  const whole = async (no: string): Promise<AnswerOf<typeof contract.getFundingParty>> => {
    const party = await known(prisma, no);
    const former = (await formerFacts(prisma, no)).map(({ name, ...facts }) => ({
      ...facts,
      nameMasked: nameOf({ ...party, name }),
    }));
    return { ...partyAnswer(party), former };
  };
  return [
    route(contract.registerFundingParty, async ({ body, session, commandId }) => {
      const by = byOf(session);
      const { kind, name, clientNo = null, email = null } = body;
      const creditCode = body.creditCode === undefined ? null : checkedCreditCode(body.creditCode);
      const given = { kind, name, clientNo, email, creditCode };
      allow(mayTakeIn(await policyOf(prisma), given, by.on), FIELDS);
      if (clientNo !== null) await visibleClient(pool, clientNo, session);
      const { result } = await once(prisma, `funding/${commandId}`, async (tx) => {
        allow(mayTakeIn(await policyOf(tx), given, by.on), FIELDS);
        await lockParties(tx);
        const known = await partyWith(tx, given);
        if (known !== null) throw refuse('FUNDING_PARTY_EXISTS', { params: { no: known } });
        return insertParty(tx, given, by);
      });
      return partyAnswer(await known(prisma, result));
    }),
    route(contract.listFundingParties, async ({ query }) => {
      allow(wasLicensed(await policyOf(prisma)));
      const { data, ...page } = await listParties(prisma, query);
      return { ...page, data: data.map(partyAnswer) };
    }),
    route(contract.getFundingParty, async ({ params: { no } }) => {
      allow(wasLicensed(await policyOf(prisma)));
      return whole(no);
    }),
    route(contract.correctFundingParty, async ({ params: { no }, body, session, commandId }) => {
      const by = byOf(session);
      await once(prisma, `funding/${commandId}`, async (tx) => {
        await lockParties(tx);
        const party = await known(tx, no);
        const creditCode = body.creditCode === undefined ? party.creditCode : checkedCreditCode(body.creditCode);
        const email = body.email === undefined ? party.email : body.email;
        const facts = { name: body.name ?? party.name, creditCode, email };
        const corrected = { ...party, ...facts };
        allow(mayCorrect(await policyOf(tx), corrected));
        const other = await partyWith(tx, corrected);
        if (other !== null && other !== no) throw refuse('FUNDING_PARTY_EXISTS', { params: { no: other } });
        const isSame = facts.name === party.name && creditCode === party.creditCode && email === party.email;
        if (isSame) throw refuse('FUNDING_SAME');
        if (creditCode !== party.creditCode) await refuseBorrower(tx, corrected, cipher);
        await correctParty(tx, party, { ...facts, reason: body.reason }, by);
        return null;
      });
      return whole(no);
    }),
  ];
}

function offers({ prisma, pool, config }: ApiDeps): Route[] {
  const cipher = new IdentityCipher(config.IDENTITY_KEY);
  const answer = async (no: string): Promise<Offer> => {
    const offer = await findOffer(prisma, no);
    if (offer === null) throw notFound('fundingOffer');
    return offerAnswer(offer, await partiesOf(prisma, takers(offer)));
  };
  const locked = async (tx: Tx, no: string, { actor }: Session): Promise<OfferRecord> => {
    const offer = await lockOffer(tx, no);
    if (offer === null || !mayServe(actor.branchCode, offer.branchCode).allowed) throw notFound('fundingOffer');
    return offer;
  };
  return [
    route(contract.offerFunding, async ({ body, session, commandId }) => {
      allow(mayFund(await policyOf(prisma), businessToday()));
      const application = await findApplication(pool, body.applicationNo, branchScope(session.actor.branchCode));
      if (application === null) throw notFound('application');
      allow(mayHandle(session.actor, application.managerUsername));
      const { no: applicationNo, branchCode, clientNo, approvedTerms } = application;
      const principalFen = approvedTerms === null ? null : parseYuan(approvedTerms.principal);
      const amountFen = parseYuan(body.amount);
      const { result } = await once(prisma, `funding/${commandId}`, async (tx) => {
        const offered = await lockOffersOf(tx, applicationNo);
        allow(mayOffer({ ...offered, ...(await lockStanding(tx, applicationNo)), principalFen }, amountFen), FIELDS);
        const given = { applicationNo, branchCode, clientNo, amountFen, principalFen: principalFen ?? 0 };
        return insertOffer(tx, { ...given, note: body.note ?? null }, byOf(session));
      });
      return answer(result);
    }),
    route(contract.subscribeFunding, async ({ params: { no }, body, session, commandId }) => {
      await once(prisma, `funding/${commandId}`, async (tx) => {
        const policy = await policyOf(tx);
        allow(mayFund(policy, businessToday()));
        const offer = await locked(tx, no, session);
        await lockParties(tx);
        const party = await known(tx, body.partyNo);
        allow(policy.kinds.includes(party.kind) ? ALLOWED : refused('FUNDING_KIND', { kind: party.kind }));
        const amountFen = parseYuan(body.amount);
        const taking = { no: party.no, isBorrower: await isBorrower(tx, party, offer.clientNo, cipher) };
        const subscribed = everSubscribed(offer);
        allow(maySubscribe({ ...offer, subscribed }, taking, amountFen, session.actor.username), FIELDS);
        allow(mayBeFunded(await lockStanding(tx, offer.applicationNo)));
        await insertSubscription(tx, { offerNo: no, partyNo: party.no, amountFen }, byOf(session));
        return null;
      });
      return answer(no);
    }),
    route(contract.withdrawFunding, async ({ params: { no }, body, session, commandId }) => {
      await once(prisma, `funding/${commandId}`, async (tx) => {
        allow(wasLicensed(await policyOf(tx)));
        const offer = await locked(tx, no, session);
        const standing = await lockStanding(tx, offer.applicationNo);
        allow(mayWithdraw(standing, offer, body.partyNo, session.actor.username));
        await withdrawSubscription(tx, { offerNo: no, ...body }, byOf(session));
        return null;
      });
      return answer(no);
    }),
    route(contract.closeFundingOffer, async ({ params: { no }, session, commandId }) => {
      await once(prisma, `funding/${commandId}`, async (tx) => {
        allow(wasLicensed(await policyOf(tx)));
        const { status } = await locked(tx, no, session);
        if (status === 'CLOSED') throw refuse('FUNDING_OFFER_CLOSED');
        await closeOffer(tx, no, byOf(session));
        return null;
      });
      return answer(no);
    }),
    route(contract.listFundingOffers, async ({ query, session: { actor } }) => {
      allow(wasLicensed(await policyOf(prisma)));
      const branchCode = branchScope(actor.branchCode) ?? undefined;
      const { data, ...page } = await listOffers(prisma, { ...query, branchCode });
      const involved = await partiesOf(prisma, data.flatMap(takers));
      return { ...page, data: data.map((offer) => offerAnswer(offer, involved)) };
    }),
  ];
}

const policyOf = async (db: Parameters<typeof fundingPolicyOn>[0]): Promise<FundingPolicy> =>
  (await fundingPolicyOn(db, businessToday())).policy;

/** The borrower as a client on file, or as an institution under the borrower's own credit code. */
const isBorrower = async (
  tx: Tx,
  { clientNo, creditCode }: PartyRecord,
  borrowerNo: string,
  cipher: IdentityCipher,
): Promise<boolean> =>
  clientNo === borrowerNo ||
  (creditCode !== null && (await isClientWithCode(tx, borrowerNo, cipher.hash('COMPANY', creditCode))));

/** Nobody becomes a funder of his own loan by a correction either. */
async function refuseBorrower(tx: Tx, party: PartyRecord, cipher: IdentityCipher): Promise<void> {
  for (const borrowerNo of await borrowersOf(tx, party.no))
    if (await isBorrower(tx, party, borrowerNo, cipher)) throw refuse('FUNDING_BORROWER');
}

const byOf = ({ actor: { username } }: Session): { username: string; on: string } => ({
  username,
  on: businessToday(),
});

const nameOf = ({ kind, name }: PartyRecord): string => maskName(kind === 'INDIVIDUAL' ? 'PERSON' : 'COMPANY', name);

const partyAnswer = (party: PartyRecord): Party => ({
  no: party.no,
  kind: party.kind,
  nameMasked: nameOf(party),
  creditCode: party.creditCode,
  clientNo: party.clientNo,
  hasEmail: party.email !== null,
  subscribed: yuan(party.subscribedFen),
  registeredBy: party.registeredBy,
  registeredOn: party.registeredOn,
});

/** Who has withdrawn does not come back to the same offer. */
const everSubscribed = ({ subscriptions, withdrawn }: OfferRecord): OfferRecord['subscriptions'] => [
  ...subscriptions,
  ...withdrawn.map((one) => ({ ...one, amountFen: 0 })),
];

/** Who takes or took part in an offer. */
const takers = ({ subscriptions, withdrawn }: OfferRecord): string[] =>
  [...subscriptions, ...withdrawn].map(({ partyNo }) => partyNo);

function offerAnswer(offer: OfferRecord, involved: readonly PartyRecord[]): Offer {
  const {
    clientNo: _clientNo,
    outstandingFen,
    principalFen,
    amountFen,
    subscriptions,
    withdrawn,
    notices,
    ...head
  } = offer;
  const names = new Map(involved.map((party) => [party.no, nameOf(party)]));
  return {
    ...head,
    principal: yuan(principalFen),
    amount: yuan(amountFen),
    subscribed: yuan(subscriptions.reduce((sum, one) => sum + one.amountFen, 0)),
    subscriptions: subscriptions.map(({ amountFen: subscribedFen, ...one }) => ({
      ...one,
      nameMasked: names.get(one.partyNo) ?? '',
      amount: yuan(subscribedFen),
      outstanding: outstandingFen === null ? null : yuan(partOf(outstandingFen, { subscribedFen, principalFen })),
    })),
    withdrawn: withdrawn.map(({ amountFen: withdrawnFen, ...one }) => ({
      ...one,
      nameMasked: names.get(one.partyNo) ?? '',
      amount: yuan(withdrawnFen),
    })),
    notices: notices.map(({ amountFen: partFen, ...one }) => ({ ...one, amount: yuan(partFen) })),
  };
}
