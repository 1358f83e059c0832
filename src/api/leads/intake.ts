import type { z } from 'zod';
import * as contract from '../../contracts/http/leads';
import type { BodyOf } from '../../contracts/http/operation';
import { parseYuan } from '../../domain/money';
import type { IdentityCipher } from '../../store/identity-cipher';
import { isCampaign } from '../../store/campaigns/campaigns-read';
import { insertLead, type NewLead } from '../../store/leads';
import { nextNumber } from '../../store/numbers';
import { isUniqueViolation, once } from '../../store/once';
import type { ApiDeps } from '../deps';
import { checkManagerOf } from '../support/account-manager';
import { checkedIdentity } from '../support/checked-identity';
import { unlessHeld } from '../support/lead-holder';
import { refuse, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';
import { knownClient } from '../support/visible-client';

type Answer = (no: string, session: Session) => Promise<z.input<typeof contract.lead>>;
type Who = Pick<NewLead, 'kind' | 'name' | 'phone' | 'identity' | 'clientNo' | 'branchCode'>;

/** How leads come in: by a manager, or at the counter for a manager to claim. */
export function leadIntake({ prisma, pool }: ApiDeps, cipher: IdentityCipher, answer: Answer): Route[] {
  const record = async (given: Omit<NewLead, 'no'>, session: Session, commandId: string): Promise<string> => {
    const { kind, phone, clientNo } = given;
    const identityHash = given.identity === null ? null : cipher.hash(kind, given.identity);
    const unheld = (): Promise<void> => unlessHeld(pool, { phone, identityHash, clientNo }, session);
    const by = { username: session.actor.username, on: businessToday() };
    // Asked inside: a repeat of a request whose answer was lost must not find its own lead in the way.
    const { result } = await once(prisma, `lead/${commandId}`, async (tx) => {
      await unheld();
      const no = await nextNumber(tx, 'LD', by.on);
      await insertLead(tx, cipher, { ...given, no }, by);
      return { no };
    }).catch(async (error: unknown) => {
      // Two who record the same person at once: the one who comes second at the unique index hears of the first.
      if (isUniqueViolation(error)) await unheld();
      throw error;
    });
    return result.no;
  };

  return [
    route(contract.createLead, async ({ body, session, commandId }) => {
      const { actor } = session;
      const who = await whoIs(pool, body, session);
      const ownerUsername = body.ownerUsername ?? actor.username;
      await checkManagerOf(prisma, who.branchCode, ownerUsername, '/ownerUsername');
      if ((body.source === 'REFERRAL') !== (body.referrerNo !== undefined))
        throw refuseField('/referrerNo', 'LEAD_REFERRER');
      if (body.referrerNo !== undefined) await knownClient(pool, body.referrerNo, session, '/referrerNo');
      const { source, need, nextOn, referrerNo = null, campaign = null } = body;
      await refuseUnlessCampaign(prisma, campaign, who.branchCode);
      const amountFen = body.amount === undefined ? null : parseYuan(body.amount);
      const consultationId = await openConsultation(prisma, body.consultationId, who.branchCode);
      const given = { ...who, source, need, nextOn, referrerNo, campaign, amountFen, ownerUsername, consultationId };
      return answer(await record(given, session, commandId), session);
    }),

    route(contract.takeWalkIn, async ({ body, session, commandId }) => {
      const { branchCode } = session.actor;
      const { kind, name, phone, need } = body;
      const amountFen = body.amount === undefined ? null : parseYuan(body.amount);
      const nobody = {
        identity: null,
        referrerNo: null,
        campaign: null,
        ownerUsername: null,
        clientNo: null,
        consultationId: null,
      };
      const given = {
        kind,
        name,
        phone,
        need,
        amountFen,
        branchCode,
        ...nobody,
        source: 'WALK_IN',
        nextOn: businessToday(),
      };
      return { no: await record(given, session, commandId), branchCode };
    }),
  ];
}

/** A number of a campaign of this system is one that was approved, of the branch or of head office; any other text names one outside it. */
async function refuseUnlessCampaign(prisma: ApiDeps['prisma'], campaign: string | null, branch: string): Promise<void> {
  if (campaign === null || !/^CG\d{14}$/.test(campaign) || (await isCampaign(prisma, campaign, branch))) return;
  throw refuseField('/campaign', 'CAMPAIGN_UNKNOWN', { no: campaign });
}

/** Somebody new, or a client with a new need. */
async function whoIs(pool: ApiDeps['pool'], body: BodyOf<typeof contract.createLead>, session: Session): Promise<Who> {
  const { clientNo, kind, name, phone, identity } = body;
  if (clientNo !== undefined) {
    if (kind !== undefined || name !== undefined || phone !== undefined || identity !== undefined)
      throw refuse('LEAD_WHO');
    const client = await knownClient(pool, clientNo, session, '/clientNo');
    return {
      kind: client.kind,
      name: client.name,
      phone: client.phone,
      identity: null,
      clientNo,
      branchCode: client.branchCode,
    };
  }
  if (kind === undefined || name === undefined || phone === undefined) throw refuse('LEAD_WHO');
  const checked = identity === undefined ? null : checkedIdentity(kind, identity);
  return { kind, name, phone, identity: checked, clientNo: null, branchCode: session.actor.branchCode };
}

/** A consultation of the branch from which no lead has grown. */
async function openConsultation(
  prisma: ApiDeps['prisma'],
  id: string | undefined,
  branchCode: string,
): Promise<bigint | null> {
  if (id === undefined) return null;
  const given = /^\d{1,18}$/.test(id) ? BigInt(id) : 0n;
  const found = await prisma.consultation.findFirst({ where: { id: given, branchCode } });
  const taken = await prisma.lead.count({ where: { consultationId: given } });
  if (found === null || taken > 0) throw refuseField('/consultationId', 'CONSULTATION_TAKEN');
  return given;
}
