import type { FundingKind } from '../domain/funding/policy';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { PrismaClient } from './generated/client';
import { nextNumber } from './numbers';
import type { Tx } from './once';

export interface NewParty {
  kind: FundingKind;
  name: string;
  creditCode: string | null;
  clientNo: string | null;
  email: string | null;
}
export interface PartyRecord extends NewParty {
  no: string;
  registeredBy: string;
  registeredOn: string;
  subscribedFen: number;
}

/** The one that is on file under this credit code or as this client, or null; nobody else takes it in until the transaction ends. */
export async function lockParty(tx: Tx, { creditCode, clientNo }: NewParty): Promise<string | null> {
  // Registrations are few: one at a time, whichever of its two identities another would share.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('funding-party'))`;
  const OR = [...(creditCode === null ? [] : [{ creditCode }]), ...(clientNo === null ? [] : [{ clientNo }])];
  return (await tx.fundingParty.findFirst({ where: { OR }, select: { no: true } }))?.no ?? null;
}

export async function insertParty(tx: Tx, given: NewParty, by: { username: string; on: string }): Promise<string> {
  const no = await nextNumber(tx, 'FP', by.on);
  await tx.fundingParty.create({ data: { ...given, no, registeredBy: by.username, registeredOn: toDbDate(by.on) } });
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'FUNDING_PARTY_REGISTERED',
    subject: 'FUNDING',
    subjectNo: no,
    detail: { kind: given.kind, creditCode: given.creditCode, clientNo: given.clientNo },
  });
  return no;
}

/** All of them, or one, with what each has subscribed to. */
export async function listParties(db: Tx | PrismaClient, no?: string): Promise<PartyRecord[]> {
  const found = await db.fundingParty.findMany({ where: no === undefined ? {} : { no }, orderBy: { no: 'desc' } });
  const sums = await db.fundingSubscription.groupBy({ by: ['partyNo'], _sum: { amountFen: true } });
  const subscribed = new Map(sums.map(({ partyNo, _sum }) => [partyNo, Number(_sum.amountFen ?? 0n)]));
  return found.map(({ kind, registeredOn, ...party }) => ({
    ...party,
    kind: kind as FundingKind,
    registeredOn: fromDbDate(registeredOn),
    subscribedFen: subscribed.get(party.no) ?? 0,
  }));
}
