import type { ChangeKind } from '../../domain/client-change/kinds';

/** What is told of a change: an entry of the register as it is written and read. Shares in parts of a million, amounts in fen. */
export interface ChangeTold {
  kind: ChangeKind;
  on: string;
  learnedOn: string;
  source: string;
  evidence: string;
  fileHash: string | null;
  note: string;
  before: string;
  after: string;
  sharePpm: number | null;
  amountFen: number | null;
}
