import type { RiskClass } from '../account';
import { fen, type Fen } from '../money';
import { provisionOf } from '../provision';

/** Principal by class, in fen. */
export type ByClass = Readonly<Record<RiskClass, number>>;

/** What is assumed to go wrong: of each class so many parts of a million fall one class, all at once. */
export interface Scenario {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly falls: Readonly<Record<Exclude<RiskClass, 'LOSS'>, number>>;
}

/** Light, medium, severe. 示例参数，需按本行制度调整 [CONV]. */
export const SCENARIOS: readonly Scenario[] = [
  {
    code: 'LIGHT',
    zh: '轻度：经济放缓',
    en: 'Light: the economy slows',
    falls: { NORMAL: 20_000, SPECIAL_MENTION: 100_000, SUBSTANDARD: 100_000, DOUBTFUL: 100_000 },
  },
  {
    code: 'MEDIUM',
    zh: '中度：行业下行',
    en: 'Medium: industries decline',
    falls: { NORMAL: 50_000, SPECIAL_MENTION: 250_000, SUBSTANDARD: 250_000, DOUBTFUL: 250_000 },
  },
  {
    code: 'SEVERE',
    zh: '重度：衰退',
    en: 'Severe: a recession',
    falls: { NORMAL: 100_000, SPECIAL_MENTION: 500_000, SUBSTANDARD: 500_000, DOUBTFUL: 500_000 },
  },
];

const ORDER = ['NORMAL', 'SPECIAL_MENTION', 'SUBSTANDARD', 'DOUBTFUL', 'LOSS'] as const satisfies readonly RiskClass[];
const NON_PERFORMING: readonly RiskClass[] = ['SUBSTANDARD', 'DOUBTFUL', 'LOSS'];
const MILLION = 1_000_000n;

/**
 * The book after a scenario: each class loses its part, rounded down to the fen, to the next one; nothing falls twice.
 * @example stressed({ NORMAL: 1_000, SPECIAL_MENTION: 100, SUBSTANDARD: 0, DOUBTFUL: 0, LOSS: 0 }, SCENARIOS[2]) // => { NORMAL: 900, SPECIAL_MENTION: 150, SUBSTANDARD: 50, DOUBTFUL: 0, LOSS: 0 }
 */
export function stressed(book: ByClass, { falls }: Scenario): ByClass {
  const fallen = (riskClass: RiskClass | undefined): number =>
    riskClass === undefined || riskClass === 'LOSS'
      ? 0
      : Number((BigInt(book[riskClass]) * BigInt(falls[riskClass])) / MILLION);
  const after = ORDER.map((riskClass, index) => [
    riskClass,
    book[riskClass] - fallen(riskClass) + fallen(ORDER[index - 1]),
  ]);
  return Object.fromEntries(after) as Record<RiskClass, number>;
}

/**
 * What must be provided for a book, in fen. Source: RULES 2.7.
 * @example provisionNeed({ NORMAL: 10_000, SPECIAL_MENTION: 0, SUBSTANDARD: 10_000, DOUBTFUL: 0, LOSS: 0 }) // => 2_600
 */
export const provisionNeed = (book: ByClass): Fen =>
  fen(ORDER.reduce((total, riskClass) => total + provisionOf(riskClass, fen(book[riskClass])), 0));

/**
 * The principal of a book that is not performing, in fen.
 * @example nonPerforming({ NORMAL: 1, SPECIAL_MENTION: 2, SUBSTANDARD: 3, DOUBTFUL: 4, LOSS: 5 }) // => 12
 */
export const nonPerforming = (book: ByClass): number =>
  NON_PERFORMING.reduce((total, riskClass) => total + book[riskClass], 0);
