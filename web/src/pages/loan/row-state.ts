interface Row {
  dueOn: string;
  paidOn: string | null;
  paid: Readonly<Record<string, string>>;
}

export type RowState = 'paid' | 'late' | 'partly' | 'open';

/** How an instalment stands on a business date. */
export function rowState(row: Row, today: string): RowState {
  if (row.paidOn !== null) return 'paid';
  if (row.dueOn < today) return 'late';
  return Object.values(row.paid).some((amount) => amount !== '0.00') ? 'partly' : 'open';
}
