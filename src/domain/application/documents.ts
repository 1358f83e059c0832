import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import type { Person } from '../approval/separation';

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
  return items
    .filter((item) => item.required && item.status !== 'VERIFIED' && item.status !== 'WAIVED')
    .map(({ code }) => code);
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

/**
 * May this person change these items so? A required document is waived by a department manager other than the account manager,
 * and with its reason: who brings the case in does not excuse its gaps. Source: RULES 5.1, 7.3.
 * @example mayChangeItems([{ code: 'HOUSE', status: 'WAIVED', note: '公积金替代' }], { username: 'li', roles: ['CLIENT_MANAGER'], levels: [] }, 'li').allowed // => false
 */
export function mayChangeItems(
  changes: readonly { code: string; status: ItemStatus; note?: string }[],
  { username, roles }: Person,
  managerUsername: string,
): Verdict {
  const waived = changes.filter(({ status }) => status === 'WAIVED');
  if (waived.length === 0) return ALLOWED;
  return firstRefusal(
    () =>
      roles.includes('DEPARTMENT_MANAGER') && username !== managerUsername
        ? ALLOWED
        : refused('DOCUMENT_WAIVER_NOT_YOURS'),
    () => (waived.every(({ note = '' }) => note.trim() !== '') ? ALLOWED : refused('DOCUMENT_WAIVER_REASON')),
  );
}
