import type { AssetBasis, AssetKind, AssetState } from '../domain/workout/repossession';
import { fromDbDate } from './dates';
import type { PrismaClient } from './generated/client';

export interface AssetRecord {
  no: string;
  asset: AssetKind;
  basis: AssetBasis;
  description: string;
  valueFen: number;
  acquiredOn: string;
  custodian: string;
  document: string;
  by: string;
  state: AssetState;
  checkedOn: string;
  disposal: { on: string; proceedsFen: number; costsFen: number; buyer: string } | null;
}

/** The assets that were taken for a loan, the latest first. */
export async function assetsOf(db: PrismaClient, loanNo: string): Promise<AssetRecord[]> {
  const found = await db.repossessedAsset.findMany({ where: { loanNo }, orderBy: { no: 'desc' } });
  return found.map(({ no, description, custodian, document, by, ...row }) => ({
    ...{ no, description, custodian, document, by, valueFen: Number(row.valueFen) },
    asset: row.asset as AssetKind,
    basis: row.basis as AssetBasis,
    state: row.state as AssetState,
    acquiredOn: fromDbDate(row.acquiredOn),
    checkedOn: fromDbDate(row.checkedOn),
    disposal:
      row.disposedOn === null
        ? null
        : {
            ...{ on: fromDbDate(row.disposedOn), buyer: row.buyer ?? '' },
            ...{ proceedsFen: Number(row.proceedsFen ?? 0n), costsFen: Number(row.costsFen ?? 0n) },
          },
  }));
}
