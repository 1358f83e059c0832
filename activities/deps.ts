import type { Client } from '@temporalio/client';
import type { LenderType } from '../src/domain/cost-statement';
import type { BankGateway } from '../src/gateways/bank';
import type { PrismaClient } from '../src/store/generated/client';

/** What activities act on. */
export interface ActivityDeps {
  prisma: PrismaClient;
  temporal: Client;
  bank: BankGateway;
  /** What the lender is decides what a loan may cost. */
  lender: LenderType;
  /** The Temporal server's real present, milliseconds; only a test server that skips time for everyone gives another. */
  now?: () => Promise<number>;
}
