import type { createApplication } from '../../contracts/http/applications';
import type { BodyOf } from '../../contracts/http/operation';
import type { ApplicationInput } from '../../contracts/messages/application';
import { branchScope } from '../../domain/access/access';
import { mayHandle } from '../../domain/approval/separation';
import { parseYuan } from '../../domain/money';
import { findLoan, type LoanRecord } from '../../store/loans-read';
import type { Tx } from '../../store/once';
import { pinnedRules } from '../../store/pinned-rules';
import { renewable } from '../../store/renewals';
import type { ApiDeps } from '../deps';
import { allow, refuseField } from './refused';
import type { Session } from './session';

/** The loan that an application is to renew: of the same client, by whoever manages it; null where it renews none. */
export async function renewedLoan(
  { pool }: Pick<ApiDeps, 'pool'>,
  { renews, clientNo }: BodyOf<typeof createApplication>,
  { actor }: Session,
): Promise<(LoanRecord & Required<Pick<ApplicationInput, 'renews'>>) | null> {
  if (renews === undefined) return null;
  const loan = await findLoan(pool, renews.loanNo, branchScope(actor.branchCode));
  if (loan === null) throw refuseField('/renews/loanNo', 'NOT_FOUND', { what: '贷款 loan' });
  if (loan.clientNo !== clientNo) throw refuseField('/renews/loanNo', 'RENEWAL_OTHER_CLIENT');
  allow(mayHandle(actor, loan.managerUsername));
  const size = renews.size ?? (loan.clientKind === 'PERSON' ? 'MICRO' : undefined);
  if (size === undefined) throw refuseField('/renews/size', 'REQUIRED');
  return { ...loan, renews: { loanNo: loan.no, size } };
}

/** Refuses what may not renew its loan. */
export async function refuseUnlessRenewable(tx: Tx, input: ApplicationInput, today: string): Promise<void> {
  const { renews, applicationNo, terms, line } = input;
  if (renews === undefined) return;
  if (line !== undefined) throw refuseField('/productCode', 'RENEWAL_NO_LINE');
  const renewing = { applicationNo, principalFen: parseYuan(terms.principal), rules: await pinnedRules(tx, input) };
  allow(await renewable(tx, renews, renewing, today));
}

/** What an application adds to what is owed: a renewal nothing. */
export const addedBy = ({ renews, terms }: Pick<ApplicationInput, 'renews' | 'terms'>): number =>
  renews === undefined ? parseYuan(terms.principal) : 0;
