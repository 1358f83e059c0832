import { addDays, daysBetween, type IsoDate } from '../date';
import type { ClientKind } from '../identity/masking';

/** 客户分层: large ones, those with business, those who fell silent, and those who are only just known. */
export const SEGMENTS = ['KEY', 'ACTIVE', 'DORMANT', 'NEW'] as const;
export type Segment = (typeof SEGMENTS)[number];

export interface SegmentPolicy {
  /** What a key client owes at least. */
  keyBalanceFen: Readonly<Record<ClientKind, number>>;
  /** Without a loan and without a word for so many days a client is dormant. */
  dormantAfterDays: number;
  /** How long after the last contact the next is due. */
  revisitDays: Readonly<Record<Segment, number>>;
}

/** 示例参数，需按本行制度调整 [CONV]. */
export const SEEDED_SEGMENT_POLICY: SegmentPolicy = {
  keyBalanceFen: { PERSON: 100_000_000, COMPANY: 500_000_000 },
  dormantAfterDays: 180,
  revisitDays: { KEY: 30, ACTIVE: 90, DORMANT: 180, NEW: 30 },
};

/** What the rule asks of a client. Amounts in fen. */
export interface Standing {
  kind: ClientKind;
  /** Principal outstanding. */
  balanceFen: number;
  hadLoan: boolean;
  registeredOn: IsoDate;
  /** The latest visit, call or referral on record. */
  lastContactOn: IsoDate | null;
  /** When it was said that one would come again. */
  plannedOn: IsoDate | null;
}

const lastHeardOf = ({ lastContactOn, registeredOn }: Standing): IsoDate => lastContactOn ?? registeredOn;

/**
 * The segment of a client (DUTIES 5). A dormant one has no loan and nobody heard of him for long; one who never had a loan
 * and is only just known is new.
 * @example segmentOf(SEEDED_SEGMENT_POLICY, { kind: 'PERSON', balanceFen: 100_000_000, hadLoan: true, registeredOn: '2025-01-01', lastContactOn: null, plannedOn: null }, '2026-01-01') // => 'KEY'
 * @example segmentOf(SEEDED_SEGMENT_POLICY, { kind: 'PERSON', balanceFen: 0, hadLoan: true, registeredOn: '2025-01-01', lastContactOn: null, plannedOn: null }, '2026-01-01') // => 'DORMANT'
 */
export function segmentOf(policy: SegmentPolicy, standing: Standing, today: IsoDate): Segment {
  const { kind, balanceFen, hadLoan } = standing;
  if (balanceFen >= policy.keyBalanceFen[kind]) return 'KEY';
  if (balanceFen > 0) return 'ACTIVE';
  if (daysBetween(lastHeardOf(standing), today) > policy.dormantAfterDays) return 'DORMANT';
  return hadLoan ? 'ACTIVE' : 'NEW';
}

/**
 * The day on which a client is to be contacted again: what was promised at the last contact, at the latest by the interval
 * of his segment.
 * @example revisitDueOn(SEEDED_SEGMENT_POLICY, { kind: 'PERSON', balanceFen: 100_000_000, hadLoan: true, registeredOn: '2025-01-01', lastContactOn: '2026-01-10', plannedOn: null }, 'KEY') // => '2026-02-09'
 * @example revisitDueOn(SEEDED_SEGMENT_POLICY, { kind: 'PERSON', balanceFen: 100_000_000, hadLoan: true, registeredOn: '2025-01-01', lastContactOn: '2026-01-10', plannedOn: '2026-01-20' }, 'KEY') // => '2026-01-20'
 */
export function revisitDueOn(policy: SegmentPolicy, standing: Standing, segment: Segment): IsoDate {
  const byRule = addDays(lastHeardOf(standing), policy.revisitDays[segment]);
  const { plannedOn } = standing;
  return plannedOn !== null && plannedOn < byRule ? plannedOn : byRule;
}
