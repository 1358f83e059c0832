import { refused, ALLOWED, firstRefusal, type Verdict } from '../verdict';

export const RELATION_KINDS = ['CONTROLS', 'OWNS', 'SPOUSE', 'GUARANTEES', 'MANAGES'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** A whole capital, in parts of a million. */
export const WHOLE_PPM = 1_000_000;

/**
 * From this share on an owner belongs to the group of what it owns, 25 % [CONV: the share from which a beneficial owner
 * is identified; 示例参数，需按本行制度调整]. Control and marriage always do; a guarantee and an office do not.
 * Source: RULES 1.8 (大额风险暴露管理办法: connected clients), 7.2.
 */
export const GROUP_SHARE_PPM = 250_000;

/** A party to a relation. */
export interface Related {
  no: string;
  kind: 'PERSON' | 'COMPANY';
}

export interface RelationAsked {
  from: Related;
  to: Related;
  kind: RelationKind;
  /** Only of OWNS: parts of a million. */
  sharePpm: number | null;
  /** Parts of a million of `to` that others own already. */
  ownedByOthersPpm: number;
  /** Only of SPOUSE: one of the two has another spouse now. */
  married: boolean;
}

/**
 * May this relation be recorded? Spouses are persons and have one spouse at a time (民法典 Art 1041), companies are owned,
 * controlled and managed, a share above zero belongs to ownership alone, and nobody owns more than the whole.
 * @example mayRelate({ from: { no: 'CL1', kind: 'PERSON' }, to: { no: 'CL2', kind: 'COMPANY' }, kind: 'OWNS', sharePpm: 600_000, ownedByOthersPpm: 500_000, married: false }).allowed // => false
 */
export function mayRelate({ from, to, kind, sharePpm, ownedByOthersPpm, married }: RelationAsked): Verdict {
  return firstRefusal(
    () => (from.no === to.no ? refused('RELATION_TO_SELF') : ALLOWED),
    () => (fits(kind, from.kind, to.kind) ? ALLOWED : refused('RELATION_PARTIES', { kind })),
    () => ((kind === 'OWNS' ? (sharePpm ?? 0) > 0 : sharePpm === null) ? ALLOWED : refused('RELATION_SHARE')),
    () => ((sharePpm ?? 0) + ownedByOthersPpm <= WHOLE_PPM ? ALLOWED : refused('RELATION_SHARE_ABOVE_WHOLE')),
    () => (kind === 'SPOUSE' && married ? refused('RELATION_SPOUSE_ALREADY') : ALLOWED),
  );
}

function fits(kind: RelationKind, from: Related['kind'], to: Related['kind']): boolean {
  if (kind === 'SPOUSE') return from === 'PERSON' && to === 'PERSON';
  if (kind === 'MANAGES') return from === 'PERSON' && to === 'COMPANY';
  return kind === 'GUARANTEES' || to === 'COMPANY';
}
