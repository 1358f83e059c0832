export type ItemStatus = 'MISSING' | 'RECEIVED' | 'VERIFIED' | 'RETURNED' | 'EXPIRED' | 'WAIVED';

export interface Item {
  code: string;
  required: boolean;
  status: ItemStatus;
}

/**
 * Codes of the required items that still stand in the way: everything required must be verified against the original
 * (核对原件) or waived. Source: RULES 5.1.
 * @example missingItems([{ code: 'ID', required: true, status: 'RECEIVED' }]) // => ['ID']
 */
export function missingItems(items: readonly Item[]): string[] {
  return items.filter((item) => item.required && item.status !== 'VERIFIED' && item.status !== 'WAIVED').map(({ code }) => code);
}

/**
 * The checklist after some items changed; a code that is not on the checklist is left out and named.
 * @example applyItems([{ code: 'ID', required: true, status: 'MISSING' }], [{ code: 'ID', status: 'VERIFIED' }]).items[0].status // => 'VERIFIED'
 */
export function applyItems(
  items: readonly Item[],
  changes: readonly { code: string; status: ItemStatus }[],
): { items: Item[]; unknown: string[] } {
  const known = new Set(items.map(({ code }) => code));
  const byCode = new Map(changes.map((change) => [change.code, change.status]));
  return {
    items: items.map((item) => ({ ...item, status: byCode.get(item.code) ?? item.status })),
    unknown: changes.map(({ code }) => code).filter((code) => !known.has(code)),
  };
}
