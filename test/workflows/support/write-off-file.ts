import { itemsOf } from '../../../src/domain/workout/write-off-file';
import type { PrismaClient } from '../../../src/store/generated/client';

/** A file as it must be before a write-off is proposed; `except` is left out. */
export async function completeFile(prisma: PrismaClient, loanNo: string, except: string[] = []): Promise<void> {
  const items = itemsOf({ secured: true }).filter((item) => !except.includes(item));
  const entry = { loanNo, evidence: 'HX-1', note: '', on: new Date('2026-01-01') };
  await prisma.writeOffFileEntry.createMany({
    data: items.flatMap((item) => [
      { ...entry, item, act: 'FILED', by: 'zhou' },
      { ...entry, item, act: 'VERIFIED', by: 'zhao' },
    ]),
  });
}
