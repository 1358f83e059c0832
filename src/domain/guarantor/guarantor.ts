import { guaranteeCapacity } from '../appraisal/guarantee';
import type { Fen } from '../money';

/** What befalls a client so that he can no longer stand for anything: 死亡, 宣告失踪, 破产受理, 吊销或注销. */
export const CLIENT_EVENTS = ['DIED', 'DECLARED_MISSING', 'BANKRUPT', 'STRUCK_OFF'] as const;
export type ClientEventKind = (typeof CLIENT_EVENTS)[number];

/** Which events befall whom. */
const BEFALLS: Readonly<Record<'PERSON' | 'COMPANY', readonly ClientEventKind[]>> = {
  PERSON: ['DIED', 'DECLARED_MISSING', 'BANKRUPT'],
  COMPANY: ['BANKRUPT', 'STRUCK_OFF'],
};

/**
 * Can this befall a client of this kind?
 * @example befalls('COMPANY', 'DIED') // => false
 * @example befalls('PERSON', 'DIED') // => true
 */
export const befalls = (kind: 'PERSON' | 'COMPANY', event: ClientEventKind): boolean => BEFALLS[kind].includes(event);

/** What a guarantor is known to own and to stand for, in fen. */
export interface GuarantorFacts {
  /** By his latest statement, else by the latest appraisal; null when nobody knows. */
  netAssetsFen: number | null;
  /** Everything he stands for as the appraisals had it, that of the suretyship itself among it. */
  statedFen: number;
  /** What he stands for here: the debts secured by the suretyships on file. */
  hereFen: number;
}

export interface GuarantorStanding {
  /** The more of what was stated and what is on file. */
  givenFen: number;
  /** What he can still stand for; zero when he stands for more than he owns. */
  freeFen: Fen | null;
  /** He stands for more than he can. */
  isOvercommitted: boolean;
}

/**
 * How a guarantor stands by what is known of him. Of whom nothing is known nothing is said. Source: RULES 5.3 (the balance of
 * guarantees at most once the net assets).
 * @example standingOf({ netAssetsFen: 1_000, statedFen: 400, hereFen: 700 }) // => { givenFen: 700, freeFen: 300, isOvercommitted: false }
 * @example standingOf({ netAssetsFen: 1_000, statedFen: 1_001, hereFen: 700 }) // => { givenFen: 1_001, freeFen: 0, isOvercommitted: true }
 * @example standingOf({ netAssetsFen: null, statedFen: 0, hereFen: 700 }) // => { givenFen: 700, freeFen: null, isOvercommitted: false }
 */
export function standingOf({ netAssetsFen, statedFen, hereFen }: GuarantorFacts): GuarantorStanding {
  const givenFen = Math.max(statedFen, hereFen);
  if (netAssetsFen === null) return { givenFen, freeFen: null, isOvercommitted: false };
  const freeFen = guaranteeCapacity({ netAssetsFen, givenFen });
  return { givenFen, freeFen, isOvercommitted: guaranteeCapacity({ netAssetsFen, givenFen: 0 }) < givenFen };
}
