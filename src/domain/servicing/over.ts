/** A loan as far as its end is concerned. Amounts in fen: what principal stands, and what is due beside or of it. */
export interface Ending {
  status: string;
  principalFen: number;
  dueFen: number;
}

/**
 * Whether nothing is owed of a loan any more: settled, or written off and recovered in full. What is written off is still owed
 * (账销案存, decision 0011); its workflow goes on, and what secures it is kept, until then.
 * @example isOver({ status: 'WRITTEN_OFF', principalFen: 0, dueFen: 1 }) // => false
 * @example isOver({ status: 'WRITTEN_OFF', principalFen: 0, dueFen: 0 }) // => true
 * @example isOver({ status: 'CURRENT', principalFen: 0, dueFen: 0 }) // => false
 */
export const isOver = ({ status, principalFen, dueFen }: Ending): boolean =>
  status === 'SETTLED' || (status === 'WRITTEN_OFF' && principalFen + dueFen === 0);
