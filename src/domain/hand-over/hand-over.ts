import { isFinal, type Stage } from '../application/stages';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** 移交: to the archive 档案, or to finance 财务. */
export const HAND_OVER_TARGETS = ['ARCHIVE', 'FINANCE'] as const;
export type HandOverTarget = (typeof HAND_OVER_TARGETS)[number];
export const HAND_OVER_STATUSES = ['OFFERED', 'RECEIVED', 'RETURNED'] as const;
export type HandOverStatus = (typeof HAND_OVER_STATUSES)[number];

/** One paper of the list that both sign. */
export interface HandedItem {
  name: string;
  pages: number;
  original: boolean;
}

/** Who signs for what is handed over: the post, not the person. */
const RECEIVING_ROLE: Record<HandOverTarget, string> = { ARCHIVE: 'ARCHIVIST', FINANCE: 'FINANCE' };
/** Finance gets the papers by which it pays; the archive what has come to its end, well or not. */
const FOR_FINANCE: readonly Stage[] = ['DISBURSEMENT', 'PAYING', 'DISBURSED', 'GRANTED', 'ISSUED'];

/**
 * May this list be handed over now? One list at a time to one place, each paper named once. Source: DUTIES 20, 51.
 * @example mayGive({ stage: 'RATING', target: 'ARCHIVE', items: [{ name: '借款合同', pages: 8, original: true }], isOffered: false }).allowed // => false
 */
export function mayGive({
  stage,
  target,
  items,
  isOffered,
}: {
  stage: Stage;
  target: HandOverTarget;
  items: readonly HandedItem[];
  /** A list to the same place waits for its answer. */
  isOffered: boolean;
}): Verdict {
  const isTime = target === 'ARCHIVE' ? isFinal(stage) : FOR_FINANCE.includes(stage);
  const twice = items.find(({ name }, index) => items.findIndex((other) => other.name === name) !== index);
  return firstRefusal(
    () => (isTime ? ALLOWED : refused('HAND_OVER_TOO_EARLY', { stage })),
    () => (isOffered ? refused('HAND_OVER_WAITS') : ALLOWED),
    () => (twice === undefined ? ALLOWED : refused('HAND_OVER_ITEM_TWICE', { name: twice.name })),
  );
}

/**
 * May this person sign for it, or send it back? Who gives does not receive, and only the post it is meant for does.
 * Source: DUTIES 51 (both signatures).
 * @example mayAnswer({ status: 'OFFERED', target: 'ARCHIVE', givenBy: 'li' }, { username: 'li', roles: ['ARCHIVIST'] }, { outcome: 'RECEIVE' }).allowed // => false
 */
export function mayAnswer(
  { status, target, givenBy }: { status: HandOverStatus; target: HandOverTarget; givenBy: string },
  { username, roles }: { username: string; roles: readonly string[] },
  { outcome, reason = '' }: { outcome: 'RECEIVE' | 'RETURN'; reason?: string },
): Verdict {
  return firstRefusal(
    () => (status === 'OFFERED' ? ALLOWED : refused('HAND_OVER_ANSWERED', { status })),
    () => (username === givenBy ? refused('GIVER_MAY_NOT_RECEIVE') : ALLOWED),
    () => (roles.includes(RECEIVING_ROLE[target]) ? ALLOWED : refused('HAND_OVER_FOR_OTHER_POST')),
    () => (outcome === 'RETURN' && reason.trim() === '' ? refused('HAND_OVER_REASON') : ALLOWED),
  );
}
