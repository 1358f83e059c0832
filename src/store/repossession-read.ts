import type { AssetBasis, AssetKind, AssetState } from '../domain/workout/repossession';
import type { DisposalMethod, ProposalState } from '../domain/workout/disposal';
import { fromDbDate } from './dates';
import type { AssetDisposal, PrismaClient } from './generated/client';

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
  checks: { on: string; note: string; by: string }[];
  proposals: ProposalRecord[];
  disposal: { on: string; proceedsFen: number; costsFen: number; buyer: string } | null;
}

export interface ProposalRecord {
  approvalId: string;
  method: DisposalMethod;
  reserveFen: number;
  reason: string;
  document: string;
  by: string;
  proposedOn: string;
  state: ProposalState;
  concludedOn: string | null;
}

/** The assets that were taken for a loan, the latest first. */
export async function assetsOf(db: PrismaClient, loanNo: string): Promise<AssetRecord[]> {
  const found = await db.repossessedAsset.findMany({ where: { loanNo }, orderBy: { no: 'desc' } });
  const where = { assetNo: { in: found.map(({ no }) => no) } };
  const [checks, proposals] = await Promise.all([
    db.assetCheck.findMany({ where, orderBy: { id: 'desc' } }),
    db.assetDisposal.findMany({ where, orderBy: { round: 'desc' } }),
  ]);
  return found.map(({ no, description, custodian, document, by, ...row }) => ({
    no,
    description,
    custodian,
    document,
    by,
    valueFen: Number(row.valueFen),
    asset: row.asset as AssetKind,
    basis: row.basis as AssetBasis,
    state: row.state as AssetState,
    acquiredOn: fromDbDate(row.acquiredOn),
    checkedOn: fromDbDate(row.checkedOn),
    checks: checks
      .filter(({ assetNo }) => assetNo === no)
      .map((check) => ({ on: fromDbDate(check.on), note: check.note, by: check.by })),
    proposals: proposals.filter(({ assetNo }) => assetNo === no).map(proposalOf),
    disposal:
      row.disposedOn === null
        ? null
        : {
            on: fromDbDate(row.disposedOn),
            buyer: row.buyer ?? '',
            proceedsFen: Number(row.proceedsFen ?? 0n),
            costsFen: Number(row.costsFen ?? 0n),
          },
  }));
}

const proposalOf = ({ id, method, reason, document, by, ...row }: AssetDisposal): ProposalRecord => ({
  approvalId: id,
  method: method as DisposalMethod,
  reason,
  document,
  by,
  state: row.state as ProposalState,
  reserveFen: Number(row.reserveFen),
  proposedOn: fromDbDate(row.proposedOn),
  concludedOn: row.concludedOn && fromDbDate(row.concludedOn),
});
