import type { Matrix } from '../../api/administration';

export type Level = Matrix['levels'][number];

export interface Compared {
  level: Level;
  /** The same level as it stands; null where it is new, or where nothing is compared. */
  was: Level | null;
  standing: 'KEPT' | 'ADDED' | 'REMOVED';
}

/** The levels of a proposal beside those in force, with those that it leaves out at the end. */
export function compared(levels: readonly Level[], inForce?: readonly Level[]): Compared[] {
  if (!inForce) return levels.map((level) => ({ level, was: null, standing: 'KEPT' }));
  const kept = new Set(levels.map(({ code }) => code));
  return [
    ...levels.map((level): Compared => {
      const was = inForce.find(({ code }) => code === level.code) ?? null;
      return { level, was, standing: was === null ? 'ADDED' : 'KEPT' };
    }),
    ...inForce
      .filter(({ code }) => !kept.has(code))
      .map((level): Compared => ({ level, was: null, standing: 'REMOVED' })),
  ];
}
