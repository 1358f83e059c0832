import type { ApplicationEffect } from '../src/contracts/application-effect';
import type { ApplicationInput, DrawInput } from '../src/contracts/messages/application';
import type { LoanTerms } from '../src/contracts/terms';
import { monthsOf } from '../src/domain/product/eligibility';
import { groundStands, mayDrawFor } from '../src/domain/product/long-term';
import { ALLOWED, type Verdict } from '../src/domain/verdict';
import type { Tx } from '../src/store/once';
import type { PinnedProduct } from '../src/store/pinned-rules';
import { longTerm, termGroundsOf } from '../src/store/term-grounds';

/** Does the file say why a term beyond the normal one is proposed, where a report speaks for it or a supplement is handed in (RULES 1.1)? */
export async function reportedTerm(tx: Tx, { application, fact, after }: ApplicationEffect): Promise<Verdict> {
  const speaks = fact.kind === 'resubmission' || (fact.kind === 'investigation' && fact.agree);
  return speaks ? termGrounded(tx, application, after.terms) : ALLOWED;
}

/** May somebody say yes to these terms, as far as their length goes? */
export async function termGrounded(
  tx: Tx,
  application: PinnedProduct & { applicationNo: string },
  terms: LoanTerms,
): Promise<Verdict> {
  const long = await longTerm(tx, application, monthsOf(terms));
  if (long === null) return ALLOWED;
  const [ground = null] = await termGroundsOf(tx, application.applicationNo);
  return groundStands(long, ground);
}

/** Nobody says yes to a draw any more: it is as long as its facility was granted for. */
export async function drawnFor(tx: Tx, input: ApplicationInput, { facilityNo }: DrawInput): Promise<Verdict> {
  const long = await longTerm(tx, input, monthsOf(input.terms), { isDraw: true });
  if (long === null) return ALLOWED;
  const facility = await tx.facility.findUnique({ where: { no: facilityNo }, select: { applicationNo: true } });
  const [ground = null] = facility === null ? [] : await termGroundsOf(tx, facility.applicationNo);
  return mayDrawFor(long, ground);
}
