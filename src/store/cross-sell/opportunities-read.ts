import type { OpportunityKind, OpportunityStage } from '../../domain/cross-sell/opportunity';
import { fromDbDate, toDbDate } from '../dates';
import type { Prisma, PrismaClient } from '../generated/client';
import { decodeCursor, pageOf, type Page, type PageRequest } from '../paging';
import { opportunityOf, type OpportunityRecord } from './opportunities';

export interface OpportunityFilter {
  branch: string | null;
  clientNo?: string | undefined;
  kind?: OpportunityKind | undefined;
  stage?: OpportunityStage | undefined;
  owner?: string | undefined;
  /** Only what is due by this day. */
  dueBy?: string | undefined;
}

function wanted({
  branch,
  clientNo,
  kind,
  stage,
  owner,
  dueBy,
}: OpportunityFilter): Prisma.CrossSellOpportunityWhereInput {
  return {
    ...(branch === null ? {} : { branchCode: branch }),
    ...(clientNo === undefined ? {} : { clientNo }),
    ...(kind === undefined ? {} : { kind }),
    ...(stage === undefined ? {} : { stage }),
    ...(owner === undefined ? {} : { owner }),
    ...(dueBy === undefined ? {} : { nextOn: { lte: toDbDate(dueBy) } }),
  };
}

export async function listOpportunities(
  db: PrismaClient,
  { limit, cursor, ...filter }: OpportunityFilter & PageRequest,
): Promise<Page<OpportunityRecord>> {
  const after = decodeCursor(cursor, ['text'])?.[0];
  const found = await db.crossSellOpportunity.findMany({
    where: { AND: [wanted(filter), after === undefined ? {} : { no: { lt: String(after) } }] },
    orderBy: { no: 'desc' },
    take: limit + 1,
  });
  return pageOf(found.map(opportunityOf), limit, ({ no }) => [no]);
}

export const countOpportunities = (db: PrismaClient, filter: OpportunityFilter): Promise<number> =>
  db.crossSellOpportunity.count({ where: wanted(filter) });

export async function findOpportunity(
  db: PrismaClient,
  no: string,
  branch: string | null,
): Promise<OpportunityRecord | null> {
  const row = await db.crossSellOpportunity.findFirst({
    where: { no, ...(branch === null ? {} : { branchCode: branch }) },
  });
  return row === null ? null : opportunityOf(row);
}

export interface StepRecord {
  stage: OpportunityStage;
  text: string;
  nextOn: string | null;
  by: string;
  on: string;
}
export interface FileRecord {
  hash: string;
  name: string;
  mime: string;
  size: number;
}

/** How it went, and what is filed with it. */
export async function storyOf(
  db: PrismaClient,
  opportunityNo: string,
): Promise<{ steps: StepRecord[]; files: FileRecord[] }> {
  const steps = await db.crossSellStep.findMany({ where: { opportunityNo }, orderBy: { id: 'asc' } });
  const files = await db.crossSellFile.findMany({
    where: { opportunityNo },
    orderBy: [{ filedOn: 'asc' }, { hash: 'asc' }],
  });
  return {
    steps: steps.map(({ stage, text, nextOn, by, on }) => ({
      stage: stage as OpportunityStage,
      text,
      by,
      nextOn: nextOn === null ? null : fromDbDate(nextOn),
      on: fromDbDate(on),
    })),
    files: files.map(({ hash, name, mime, size }) => ({ hash, name, mime, size })),
  };
}
