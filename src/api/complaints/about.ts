import type { takeInComplaint } from '../../contracts/http/complaints';
import type { BodyOf } from '../../contracts/http/operation';
import type { ComplaintIntake } from '../../contracts/messages/complaint';
import { branchScope } from '../../domain/access/access';
import { findCollection } from '../../store/collections-read';
import { findLoan } from '../../store/loans-read';
import type { ApiDeps } from '../deps';
import { notFound, refuse } from '../support/refused';
import type { Session } from '../support/session';
import { visibleClient } from '../support/visible-client';

export interface About {
  intake: ComplaintIntake;
  branchCode: string;
  /** That of the loan, so that a complaint in a sandbox keeps its loan's days. */
  clockOffsetMs: number;
}

/** What a complaint is about: a collection case names its loan, a loan its client. */
export async function aboutComplaint(
  { pool }: ApiDeps,
  body: BodyOf<typeof takeInComplaint>,
  session: Session,
): Promise<About> {
  const branch = branchScope(session.actor.branchCode);
  const { name = null, contact = null, authority = null, caseId = null, ...rest } = body;
  const found = caseId === null ? null : await findCollection(pool, caseId, branch);
  if (caseId !== null && found === null) throw notFound('collection');
  const loanNo = rest.loanNo ?? found?.loanNo ?? null;
  const loan = loanNo === null ? null : await findLoan(pool, loanNo, branch);
  if (loanNo !== null && loan === null) throw notFound('loan');
  const clientNo = rest.clientNo ?? loan?.clientNo ?? null;
  const client = clientNo === null ? null : await visibleClient(pool, clientNo, session);
  if ((found !== null && found.loanNo !== loanNo) || (loan !== null && loan.clientNo !== clientNo))
    throw refuse('COMPLAINT_SUBJECT');
  return {
    intake: { ...rest, name, contact, authority, caseId, loanNo, clientNo },
    branchCode: loan?.branchCode ?? client?.branchCode ?? session.actor.branchCode,
    clockOffsetMs: loan?.clockOffsetMs ?? 0,
  };
}
