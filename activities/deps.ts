import type { Client } from '@temporalio/client';
import type { BankGateway } from '../src/gateways/bank';
import type { PrismaClient } from '../src/store/generated/client';

/** What activities act on. */
export interface ActivityDeps {
  prisma: PrismaClient;
  temporal: Client;
  bank: BankGateway;
}
