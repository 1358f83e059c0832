import { addDays, type IsoDate } from '../date';
import type { AccountabilityState } from './accountability';

/** A case as far as its days are concerned. */
export interface AccountabilityDays {
  status: AccountabilityState;
  openBy: IsoDate;
  /** Null until it was opened. */
  concludeBy: IsoDate | null;
  /** Null until the findings were put to the concerned. */
  stateBy: IsoDate | null;
  /** Null until it was concluded. */
  appealBy: IsoDate | null;
  /** The earliest day by which an appeal is decided; null: none waits. */
  decideBy: IsoDate | null;
}

export const ACCOUNTABILITY_STEPS = ['OPEN', 'CONCLUDE', 'STATE', 'DECIDE', 'CLOSE'] as const;
/** Something that falls due by itself: told before its day or when it has gone by; SILENT and CLOSE change the case. */
export interface AccountabilityPress {
  what: 'REMIND' | 'LATE' | 'SILENT' | 'CLOSE';
  step: (typeof ACCOUNTABILITY_STEPS)[number];
  on: IsoDate;
  lastOn: IsoDate;
}

/** So many days before the last one somebody is reminded: 示例参数，需按本行制度调整 [CONV]. */
const LEADS = { OPEN: [2, 0], CONCLUDE: [7, 2, 0], DECIDE: [2, 0] } as const;

/**
 * What falls due of a case as it stands, in order.
 * @example accountabilityPresses({ status: 'DUE', openBy: '2026-03-16', concludeBy: null, stateBy: null, appealBy: null, decideBy: null }).map(({ what, on }) => [what, on]) // => [['REMIND', '2026-03-14'], ['REMIND', '2026-03-16'], ['LATE', '2026-03-17']]
 * @example accountabilityPresses({ status: 'CONCLUDED', openBy: '2026-03-16', concludeBy: '2026-04-20', stateBy: '2026-04-01', appealBy: '2026-04-30', decideBy: null }).map(({ what, on }) => [what, on]) // => [['CLOSE', '2026-05-01']]
 */
export function accountabilityPresses(days: AccountabilityDays): AccountabilityPress[] {
  const { status, openBy, concludeBy, stateBy, appealBy, decideBy } = days;
  switch (status) {
    case 'DUE':
      return told('OPEN', openBy);
    case 'OPENED':
      return told('CONCLUDE', concludeBy);
    case 'HEARING':
      return inOrder([...heard(stateBy), ...told('CONCLUDE', concludeBy)]);
    case 'CONCLUDED':
      // An appeal that waits keeps the case open; deciding it closes what nobody may appeal any more.
      return decideBy === null ? closing(appealBy) : told('DECIDE', decideBy);
    case 'CLOSED':
      return [];
  }
}

function told(step: 'OPEN' | 'CONCLUDE' | 'DECIDE', lastOn: IsoDate | null): AccountabilityPress[] {
  if (lastOn === null) return [];
  const before = LEADS[step].map((days) => ({ what: 'REMIND' as const, step, on: addDays(lastOn, -days), lastOn }));
  return [...before, { what: 'LATE', step, on: addDays(lastOn, 1), lastOn }];
}

const heard = (lastOn: IsoDate | null): AccountabilityPress[] =>
  lastOn === null
    ? []
    : [
        { what: 'REMIND', step: 'STATE', on: addDays(lastOn, -1), lastOn },
        { what: 'SILENT', step: 'STATE', on: addDays(lastOn, 1), lastOn },
      ];

const closing = (lastOn: IsoDate | null): AccountabilityPress[] =>
  lastOn === null ? [] : [{ what: 'CLOSE', step: 'CLOSE', on: addDays(lastOn, 1), lastOn }];

const inOrder = (presses: readonly AccountabilityPress[]): AccountabilityPress[] =>
  presses.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/**
 * The next day after `today` on which something falls due, or null.
 * @example nextAccountabilityPressOn({ status: 'CLOSED', openBy: '2026-03-16', concludeBy: null, stateBy: null, appealBy: null, decideBy: null }, '2026-03-01') // => null
 */
export const nextAccountabilityPressOn = (days: AccountabilityDays, today: IsoDate): IsoDate | null =>
  accountabilityPresses(days).find(({ on }) => on > today)?.on ?? null;

/** The key of a press in the books: done once, whatever happens. */
export const accountabilityPressKey = (no: string, { what, step, on, lastOn }: AccountabilityPress): string =>
  `accountability/${no}/${step}/${lastOn}/${what}/${on}`;
