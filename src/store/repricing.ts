import { businessDate } from '../domain/business-time';
import { REPRICING_REFERENCE, ruledRate } from '../domain/pricing/rate-rule';
import { audit } from './audit';
import type { WireEvent } from './loan-account';
import { contractOf } from './loan-contract';
import { lprInForce } from './lpr';
import { enqueueNotices, toStaff } from './notices';
import type { Tx } from './once';
import type { PrismaClient } from './generated/client';

/** The rate change of a repricing: the LPR published last before its day and the contract's spread. */
export async function rateChange(db: Tx | PrismaClient, loanNo: string, on: string): Promise<WireEvent> {
  const { pricing } = (await contractOf(db, loanNo)).terms;
  if (pricing === undefined) throw new Error(`loan ${loanNo} has no rate rule`);
  const { publishedOn, rate } = await lprInForce(db, pricing.tenor, on);
  return {
    type: 'RATE_CHANGE',
    on,
    annualRate: ruledRate(pricing, rate),
    reference: `${REPRICING_REFERENCE}${publishedOn}`,
  };
}

/** Tells the loan's manager and the administrators which publication a repricing waits for. */
export async function tellRepricingWaits(
  tx: Tx,
  { loanNo, on, at, clockOffsetMs }: { loanNo: string; on: string; at: string; clockOffsetMs: number },
  publicationOn: string,
): Promise<void> {
  const { managerUsername } = await tx.loan.findUniqueOrThrow({
    where: { no: loanNo },
    select: { managerUsername: true },
  });
  const administrators = await tx.user.findMany({
    where: { active: true, roles: { has: 'ADMINISTRATOR' } },
    select: { username: true },
  });
  const recipients = new Set([managerUsername, ...administrators.map(({ username }) => username)]);
  const notices = [...recipients].flatMap((recipient) =>
    toStaff({
      cause: `loan-${loanNo}/repricing/${on}/waits`,
      recipient,
      template: 'repricing-waits',
      params: { loanNo, repricingOn: on, publicationOn },
      subjectNo: loanNo,
      businessAt: at,
      clockOffsetMs,
    }),
  );
  await enqueueNotices(tx, notices);
  await audit(tx, {
    businessOn: businessDate(Date.parse(at)),
    actor: 'system',
    action: 'LOAN_REPRICING_WAITS',
    subject: 'LOAN',
    subjectNo: loanNo,
    detail: { repricingOn: on, publicationOn },
  });
}
