import type { PrismaClient } from './generated/client';
import { verifyAccruals } from './verify/accruals';
import { verifyAuditChain } from './verify/audit-chain';
import type { Difference } from './verify/difference';
import { verifyInTransit } from './verify/in-transit';
import { verifyJournal } from './verify/journal';
import { verifyLoans } from './verify/loans';
import { verifyMargins } from './verify/margins';
import { verifyProvisions } from './verify/provisions';
import { verifyUnidentified } from './verify/unidentified';

export type { Difference } from './verify/difference';

export interface VerifyReport {
  loans: number;
  entries: number;
  auditEntries: number;
  differences: Difference[];
}

/**
 * Recomputes what can be recomputed: every loan from its terms and events, the journal's balance, what is
 * provided for at each month end, the audit chain. Reads
 * only, and reads one moment: bookings that go on meanwhile are not seen.
 */
export async function verify(prisma: PrismaClient): Promise<VerifyReport> {
  return prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = 0`;
      await tx.$executeRaw`SET LOCAL transaction_timeout = 0`;
      await tx.$executeRaw`SET LOCAL idle_in_transaction_session_timeout = 0`;
      const loans = await verifyLoans(tx);
      const journal = await verifyJournal(tx);
      const provisions = await verifyProvisions(tx);
      const accruals = await verifyAccruals(tx);
      const unidentified = await verifyUnidentified(tx);
      const inTransit = await verifyInTransit(tx);
      const margins = await verifyMargins(tx);
      const chain = await verifyAuditChain(tx);
      return {
        loans: loans.loans,
        entries: journal.entries,
        auditEntries: chain.auditEntries,
        differences: [
          ...loans.differences,
          ...journal.differences,
          ...provisions,
          ...accruals,
          ...unidentified,
          ...inTransit,
          ...margins,
          ...chain.differences,
        ],
      };
    },
    { isolationLevel: 'RepeatableRead', timeout: VERIFY_MS },
  );
}

const VERIFY_MS = 60 * 60_000;
