import { addDays } from '../domain/date';
import { DUE_NOTICE_DAYS, partOf, type FundingNotice } from '../domain/funding/offer';
import { instantOf } from '../domain/business-time';
import { toDbDate } from './dates';
import { allApart, type Apart } from './each-apart';
import { Prisma, type PrismaClient } from './generated/client';
import { enqueueNotices, type NoticeFact } from './notices';
import { once, type Tx } from './once';

interface Event {
  offerNo: string;
  partyNo: string;
  kind: FundingNotice;
  /** The day it is about: due, received, or in arrears since. */
  about: string;
  loanFen: bigint;
  subscribedFen: bigint;
  principalFen: bigint;
}

/**
 * The end of a day: each funding party hears of an instalment some days before it falls due, of what was received, and once of each
 * arrears, with its part and nobody's name. What it was told is on file; whoever has an address is written to.
 */
export async function tellFundingParties(db: PrismaClient, on: string): Promise<void> {
  await allApart([...(await ofPlan(db, on)), ...(await ofReceipts(db, on))]);
}

async function ofPlan(db: PrismaClient, on: string): Promise<Apart[]> {
  const events = await db.$queryRaw<Event[]>(Prisma.sql`
    WITH part AS (
      SELECT o.no, s.party_no, s.amount_fen AS subscribed, o.principal_fen AS principal, l.no AS loan_no, l.status,
        l.next_due_on, l.next_due_fen, l.oldest_unpaid_due_on, l.due_fen
      FROM funding_subscription s JOIN funding_offer o ON o.no = s.offer_no JOIN loan l ON l.application_no = o.application_no
      WHERE NOT EXISTS (SELECT 1 FROM funding_withdrawal w WHERE w.offer_no = s.offer_no AND w.party_no = s.party_no)
    ), event AS (
      SELECT *, 'DUE' AS kind, next_due_on AS about, next_due_fen AS fen FROM part
      WHERE next_due_on = ${toDbDate(addDays(on, DUE_NOTICE_DAYS))}::date
      UNION ALL
      SELECT *, 'ARREARS', oldest_unpaid_due_on, due_fen FROM part WHERE status = 'OVERDUE' AND oldest_unpaid_due_on IS NOT NULL
    )
    SELECT no AS "offerNo", party_no AS "partyNo", kind, about::text AS about, fen AS "loanFen", subscribed AS "subscribedFen",
      principal AS "principalFen"
    FROM event WHERE fen > 0 ORDER BY no, party_no, kind`);
  return events.map((event) => {
    const { offerNo, partyNo, kind, about } = event;
    const key = `funding/${offerNo}/${partyNo}/${kind}/${about}`;
    const telling = async (tx: Tx): Promise<null> => {
      await tell(tx, event, on);
      return null;
    };
    return { name: `${offerNo} ${partyNo}`, act: () => once(db, key, telling) };
  });
}

interface Received {
  offerNo: string;
  loanFen: bigint;
  through: bigint;
}

/**
 * Of everything that came in since the parties were last told, by the entries of the journal and not by their dates: what is booked after
 * this hour, or for an earlier day, is told the next day. A day on which as much was taken back as came in tells nothing, and the next one
 * nets it.
 */
async function ofReceipts(db: PrismaClient, on: string): Promise<Apart[]> {
  const received = await db.$queryRaw<Received[]>`
    SELECT o.no AS "offerNo", sum(j.debit_fen - j.credit_fen)::bigint AS "loanFen", max(e.id) AS through
    FROM funding_offer o JOIN loan l ON l.application_no = o.application_no
      JOIN journal_entry e ON e.loan_no = l.no AND e.id > o.told_through JOIN journal_line j ON j.entry_id = e.id
    WHERE j.account = 'BANK' AND e.cause NOT LIKE 'DISBURSEMENT %'
    GROUP BY o.no HAVING sum(j.debit_fen - j.credit_fen) > 0 ORDER BY o.no`;
  return received.map((one) => ({ name: one.offerNo, act: () => tellOfReceipt(db, one, on) }));
}

async function tellOfReceipt(db: PrismaClient, { offerNo, loanFen, through }: Received, on: string): Promise<void> {
  await once(db, `funding/${offerNo}/RECOVERED/${on}`, async (tx) => {
    const { principalFen, subscriptions } = await tx.fundingOffer.update({
      where: { no: offerNo },
      data: { toldThrough: through },
      include: { subscriptions: { where: { withdrawal: null }, orderBy: { partyNo: 'asc' } } },
    });
    for (const { partyNo, amountFen: subscribedFen } of subscriptions)
      await tell(tx, { offerNo, partyNo, kind: 'RECOVERED', about: on, loanFen, subscribedFen, principalFen }, on);
    return null;
  });
}

async function tell(tx: Tx, event: Event, on: string): Promise<void> {
  const { offerNo, partyNo, kind, about } = event;
  const share = { subscribedFen: Number(event.subscribedFen), principalFen: Number(event.principalFen) };
  const amountFen = partOf(Number(event.loanFen), share);
  const cause = `funding/${offerNo}/${partyNo}/${kind}/${about}`;
  await tx.fundingNotice.create({
    data: { offerNo, partyNo, kind, about: toDbDate(about), on: toDbDate(on), amountFen: BigInt(amountFen) },
  });
  const { email } = await tx.fundingParty.findUniqueOrThrow({ where: { no: partyNo }, select: { email: true } });
  if (email !== null) await enqueueNotices(tx, [letter(event, amountFen, cause, on)]);
}

function letter({ offerNo, partyNo, kind, about }: Event, amountFen: number, cause: string, on: string): NoticeFact {
  const shared = {
    cause,
    channel: 'EMAIL' as const,
    recipient: partyNo,
    subjectNo: offerNo,
    businessAt: new Date(instantOf(on, 24 * 60)).toISOString(),
    clockOffsetMs: 0,
  };
  switch (kind) {
    case 'DUE':
      return { ...shared, template: 'funding-due', params: { offerNo, dueOn: about, amountFen } };
    case 'ARREARS':
      return { ...shared, template: 'funding-arrears', params: { offerNo, since: about, amountFen } };
    case 'RECOVERED':
      return { ...shared, template: 'funding-recovered', params: { offerNo, on: about, amountFen } };
  }
}
