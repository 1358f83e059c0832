import { hasManaged, type Managed } from '../approval/separation';
import type { IsoDate } from '../date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** 入库, 出库, 归还, 发还权利人. */
export const CUSTODY_ACTS = ['IN', 'OUT', 'BACK', 'RELEASE'] as const;
export type CustodyAct = (typeof CUSTODY_ACTS)[number];

/** One entry of the custody register; it counts once a second person has counted the paper too. */
export interface CustodyEntry {
  id: string;
  /** The paper by its name and number: 不动产登记证明 浙(2026)0001234. */
  paper: string;
  act: CustodyAct;
  /** Safe and shelf, or to whom it went. */
  place: string;
  /** By when it is to be back. */
  backBy: IsoDate | null;
  by: string;
  on: IsoDate;
  confirmedBy: string | null;
}

export type PaperState = 'UNKNOWN' | 'IN' | 'OUT' | 'RELEASED';

export interface Paper {
  paper: string;
  state: PaperState;
  place: string;
  backBy: IsoDate | null;
  since: IsoDate;
  /** The entry that waits for a second person. */
  pending: CustodyEntry | null;
}

const AFTER: Readonly<Record<CustodyAct, PaperState>> = { IN: 'IN', OUT: 'OUT', BACK: 'IN', RELEASE: 'RELEASED' };
const FROM: Readonly<Record<CustodyAct, readonly PaperState[]>> = {
  IN: ['UNKNOWN'],
  OUT: ['IN'],
  BACK: ['OUT'],
  RELEASE: ['IN'],
};

/**
 * Where every paper is, by the register in the order in which it was written.
 * @example papersOf([{ id: '1', paper: 'P', act: 'IN', place: '一号库', backBy: null, by: 'zhou', on: '2026-01-15', confirmedBy: 'qian' }]).map(({ state, place }) => [state, place]) // => [['IN', '一号库']]
 * @example papersOf([{ id: '1', paper: 'P', act: 'IN', place: '一号库', backBy: null, by: 'zhou', on: '2026-01-15', confirmedBy: null }]).map(({ state }) => state) // => ['UNKNOWN']
 */
export function papersOf(entries: readonly CustodyEntry[]): Paper[] {
  return [...new Set(entries.map(({ paper }) => paper))].map((paper) => {
    const own = entries.filter((entry) => entry.paper === paper);
    const last = own.findLast(({ confirmedBy }) => confirmedBy !== null);
    return {
      paper,
      state: last === undefined ? 'UNKNOWN' : AFTER[last.act],
      place: last?.place ?? '',
      since: last?.on ?? own[0]?.on ?? '',
      backBy: last?.backBy ?? null,
      pending: own.find(({ confirmedBy }) => confirmedBy === null) ?? null,
    };
  });
}

/** What is to be entered, and how the paper and its loans stand. */
export interface Handling {
  act: CustodyAct;
  backBy: IsoDate | null;
  paper: Paper | null;
  /** Nothing is owed any more on what it secures. */
  debtIsOver: boolean;
  /** It secures a facility on which more may be drawn. */
  facilityLives: boolean;
  /** It secures a promise that may still be claimed. */
  promiseStands: boolean;
  /** It secures an application that is under way. */
  caseIsOpen: boolean;
}

/**
 * May this be entered in the register today? A paper goes out of where it is, with a day to be back; it goes to its owner for good
 * only when nothing is owed, drawn, claimed or asked for on it any more; and nothing is entered on top of what nobody has confirmed. Source: RULES 5.2, 7.3.
 * @example mayHandlePaper({ act: 'OUT', backBy: null, paper: null, debtIsOver: false, facilityLives: false, promiseStands: false, caseIsOpen: false }, '2026-01-15').code // => 'CUSTODY_ACT'
 */
export function mayHandlePaper(handling: Handling, today: IsoDate): Verdict {
  const { act, backBy, paper, debtIsOver, facilityLives, promiseStands, caseIsOpen } = handling;
  const state = paper?.state ?? 'UNKNOWN';
  return firstRefusal(
    () => (paper === null || paper.pending === null ? ALLOWED : refused('CUSTODY_PENDING', { by: paper.pending.by })),
    () => (FROM[act].includes(state) ? ALLOWED : refused('CUSTODY_ACT', { state })),
    () => (act !== 'OUT' || (backBy !== null && backBy >= today) ? ALLOWED : refused('CUSTODY_BACK_BY')),
    () => (act !== 'RELEASE' || debtIsOver ? ALLOWED : refused('CUSTODY_RELEASE_EARLY')),
    () => (act !== 'RELEASE' || !facilityLives ? ALLOWED : refused('CUSTODY_FACILITY_LIVES')),
    () => (act !== 'RELEASE' || !promiseStands ? ALLOWED : refused('CUSTODY_PROMISE_STANDS')),
    () => (act !== 'RELEASE' || !caseIsOpen ? ALLOWED : refused('CUSTODY_CASE_OPEN')),
  );
}

/**
 * May this person confirm an entry? Somebody else than who wrote it, and not who keeps the loan or kept it. Source: RULES 7.3 (双人保管).
 * @example mayConfirmPaper({ by: 'zhou', confirmedBy: null }, { username: 'zhou', managerUsername: 'li' }).code // => 'CUSTODY_SAME_PERSON'
 */
export const mayConfirmPaper = (
  { by, confirmedBy }: Pick<CustodyEntry, 'by' | 'confirmedBy'>,
  { username, ...managed }: { username: string } & Managed,
): Verdict =>
  firstRefusal(
    () => (confirmedBy === null ? ALLOWED : refused('CUSTODY_CONFIRMED', { by: confirmedBy })),
    () => (by === username || hasManaged(managed, username) ? refused('CUSTODY_SAME_PERSON') : ALLOWED),
  );
