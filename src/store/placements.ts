import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { CollectionPlacement, Prisma, PrismaClient } from './generated/client';
import { nextNumber } from './numbers';
import type { Tx } from './once';

export interface PlacementRecord {
  id: string;
  caseId: string;
  loanNo: string;
  agency: string;
  rate: string;
  placedOn: string;
  placedBy: string;
  reason: string;
  handedOver: string[];
  endedOn: string | null;
  endedAs: string | null;
  endedBy: string | null;
  endedFor: string | null;
}

const record = ({ placedOn, endedOn, ...rest }: CollectionPlacement): PlacementRecord => ({
  ...rest,
  placedOn: fromDbDate(placedOn),
  endedOn: endedOn === null ? null : fromDbDate(endedOn),
});

/** Placements of a case or of an agency, the latest first. */
export async function placementsOf(
  db: Tx | PrismaClient,
  where: { caseId: string } | { agency: string },
): Promise<PlacementRecord[]> {
  const found = await db.collectionPlacement.findMany({
    where,
    orderBy: [{ placedOn: 'desc' }, { id: 'desc' }],
    take: 200,
  });
  return found.map(record);
}

export const openPlacement = async (db: Tx | PrismaClient, caseId: string): Promise<PlacementRecord | null> => {
  const found = await db.collectionPlacement.findFirst({ where: { caseId, endedOn: null } });
  return found === null ? null : record(found);
};

/** Whether a case was with an agency on a day, both ends included. */
export const wasPlaced = async (tx: Tx, caseId: string, agency: string, on: string): Promise<boolean> => {
  const day = toDbDate(on);
  const where = { caseId, agency, placedOn: { lte: day }, OR: [{ endedOn: null }, { endedOn: { gte: day } }] };
  return (await tx.collectionPlacement.count({ where })) > 0;
};

type NewPlacement = Pick<PlacementRecord, 'caseId' | 'loanNo' | 'agency' | 'rate' | 'reason' | 'handedOver'>;

export async function placeCase(tx: Tx, given: NewPlacement, by: { username: string; on: string }): Promise<string> {
  const id = await nextNumber(tx, 'PL', by.on);
  await tx.collectionPlacement.create({
    data: { ...given, id, placedOn: toDbDate(by.on), placedBy: by.username },
  });
  await told(tx, given.caseId, by, 'CASE_PLACED', { ...given, id });
  return id;
}

export interface PlacementEnd {
  as: 'RECALLED' | 'CASE_CLOSED';
  reason: string;
}

/** Ends the placement of a case, if there is one. */
export async function endPlacement(
  tx: Tx,
  caseId: string,
  { as, reason }: PlacementEnd,
  by: { username: string; on: string },
): Promise<boolean> {
  const { count } = await tx.collectionPlacement.updateMany({
    where: { caseId, endedOn: null },
    data: { endedOn: toDbDate(by.on), endedAs: as, endedFor: reason, endedBy: by.username },
  });
  if (count > 0) await told(tx, caseId, by, 'CASE_PLACEMENT_ENDED', { as, reason });
  return count > 0;
}

const told = (
  tx: Tx,
  caseId: string,
  by: { username: string; on: string },
  action: string,
  detail: Prisma.InputJsonObject,
): Promise<void> =>
  audit(tx, { businessOn: by.on, actor: by.username, action, subject: 'COLLECTION', subjectNo: caseId, detail });
