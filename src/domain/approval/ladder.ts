import { formatYuan, fen } from '../money';
import { AUTHORITY_COLUMNS, type AuthorityLevel } from './authority-matrix';

/** What a matrix may not be published with, and where: a JSON pointer below `/levels`. */
export interface LadderFlaw {
  pointer: string;
  code: 'AUTHORITY_LEVEL_TWICE' | 'AUTHORITY_QUORUM' | 'AUTHORITY_NO_COMMITTEE' | 'AUTHORITY_TOP';
  params: Record<string, string>;
}

/**
 * Everything by which a matrix would let somebody decide who may not. A code names one level. A committee votes by a quorum of at
 * least two (RULES 7.1), and there is one, since a related party goes to none but a committee (RULES 7.3, 商业银行法 Art 40). The last rung
 * decides whatever no other covers, so it is no small-amount check and in no column below another level (RULES 1.3: no decision above
 * authority).
 * @example flawsOf(SEEDED_AUTHORITY_MATRIX) // => []
 */
export function flawsOf(levels: readonly AuthorityLevel[]): LadderFlaw[] {
  return [...twice(levels), ...withoutQuorum(levels), ...withoutCommittee(levels), ...belowOthers(levels)];
}

const twice = (levels: readonly AuthorityLevel[]): LadderFlaw[] =>
  levels.flatMap(({ code }, index) =>
    levels.findIndex((other) => other.code === code) === index
      ? []
      : [{ pointer: `/${String(index)}/code`, code: 'AUTHORITY_LEVEL_TWICE' as const, params: { level: code } }],
  );

const withoutQuorum = (levels: readonly AuthorityLevel[]): LadderFlaw[] =>
  levels.flatMap(({ code, kind, quorum = 0 }, index) =>
    kind === 'COMMITTEE' && quorum < 2
      ? [{ pointer: `/${String(index)}/quorum`, code: 'AUTHORITY_QUORUM' as const, params: { level: code } }]
      : [],
  );

const withoutCommittee = (levels: readonly AuthorityLevel[]): LadderFlaw[] =>
  levels.some(({ kind }) => kind === 'COMMITTEE') ? [] : [{ pointer: '', code: 'AUTHORITY_NO_COMMITTEE', params: {} }];

function belowOthers(levels: readonly AuthorityLevel[]): LadderFlaw[] {
  const rungs = levels.filter(({ smallOnly }) => smallOnly !== true);
  const top = rungs.at(-1);
  if (top === undefined) return [{ pointer: '', code: 'AUTHORITY_TOP', params: { level: '-', limit: '-' } }];
  const index = String(levels.indexOf(top));
  return AUTHORITY_COLUMNS.flatMap((column) => {
    const most = Math.max(...levels.map(({ limitsFen }) => limitsFen[column] ?? 0));
    const own = top.limitsFen[column] ?? 0;
    if (own > 0 && own >= most) return [];
    const params = { level: top.code, limit: formatYuan(fen(most)) };
    return [{ pointer: `/${index}/limits/${column}`, code: 'AUTHORITY_TOP' as const, params }];
  });
}
