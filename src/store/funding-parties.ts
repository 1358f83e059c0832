import type { FundingKind } from '../domain/funding/policy';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { FundingParty, PrismaClient } from './generated/client';
import { nextNumber } from './numbers';
import type { Tx } from './once';
import { decodeCursor, pageOf, type Page, type PageRequest } from './paging';

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

/** Nobody else takes a party in, puts one right or lets one subscribe until the transaction ends: read what is on file after this. */
export async function lockParties(tx: Tx): Promise<void> {
  // They are few: one at a time, whichever of its two identities another would share.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('funding-party'))`;
}

/** The one that is on file under this credit code or as this client, or null. */
export async function partyWith(tx: Tx, { creditCode, clientNo }: NewParty): Promise<string | null> {
  const OR = [...(creditCode === null ? [] : [{ creditCode }]), ...(clientNo === null ? [] : [{ clientNo }])];
  return (await tx.fundingParty.findFirst({ where: { OR }, select: { no: true } }))?.no ?? null;
}

export async function insertParty(tx: Tx, given: NewParty, by: By): Promise<string> {
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

interface By {
  username: string;
  on: string;
}
/** What stood on file of a party until it was corrected. */
export interface FormerFacts {
  version: number;
  name: string;
  creditCode: string | null;
  hadEmail: boolean;
  reason: string;
  correctedBy: string;
  correctedOn: string;
}

/** Puts right what is on file of a party; what stood there before is kept beside it. */
export async function correctParty(
  tx: Tx,
  party: PartyRecord,
  { reason, ...facts }: Pick<NewParty, 'name' | 'creditCode' | 'email'> & { reason: string },
  by: By,
): Promise<void> {
  const { no, name, creditCode, email } = party;
  const version = (await tx.fundingPartyFormer.count({ where: { partyNo: no } })) + 1;
  await tx.fundingPartyFormer.create({
    data: {
      partyNo: no,
      version,
      name,
      creditCode,
      email,
      reason,
      correctedBy: by.username,
      correctedOn: toDbDate(by.on),
    },
  });
  await tx.fundingParty.update({ where: { no }, data: facts });
  const changed = (['name', 'creditCode', 'email'] as const).filter((fact) => party[fact] !== facts[fact]);
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'FUNDING_PARTY_CORRECTED',
    subject: 'FUNDING',
    subjectNo: no,
    detail: { version, changed, reason },
  });
}

/** What a party's facts were before, the latest first. */
export async function formerFacts(prisma: PrismaClient, partyNo: string): Promise<FormerFacts[]> {
  const found = await prisma.fundingPartyFormer.findMany({ where: { partyNo }, orderBy: { version: 'desc' } });
  return found.map(({ version, name, creditCode, email, reason, correctedBy, correctedOn }) => ({
    version,
    name,
    creditCode,
    hadEmail: email !== null,
    reason,
    correctedBy,
    correctedOn: fromDbDate(correctedOn),
  }));
}

/** A page of the parties, the latest first. */
export async function listParties(prisma: PrismaClient, { limit, cursor }: PageRequest): Promise<Page<PartyRecord>> {
  const [before] = decodeCursor(cursor, ['text']) ?? [];
  const found = await prisma.fundingParty.findMany({
    where: before === undefined ? {} : { no: { lt: String(before) } },
    orderBy: { no: 'desc' },
    take: limit + 1,
  });
  return pageOf(await withSubscribed(prisma, found), limit, ({ no }) => [no]);
}

/** These parties, with what each has subscribed to. */
export const partiesOf = async (db: Tx | PrismaClient, nos: readonly string[]): Promise<PartyRecord[]> =>
  withSubscribed(db, await db.fundingParty.findMany({ where: { no: { in: [...nos] } }, orderBy: { no: 'desc' } }));

export const findParty = async (db: Tx | PrismaClient, no: string): Promise<PartyRecord | null> =>
  (await partiesOf(db, [no]))[0] ?? null;

async function withSubscribed(db: Tx | PrismaClient, found: readonly FundingParty[]): Promise<PartyRecord[]> {
  const sums = await db.fundingSubscription.groupBy({
    by: ['partyNo'],
    where: { partyNo: { in: found.map(({ no }) => no) }, withdrawal: null },
    _sum: { amountFen: true },
  });
  const subscribed = new Map(sums.map(({ partyNo, _sum }) => [partyNo, Number(_sum.amountFen ?? 0n)]));
  return found.map(({ kind, registeredOn, ...party }) => ({
    ...party,
    kind: kind as FundingKind,
    registeredOn: fromDbDate(registeredOn),
    subscribedFen: subscribed.get(party.no) ?? 0,
  }));
}
