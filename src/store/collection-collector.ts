import { audit } from './audit';
import type { Tx } from './once';

interface By {
  username: string;
  on: string;
}

/** 分派: who collects a case. What waits in it for a collector goes along; later tasks open as this person's. */
export async function assignCollector(tx: Tx, caseId: string, to: string, by: By): Promise<void> {
  const before = await tx.collectionCase.findUniqueOrThrow({ where: { id: caseId }, select: { collector: true } });
  await tx.collectionCase.update({ where: { id: caseId }, data: { collector: to } });
  const waiting = { room: 'COLLECTION', subjectNo: caseId, status: 'OPEN', role: 'COLLECTOR' };
  await tx.task.updateMany({
    where: { ...waiting, NOT: { excluded: { has: to } } },
    data: { assignee: to, claimedAt: new Date() },
  });
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'COLLECTION_ASSIGNED',
    subject: 'COLLECTION',
    subjectNo: caseId,
    detail: { from: before.collector, to },
  });
}

/** Who collects a case, when that was decided. */
export async function collectorOf(tx: Tx, caseId: string): Promise<string | null> {
  const found = await tx.collectionCase.findUnique({ where: { id: caseId }, select: { collector: true } });
  return found?.collector ?? null;
}
