import * as contract from '../contracts/http/funding';
import type { AnswerOf } from '../contracts/http/operation';
import { branchScope, mayServe } from '../domain/access/access';
import { mayHandle } from '../domain/approval/separation';
import { mayBeFunded, mayOffer, maySubscribe, partOf } from '../domain/funding/offer';
import { mayFund, mayTakeIn, type FundingPolicy } from '../domain/funding/policy';
import { parseCreditCode } from '../domain/identity/credit-code';
import { maskName } from '../domain/identity/masking';
import { parseYuan } from '../domain/money';
import { ALLOWED, refused } from '../domain/verdict';
import { findApplication } from '../store/applications-read';
import {
  closeOffer,
  insertOffer,
  insertSubscription,
  isClientWithCode,
  listOffers,
  lockOffer,
  lockOffersOf,
  lockStanding,
  type OfferRecord,
} from '../store/funding-offers';
import { insertParty, listParties, lockParty, type PartyRecord } from '../store/funding-parties';
import { fundingPolicyOn } from '../store/funding-policy';
import { IdentityCipher } from '../store/identity-cipher';
import { once, type Tx } from '../store/once';
import type { ApiDeps } from './deps';
import { allow, notFound, refuse } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';
import { visibleClient } from './support/visible-client';
import { yuan } from './support/yuan';

type Offer = AnswerOf<typeof contract.offerFunding>;
type Party = AnswerOf<typeof contract.registerFundingParty>;

/** 资金方: parties, offers and subscriptions, for institutions whose licence is on file; all others are refused. */
export const funding = (deps: ApiDeps): Route[] => [...parties(deps), ...offers(deps)];

function parties({ prisma, pool }: ApiDeps): Route[] {
  return [
    route(contract.registerFundingParty, async ({ body, session, commandId }) => {
      const by = byOf(session);
      const { kind, name, clientNo = null, email = null } = body;
      const creditCode = body.creditCode === undefined ? null : parseCreditCode(body.creditCode);
      const given = { kind, name, clientNo, email, creditCode };
      allow(mayTakeIn(await policyOf(prisma), given, by.on));
      if (clientNo !== null) await visibleClient(pool, clientNo, session);
      const { result } = await once(prisma, `funding/${commandId}`, async (tx) => {
        allow(mayTakeIn(await policyOf(tx), given, by.on));
        const known = await lockParty(tx, given);
        if (known !== null) throw refuse('FUNDING_PARTY_EXISTS', { params: { no: known } });
        return insertParty(tx, given, by);
      });
      const [party] = await listParties(prisma, result);
      if (party === undefined) throw notFound('fundingParty');
      return partyAnswer(party);
    }),
    route(contract.listFundingParties, async () => {
      allow(wasLicensed(await policyOf(prisma)));
      return { data: (await listParties(prisma)).map(partyAnswer) };
    }),
  ];
}

function offers({ prisma, pool, config }: ApiDeps): Route[] {
  const cipher = new IdentityCipher(config.IDENTITY_KEY);
  /** The borrower as a client on file, or as an institution under the borrower's own credit code. */
  const isBorrower = async (tx: Tx, { clientNo, creditCode }: PartyRecord, borrowerNo: string): Promise<boolean> =>
    clientNo === borrowerNo ||
    (creditCode !== null && (await isClientWithCode(tx, borrowerNo, cipher.hash('COMPANY', creditCode))));
  const answer = async (no: string): Promise<Offer> => {
    const [offer] = await listOffers(prisma, { no });
    if (offer === undefined) throw notFound('fundingOffer');
    return offerAnswer(offer, await listParties(prisma));
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
        allow(mayOffer({ ...offered, ...(await lockStanding(tx, applicationNo)), principalFen }, amountFen));
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
        const [party] = await listParties(tx, body.partyNo);
        if (party === undefined) throw notFound('fundingParty');
        allow(policy.kinds.includes(party.kind) ? ALLOWED : refused('FUNDING_KIND', { kind: party.kind }));
        const amountFen = parseYuan(body.amount);
        const taking = { no: party.no, isBorrower: await isBorrower(tx, party, offer.clientNo) };
        allow(maySubscribe({ ...offer, subscribed: offer.subscriptions }, taking, amountFen, session.actor.username));
        allow(mayBeFunded(await lockStanding(tx, offer.applicationNo)));
        await insertSubscription(tx, { offerNo: no, partyNo: party.no, amountFen }, byOf(session));
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
      const [found, known] = await Promise.all([listOffers(prisma, { ...query, branchCode }), listParties(prisma)]);
      return { data: found.map((offer) => offerAnswer(offer, known)) };
    }),
  ];
}

const policyOf = async (db: Parameters<typeof fundingPolicyOn>[0]): Promise<FundingPolicy> =>
  (await fundingPolicyOn(db, businessToday())).policy;

/** What is on file is read, and an offer closed, after a licence has run out too. */
const wasLicensed = ({ licence }: FundingPolicy) => (licence === null ? refused('FUNDING_NOT_LICENSED') : ALLOWED);

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

function offerAnswer(offer: OfferRecord, known: readonly PartyRecord[]): Offer {
  const { clientNo: _clientNo, outstandingFen, principalFen, amountFen, subscriptions, notices, ...head } = offer;
  const names = new Map(known.map((party) => [party.no, nameOf(party)]));
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
    notices: notices.map(({ amountFen: partFen, ...one }) => ({ ...one, amount: yuan(partFen) })),
  };
}
