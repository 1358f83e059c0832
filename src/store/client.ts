import { PrismaPg } from '@prisma/adapter-pg';
import { Pool, type PoolConfig } from 'pg';
import { PrismaClient } from './generated/client';

export interface StoreOptions {
  url: string;
  /** Connections at most; one process serves many requests with few. */
  poolSize?: number;
  applicationName?: string;
  /** A broken idle connection is replaced by the pool; somebody should still hear of it. */
  onConnectionError?: (error: Error) => void;
}

/** One pool, used by Prisma and by the SQL written by hand. */
export interface Store {
  prisma: PrismaClient;
  pool: Pool;
  close(): Promise<void>;
}

/**
 * PostgreSQL gives up before Prisma does: an interactive transaction that Prisma times out while it commits takes the
 * process down, so the server must have ended it by then.
 */
const TRANSACTION_MS = 20_000;
const SERVER_TRANSACTION_MS = 15_000;
const STATEMENT_MS = 10_000;
const LOCK_MS = 5_000;
const IDLE_IN_TRANSACTION_MS = 8_000;
const WAIT_FOR_CONNECTION_MS = 10_000;

export function poolConfig(options: StoreOptions): PoolConfig {
  return {
    connectionString: options.url,
    max: options.poolSize ?? 10,
    application_name: options.applicationName ?? 'xindai',
    connectionTimeoutMillis: WAIT_FOR_CONNECTION_MS,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: STATEMENT_MS,
    lock_timeout: LOCK_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    options: `-c transaction_timeout=${String(SERVER_TRANSACTION_MS)} -c timezone=UTC`,
  };
}

export function openStore(options: StoreOptions): Store {
  const pool = new Pool(poolConfig(options));
  const onError = options.onConnectionError ?? ignore;
  pool.on('error', onError);
  const adapter = new PrismaPg(pool, { onPoolError: onError, onConnectionError: onError });
  const prisma = new PrismaClient({
    adapter,
    transactionOptions: { maxWait: WAIT_FOR_CONNECTION_MS, timeout: TRANSACTION_MS },
  });
  return {
    prisma,
    pool,
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

function ignore(): void {
  // The pool replaces the connection by itself.
}
