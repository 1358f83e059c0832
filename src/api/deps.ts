import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { LenderType } from '../domain/cost-statement';
import type { CreditBureau } from '../gateways/credit-bureau';
import type { FileStore } from '../gateways/file-store';
import type { TimeTravel } from '../gateways/time-travel';
import type { VirusScanner } from '../gateways/virus-scan';
import type { PrismaClient } from '../store/generated/client';

/** The settings the API takes note of. */
export interface ApiConfig {
  XINDAI_ENV: 'sandbox' | 'production' | 'test';
  JWT_SECRET: string;
  IDENTITY_KEY: string;
  TEMPORAL_NAMESPACE: string;
  TASK_QUEUE: string;
  LENDER_NAME: string;
  LENDER_TYPE: LenderType;
  TEMPORAL_UI_URL?: string | undefined;
  PUBLIC_URL?: string | undefined;
  /** Requests a minute that one person or address may make; a default by environment when not set. */
  RATE_LIMIT_PER_MINUTE?: number | undefined;
}

/** What the API answers with. */
export interface ApiDeps {
  prisma: PrismaClient;
  pool: Pool;
  temporal: Client;
  config: ApiConfig;
  logger: Logger;
  files: FileStore;
  /** Null: there is none, and no file is taken. */
  scanner: VirusScanner | null;
  /** Absent: the simulator, which in production answers nothing. */
  creditBureau?: CreditBureau;
  /** Absent: the one of src/gateways/time-travel.ts. */
  timeTravel?: TimeTravel;
  /** Where the built workbench lies; absent: none is served. */
  webRoot?: string;
}
