import { MOST_OF_ONE } from '../../contracts/bounds';
import type { StatementMapping } from '../../domain/incoming/statement-file';
import { audit } from '../audit';
import type { PrismaClient, StatementFormat } from '../generated/client';
import type { Tx } from '../once';

export interface FormatRecord {
  bank: string;
  version: number;
  nameZh: string;
  nameEn: string;
  mapping: StatementMapping;
  recordedBy: string;
  recordedAt: string;
}

const recordOf = ({ mapping, recordedAt, ...rest }: StatementFormat): FormatRecord => ({
  ...rest,
  mapping: mapping as unknown as StatementMapping,
  recordedAt: recordedAt.toISOString(),
});

/** The newest format of each bank. */
export async function listFormats(prisma: PrismaClient): Promise<FormatRecord[]> {
  const found = await prisma.statementFormat.findMany({
    orderBy: [{ bank: 'asc' }, { version: 'desc' }],
    distinct: ['bank'],
    take: MOST_OF_ONE,
  });
  return found.map(recordOf);
}

/** Every format a bank ever had, newest first. */
export async function versionsOf(prisma: PrismaClient, bank: string): Promise<FormatRecord[]> {
  return (
    await prisma.statementFormat.findMany({ where: { bank }, orderBy: { version: 'desc' }, take: MOST_OF_ONE })
  ).map(recordOf);
}

/** The newest format of one bank, or null. */
export async function formatOf(db: Tx | PrismaClient, bank: string): Promise<FormatRecord | null> {
  const found = await db.statementFormat.findFirst({ where: { bank }, orderBy: { version: 'desc' } });
  return found && recordOf(found);
}

/** The newest version of a bank's format, 0 when it has none; of two who correct it at once the second sees the first. */
export async function lockNewestVersion(tx: Tx, bank: string): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`statement-format/${bank}`}))`;
  return (await formatOf(tx, bank))?.version ?? 0;
}

/** The next version of a bank's format. */
export async function insertFormat(
  tx: Tx,
  given: Pick<FormatRecord, 'bank' | 'nameZh' | 'nameEn' | 'mapping'>,
  by: { username: string; on: string },
): Promise<FormatRecord> {
  const version = ((await formatOf(tx, given.bank))?.version ?? 0) + 1;
  const { mapping, ...rest } = given;
  const stored = await tx.statementFormat.create({
    data: {
      ...rest,
      version,
      mapping: { ...mapping, incoming: [...(mapping.incoming ?? [])] },
      recordedBy: by.username,
    },
  });
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'STATEMENT_FORMAT_RECORDED',
    subject: 'SYSTEM',
    subjectNo: `statement-format/${given.bank}`,
    detail: { bank: given.bank, version },
  });
  return recordOf(stored);
}
