import type { AccountStatus } from '../domain/account';
import type { Stage } from '../domain/application/stages';
import type { FundingNotice, OfferStatus } from '../domain/funding/offer';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { FundingOffer, FundingSubscription, Prisma, PrismaClient } from './generated/client';
import { nextNumber } from './numbers';
import type { Tx } from './once';
import { decodeCursor, pageOf, type Page, type PageRequest } from './paging';

interface By {
  username: string;
  on: string;
}
interface Told {
  partyNo: string;
  kind: FundingNotice;
  /** The day it is about: due, received, or in arrears since. */
  about: string;
  on: string;
  amountFen: number;
}
export interface OfferRecord {
  no: string;
  applicationNo: string;
  branchCode: string;
  clientNo: string;
  loanNo: string | null;
  /** Principal outstanding of the loan; null before it is paid out. */
  outstandingFen: number | null;
  principalFen: number;
  amountFen: number;
  status: OfferStatus;
  note: string | null;
  offeredBy: string;
  offeredOn: string;
  /** Those that stand. */
  subscriptions: { partyNo: string; amountFen: number; by: string; on: string }[];
  withdrawn: { partyNo: string; amountFen: number; reason: string; by: string; on: string }[];
  notices: Told[];
}

/** Whether an offer of the case is open, and what all its offers have placed; nobody else makes one until the transaction ends. */
export async function lockOffersOf(
  tx: Tx,
  applicationNo: string,
): Promise<{ isOffered: boolean; subscribedFen: number }> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('funding-offer/' || ${applicationNo}))`;
  const isOffered = (await tx.fundingOffer.count({ where: { applicationNo, status: 'OPEN' } })) > 0;
  const { _sum } = await tx.fundingSubscription.aggregate({
    where: { offer: { applicationNo }, withdrawal: null },
    _sum: { amountFen: true },
  });
  return { isOffered, subscribedFen: Number(_sum.amountFen ?? 0n) };
}

/** How the case of an offer stands, locked: it does not end before what is written after this look. */
export async function lockStanding(
  tx: Tx,
  applicationNo: string,
): Promise<{ stage: Stage; loanStatus: AccountStatus | null; isPaidInPart: boolean }> {
  const [application] = await tx.$queryRaw<{ stage: Stage }[]>`
    SELECT stage FROM application WHERE no = ${applicationNo} FOR SHARE`;
  if (application === undefined) throw new Error(`there is no application ${applicationNo}`);
  const [loan] = await tx.$queryRaw<{ status: AccountStatus }[]>`
    SELECT status FROM loan WHERE application_no = ${applicationNo} FOR SHARE`;
  const isPaidInPart = (await tx.paymentAnswer.count({ where: { applicationNo, status: 'PAID' } })) > 0;
  return { stage: application.stage, loanStatus: loan?.status ?? null, isPaidInPart };
}

/** The clients whose loans this party has a subscription to that stands. */
export async function borrowersOf(tx: Tx, partyNo: string): Promise<string[]> {
  const offers = await tx.fundingOffer.findMany({
    where: { subscriptions: { some: { partyNo, withdrawal: null } } },
    select: { clientNo: true },
    distinct: ['clientNo'],
  });
  return offers.map(({ clientNo }) => clientNo);
}

/** Is the client a company with this credit code? */
export const isClientWithCode = async (tx: Tx, no: string, identityHash: string): Promise<boolean> =>
  (await tx.client.count({ where: { no, identityHash } })) > 0;

export async function insertOffer(
  tx: Tx,
  given: Pick<OfferRecord, 'applicationNo' | 'branchCode' | 'clientNo' | 'principalFen' | 'amountFen' | 'note'>,
  by: By,
): Promise<string> {
  const no = await nextNumber(tx, 'FO', by.on);
  // What was received before is nothing that its parties have a part in.
  const { _max } = await tx.journalEntry.aggregate({ _max: { id: true } });
  await tx.fundingOffer.create({
    data: {
      ...given,
      no,
      status: 'OPEN',
      offeredBy: by.username,
      offeredOn: toDbDate(by.on),
      toldThrough: _max.id ?? 0n,
    },
  });
  await note(tx, no, 'FUNDING_OFFERED', by, { applicationNo: given.applicationNo, amountFen: given.amountFen });
  return no;
}

export async function insertSubscription(
  tx: Tx,
  { offerNo, partyNo, amountFen }: { offerNo: string; partyNo: string; amountFen: number },
  by: By,
): Promise<void> {
  await tx.fundingSubscription.create({
    data: { offerNo, partyNo, amountFen, by: by.username, on: toDbDate(by.on) },
  });
  await note(tx, offerNo, 'FUNDING_SUBSCRIBED', by, { partyNo, amountFen });
}

export async function withdrawSubscription(
  tx: Tx,
  { offerNo, partyNo, reason }: { offerNo: string; partyNo: string; reason: string },
  by: By,
): Promise<void> {
  await tx.fundingWithdrawal.create({ data: { offerNo, partyNo, reason, by: by.username, on: toDbDate(by.on) } });
  await note(tx, offerNo, 'FUNDING_WITHDRAWN', by, { partyNo, reason });
}

export async function closeOffer(tx: Tx, no: string, by: By): Promise<void> {
  await tx.fundingOffer.update({ where: { no }, data: { status: 'CLOSED' } });
  await note(tx, no, 'FUNDING_CLOSED', by, {});
}

const note = (tx: Tx, subjectNo: string, action: string, by: By, detail: Prisma.InputJsonObject): Promise<void> =>
  audit(tx, { businessOn: by.on, actor: by.username, action, subject: 'FUNDING', subjectNo, detail });

/** One, locked for the next step of it. */
export async function lockOffer(tx: Tx, no: string): Promise<OfferRecord | null> {
  await tx.$queryRaw`SELECT 1 FROM funding_offer WHERE no = ${no} FOR UPDATE`;
  return findOffer(tx, no);
}

export interface OfferFilter extends PageRequest {
  branchCode?: string | undefined;
  status?: OfferStatus | undefined;
  partyNo?: string | undefined;
}

/** A page of them, the latest first. */
export async function listOffers(prisma: PrismaClient, filter: OfferFilter): Promise<Page<OfferRecord>> {
  const { branchCode, status, partyNo, limit, cursor } = filter;
  const [before] = decodeCursor(cursor, ['text']) ?? [];
  const found = await prisma.fundingOffer.findMany({
    where: {
      ...(before === undefined ? {} : { no: { lt: String(before) } }),
      ...(branchCode === undefined ? {} : { branchCode }),
      ...(status === undefined ? {} : { status }),
      ...(partyNo === undefined ? {} : { subscriptions: { some: { partyNo } } }),
    },
    include: PARTS,
    orderBy: { no: 'desc' },
    take: limit + 1,
  });
  return pageOf(await recordsOf(prisma, found), limit, ({ no }) => [no]);
}

export async function findOffer(db: Tx | PrismaClient, no: string): Promise<OfferRecord | null> {
  return (await recordsOf(db, await db.fundingOffer.findMany({ where: { no }, include: PARTS })))[0] ?? null;
}

const PARTS = {
  subscriptions: { orderBy: { on: 'asc' }, include: { withdrawal: true } },
  notices: { orderBy: { id: 'asc' } },
} satisfies Prisma.FundingOfferInclude;
type Row = Prisma.FundingOfferGetPayload<{ include: typeof PARTS }>;

/** With who takes part and what they were told. */
async function recordsOf(db: Tx | PrismaClient, found: readonly Row[]): Promise<OfferRecord[]> {
  const applications = found.map(({ applicationNo }) => applicationNo);
  const loans = await db.loan.findMany({ where: { applicationNo: { in: applications } } });
  return found.map((row) => {
    const loan = loans.find(({ applicationNo }) => applicationNo === row.applicationNo);
    return {
      ...headOf(row),
      loanNo: loan?.no ?? null,
      outstandingFen: loan === undefined ? null : Number(loan.principalFen),
      subscriptions: row.subscriptions.filter(({ withdrawal }) => withdrawal === null).map(subscriptionOf),
      withdrawn: row.subscriptions.flatMap(({ partyNo, amountFen, withdrawal }) => {
        if (withdrawal === null) return [];
        const { reason, by, on } = withdrawal;
        return [{ partyNo, amountFen: Number(amountFen), reason, by, on: fromDbDate(on) }];
      }),
      notices: row.notices.map(({ partyNo: told, kind, on, about, amountFen }) => ({
        partyNo: told,
        kind: kind as FundingNotice,
        about: fromDbDate(about),
        on: fromDbDate(on),
        amountFen: Number(amountFen),
      })),
    };
  });
}

const headOf = (row: FundingOffer) => ({
  no: row.no,
  applicationNo: row.applicationNo,
  branchCode: row.branchCode,
  clientNo: row.clientNo,
  principalFen: Number(row.principalFen),
  amountFen: Number(row.amountFen),
  status: row.status as OfferStatus,
  note: row.note,
  offeredBy: row.offeredBy,
  offeredOn: fromDbDate(row.offeredOn),
});
const subscriptionOf = ({ partyNo, amountFen, by, on }: FundingSubscription) => ({
  partyNo,
  by,
  amountFen: Number(amountFen),
  on: fromDbDate(on),
});
