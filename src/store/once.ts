import { Prisma, type PrismaClient } from './generated/client';

/** The client inside a transaction. */
export type Tx = Prisma.TransactionClient;

/**
 * Runs `work` in one transaction at most once per business key. The key and the result are written in the transaction
 * of the effect itself, so a crash before the commit leaves nothing and a repeat after it gets the stored result.
 *
 * `result` must be JSON. `timeout` in milliseconds, for work that reads far more than a request does. A second caller racing on one key loses at the unique index, rolls back everything it did and
 * reads what the winner stored.
 */
export async function once<T>(
  db: PrismaClient,
  businessKey: string,
  work: (tx: Tx) => Promise<T>,
  options: { timeout?: number } = {},
): Promise<{ result: T; repeated: boolean }> {
  try {
    return await db.$transaction(async (tx) => {
      const stored = await tx.effect.findUnique({ where: { businessKey } });
      if (stored) return { result: stored.result as T, repeated: true };
      const result = await work(tx);
      await tx.effect.create({ data: { businessKey, result: result as Prisma.InputJsonValue } });
      return { result, repeated: false };
    }, options);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const stored = await db.effect.findUnique({ where: { businessKey } });
    if (!stored) throw error;
    return { result: stored.result as T, repeated: true };
  }
}

/**
 * The same for work that writes its key in its own one statement. What went wrong counts only when the key is not there:
 * an earlier attempt, whose answer was lost, may have done it under rules that have changed since; the answer is then undefined.
 */
export async function unlessRecorded<T>(
  db: PrismaClient,
  businessKey: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if ((await db.effect.count({ where: { businessKey } })) === 0) throw error;
    return undefined;
  }
}

/** True for PostgreSQL's unique violation, whichever index refused. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}

/** PostgreSQL's classes of what no repetition mends: data exceptions and broken constraints. */
const HOPELESS = /^(22|23)/;

/** True when the database refuses for good what it was given: asking again would only hold up everybody behind it. */
export function isUnrecordable(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientValidationError || isUniqueViolation(error)) return true;
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const driver = error.meta?.['driverAdapterError'] as { cause?: { originalCode?: string } } | undefined;
  return HOPELESS.test(driver?.cause?.originalCode ?? '');
}
