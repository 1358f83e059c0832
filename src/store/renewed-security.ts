import type { ApplicationInput } from '../contracts/messages/application';
import type { SecurityKind } from '../domain/security/form';
import type { Tx } from './once';
import { insertSecurity } from './security';

/**
 * What secures a loan is offered anew for the one that renews it. Contracts are signed and registered again before the money is
 * booked (RULES 1.6), as for any loan; what secured the old one is then given back in its days.
 */
export async function offerAgain(
  tx: Tx,
  loanNo: string,
  { applicationNo, managerUsername }: Pick<ApplicationInput, 'applicationNo' | 'managerUsername'>,
  on: string,
): Promise<void> {
  const loan = await tx.loan.findUniqueOrThrow({ where: { no: loanNo }, select: { applicationNo: true } });
  const items = await tx.security.findMany({
    where: { applicationNo: loan.applicationNo, withdrawnOn: null },
    orderBy: { no: 'asc' },
  });
  for (const { kind, ownerNo, description, titleNo, rank, coOwners } of items) {
    const offered = { kind: kind as SecurityKind, ownerNo, description, titleNo, rank, coOwners, consent: null };
    await insertSecurity(tx, applicationNo, offered, { username: managerUsername, on });
  }
}
