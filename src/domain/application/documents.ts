import type { IsoDate } from '../date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import type { Person } from '../approval/separation';
import { goodUntil, latestEnd } from './papers';

/** 未收, 已收复印件, 已见原件, 已核实, 退回, 过期, 豁免. */
export type ItemStatus = 'MISSING' | 'RECEIVED' | 'ORIGINAL_SEEN' | 'VERIFIED' | 'RETURNED' | 'EXPIRED' | 'WAIVED';

export interface Item {
  code: string;
  required: boolean;
  status: ItemStatus;
  /** The last day on which it counts; none: it does not run out. */
  expiresOn?: IsoDate;
  /** Nobody entered that day; it is the one of its kind. */
  ofKind?: true;
}

/**
 * Codes of the required items that still stand in the way: everything required must be verified against the original
 * (核对原件) or waived, and not have run out by this day. Source: RULES 5.1.
 * @example missingItems([{ code: 'ID', required: true, status: 'RECEIVED' }], '2026-01-15') // => ['ID']
 * @example missingItems([{ code: 'ID', required: true, status: 'VERIFIED', expiresOn: '2026-01-14' }], '2026-01-15') // => ['ID']
 */
export function missingItems(items: readonly Item[], today: IsoDate): string[] {
  return items
    .filter(
      (item) => item.required && !(item.status === 'WAIVED' || (item.status === 'VERIFIED' && !ranOut(item, today))),
    )
    .map(({ code }) => code);
}

const ranOut = ({ expiresOn }: Item, today: IsoDate): boolean => expiresOn !== undefined && expiresOn < today;

/**
 * The day on which the next verified document ceases to count, or null: the case watches for it.
 * @example nextExpiry([{ code: 'ID', required: true, status: 'VERIFIED', expiresOn: '2026-03-01' }, { code: 'X', required: true, status: 'RETURNED', expiresOn: '2026-02-01' }]) // => '2026-03-01'
 */
export function nextExpiry(items: readonly Item[]): IsoDate | null {
  const days = items.flatMap(({ status, expiresOn }) => (status === 'VERIFIED' && expiresOn ? [expiresOn] : []));
  return days.sort()[0] ?? null;
}

/**
 * The checklist on a day: what was verified and has run out since asks for a new one.
 * @example expireItems([{ code: 'ID', required: true, status: 'VERIFIED', expiresOn: '2026-01-14' }], '2026-01-15').expired // => ['ID']
 */
export function expireItems(items: readonly Item[], today: IsoDate): { items: Item[]; expired: string[] } {
  const gone = items.filter((item) => item.status === 'VERIFIED' && ranOut(item, today)).map(({ code }) => code);
  return {
    items: items.map((item) => (gone.includes(item.code) ? { ...item, status: 'EXPIRED' } : item)),
    expired: gone,
  };
}

/** A change of an item as somebody asks for it. */
interface Change {
  code: string;
  status: ItemStatus;
  expiresOn?: IsoDate;
  /** The day the paper bears; none: it counts from its receipt. */
  issuedOn?: IsoDate;
}

const HELD: readonly ItemStatus[] = ['RECEIVED', 'ORIGINAL_SEEN', 'VERIFIED'];

/**
 * The changes with the day until which each paper counts: the one that was entered, or else that of its kind, from the day it was issued or
 * received. A paper that is on file already keeps its day; one that ran out is not verified again without another. Source: RULES 5.1.
 * @example dated([], [{ code: 'INCOME_PROOF', status: 'RECEIVED' }], '2026-11-27') // => [{ code: 'INCOME_PROOF', status: 'RECEIVED', expiresOn: '2027-02-27', ofKind: true }]
 * @example dated([], [{ code: 'INCOME_PROOF', status: 'RECEIVED', issuedOn: '2026-11-01' }], '2026-11-27')[0].expiresOn // => '2027-02-01'
 */
export function dated<C extends Change>(
  items: readonly Item[],
  changes: readonly C[],
  today: IsoDate,
): (C & Pick<Item, 'ofKind'>)[] {
  return changes.map((change) => {
    const { code, status, expiresOn, issuedOn } = change;
    const before = items.find((item) => item.code === code);
    const isNew = issuedOn !== undefined || isNewPaper(before, status);
    const until = goodUntil(code, issuedOn ?? today);
    return expiresOn !== undefined || !HELD.includes(status) || !isNew || until === null
      ? change
      : { ...change, expiresOn: until, ofKind: true };
  });
}

/** Whether what comes is another paper than the one on file, or the first one that anybody says a day of. */
function isNewPaper(before: Item | undefined, status: ItemStatus): boolean {
  if (before?.expiresOn === undefined || before.status === 'MISSING' || before.status === 'RETURNED') return true;
  return before.status === 'EXPIRED' && status !== 'VERIFIED';
}

/**
 * The checklist of a case that is approved. The validity of a kind is for the decision that rests on it: what was young enough then counts
 * for as long as the approval does. A day that somebody entered, as that of an identity card, must cover the signing and stays.
 * Source: RULES 5.1.
 * @example rested([{ code: 'INCOME_PROOF', required: true, status: 'VERIFIED', expiresOn: '2027-02-27', ofKind: true }]) // => [{ code: 'INCOME_PROOF', required: true, status: 'VERIFIED' }]
 */
export function rested(items: readonly Item[]): Item[] {
  return items.map((item) => {
    if (item.ofKind === undefined) return item;
    const { code, required, status } = item;
    return { code, required, status };
  });
}

/**
 * The checklist after some items changed; a code that is not on the checklist is left out and named.
 * @example applyItems([{ code: 'ID', required: true, status: 'MISSING' }], [{ code: 'ID', status: 'VERIFIED' }]).items[0].status // => 'VERIFIED'
 */
export function applyItems(
  items: readonly Item[],
  changes: readonly (Pick<Item, 'code' | 'status'> & Partial<Pick<Item, 'expiresOn' | 'ofKind'>>)[],
): { items: Item[]; unknown: string[] } {
  const known = new Set(items.map(({ code }) => code));
  const byCode = new Map(changes.map((change) => [change.code, change]));
  return {
    items: items.map((item) => changed(item, byCode.get(item.code))),
    unknown: changes.map(({ code }) => code).filter((code) => !known.has(code)),
  };
}

function changed(item: Item, change: Partial<Item> | undefined): Item {
  const { status = item.status, expiresOn, ofKind } = change ?? {};
  if (!expiresOn) return { ...item, status };
  const { code, required } = item;
  return { code, required, status, expiresOn, ...(ofKind ? { ofKind } : {}) };
}

/**
 * May this person change these items so? A required document is waived by a department manager other than the account manager,
 * and with its reason: who brings the case in does not excuse its gaps. Nothing is verified that has run out: not by the day given with
 * it, and, where none is given, not by the one on the checklist. No day is entered beyond what the kind may count at most, from the day the
 * paper bears. Source: RULES 5.1, 7.3.
 * @example mayChangeItems([{ code: 'HOUSE', status: 'WAIVED', note: '公积金替代' }], { username: 'li', roles: ['CLIENT_MANAGER'], levels: [] }, ['li'], { items: [], today: '2026-01-15' }).allowed // => false
 */
export function mayChangeItems(
  changes: readonly (Change & { note?: string })[],
  { username, roles }: Person,
  managers: readonly string[],
  { items, today }: { items: readonly Item[]; today: IsoDate },
): Verdict {
  const late = applyItems(items, changes).items.find(
    (item) => item.status === 'VERIFIED' && ranOut(item, today) && changes.some(({ code }) => code === item.code),
  );
  if (late !== undefined) return refused('DOCUMENT_RAN_OUT', { code: late.code, on: late.expiresOn ?? today });
  for (const { code, expiresOn, issuedOn = today } of changes) {
    const latest = latestEnd(code, issuedOn);
    if (expiresOn !== undefined && latest !== null && expiresOn > latest)
      return refused('DOCUMENT_COUNTS_TOO_LONG', { code, from: issuedOn, latest });
  }
  const waived = changes.filter(({ status }) => status === 'WAIVED');
  if (waived.length === 0) return ALLOWED;
  return firstRefusal(
    () =>
      roles.includes('DEPARTMENT_MANAGER') && !managers.includes(username)
        ? ALLOWED
        : refused('DOCUMENT_WAIVER_NOT_YOURS'),
    () => (waived.every(({ note = '' }) => note.trim() !== '') ? ALLOWED : refused('DOCUMENT_WAIVER_REASON')),
  );
}
