import { nextWorkingDay } from '../../domain/calendar/calendar';
import { addMonths } from '../../domain/date';
import type { LprPublication } from '../../domain/pricing/lpr';

/** P primary text read, S secondary source, M from memory, M+ from memory and cross-consistent (RULES, confidence tags). */
export type LprConfidence = 'P' | 'S' | 'M+' | 'M';
export type SeededLpr = LprPublication & { source: string; confidence: LprConfidence };

const REFORM = '中国人民银行公告〔2019〕第 15 号后每月公布的 LPR；公开历史，须核对';

/** Months (as their 20th) from which the rates held, until the next line. Every month was published, changed or not. */
const CHANGES: readonly [from: string, oneYear: string, overFiveYears: string, confidence: LprConfidence][] = [
  ['2019-08-20', '0.0425', '0.0485', 'M+'],
  ['2019-09-20', '0.042', '0.0485', 'M+'],
  ['2019-11-20', '0.0415', '0.048', 'M+'],
  ['2020-02-20', '0.0405', '0.0475', 'M+'],
  ['2020-04-20', '0.0385', '0.0465', 'M+'],
  ['2021-12-20', '0.038', '0.0465', 'M+'],
  ['2022-01-20', '0.037', '0.046', 'M+'],
  ['2022-05-20', '0.037', '0.0445', 'M+'],
  ['2022-08-20', '0.0365', '0.043', 'M+'],
  ['2023-06-20', '0.0355', '0.042', 'M+'],
  ['2023-08-20', '0.0345', '0.042', 'M+'],
  ['2024-02-20', '0.0345', '0.0395', 'M+'],
  ['2024-07-20', '0.0335', '0.0385', 'M+'],
  ['2024-10-20', '0.031', '0.036', 'M+'],
  ['2025-01-20', '0.031', '0.036', 'S'], // RULES 3.5
  ['2025-02-20', '0.031', '0.036', 'M+'],
  ['2025-05-20', '0.03', '0.035', 'M'], // RULES 3.5
];
/** The last month that is known; later ones are imported. */
const LAST = '2025-10-20';

/** The history that a new database starts with. Nothing is known after its end and nothing is guessed. */
export const SEEDED_LPR: readonly SeededLpr[] = CHANGES.flatMap(([from, oneYear, overFiveYears, confidence], index) => {
  const to = CHANGES[index + 1]?.[0] ?? addMonths(LAST, 1);
  const months: SeededLpr[] = [];
  for (let month = from; month < to; month = addMonths(month, 1)) {
    months.push({ publishedOn: nextWorkingDay(month), oneYear, overFiveYears, source: REFORM, confidence });
  }
  return months;
});
