import type { StateLevel } from './state';

type Heard<Level> = Level & { reheard?: boolean };

/**
 * Who hears a reconsideration, when those who said no do not: a level that nobody else is left at is passed over, and where that is the
 * last one, the case climbs on to the next that may decide it and has people. Where nobody is left above either, the body that said no hears
 * it again: no case is without somebody who may decide it. Source: RULES 7.1, 7.3; decision 0062.
 * @param chain the levels that such a case climbs, lowest first
 * @param above the levels above them, lowest first; `final` where one may decide such a case
 * @param free how many may decide at each level by separation of duties, by its code
 * @throws never
 * @example levelsHeard([{ code: 'HEAD', kind: 'INDIVIDUAL' }], [{ level: { code: 'BRANCH', kind: 'INDIVIDUAL' }, final: true }], new Map([['BRANCH', 1]])) // => [{ code: 'BRANCH', kind: 'INDIVIDUAL' }]
 * @example levelsHeard([{ code: 'TOP', kind: 'COMMITTEE', quorum: 3 }], [], new Map([['TOP', 2]])) // => [{ code: 'TOP', kind: 'COMMITTEE', quorum: 3, reheard: true }]
 */
export function levelsHeard<Level extends StateLevel>(
  chain: readonly Level[],
  above: readonly { level: Level; final: boolean }[],
  free: ReadonlyMap<string, number>,
): Heard<Level>[] {
  const hears = ({ code, kind, quorum = 1 }: Level): boolean =>
    (free.get(code) ?? 0) >= (kind === 'COMMITTEE' ? quorum : 1);
  const last = chain.at(-1);
  if (last === undefined || hears(last)) return chain.filter(hears);
  const next = above.findIndex(({ level, final }) => final && hears(level));
  if (next < 0) return chain.map((level) => (level === last ? { ...level, reheard: true } : level));
  return [...chain, ...above.slice(0, next + 1).map(({ level }) => level)].filter(hears);
}
