import type { RiskClass } from '../../domain/account';
import {
  CLASSIFICATION_POLICY as POLICY,
  FINDINGS,
  FLOOR_CODES,
  FLOOR_RULES,
  IMPAIRMENT_FLOORS,
  OVERDUE_FLOORS,
  rankOf,
  RISK_CLASSES,
} from '../../domain/classification';
import { Prisma } from '../generated/client';

const { sql, join } = Prisma;

/** The classification rules of the domain as pieces of SQL: the numbers and codes have one home. */

/** The codes of all floors of a class or a worse one. */
const codesFrom = (riskClass: RiskClass): string[] =>
  FLOOR_CODES.filter((code) => rankOf(FLOOR_RULES[code].class) >= rankOf(riskClass));

/** One of the given codes is among `codes`. */
const among = (codes: Prisma.Sql, wanted: readonly string[]): Prisma.Sql => sql`${codes} && ${[...wanted]}::text[]`;

export const areNonPerformingSql = (codes: Prisma.Sql): Prisma.Sql => among(codes, codesFrom('SUBSTANDARD'));

/** The class of several floors: the worst of theirs. */
export function classOfSql(codes: Prisma.Sql): Prisma.Sql {
  const cases = [...RISK_CLASSES].reverse().filter((one) => one !== 'NORMAL');
  return sql`CASE ${join(
    cases.map((one) => sql`WHEN ${among(codes, codesFrom(one))} THEN ${one}`),
    ' ',
  )} ELSE 'NORMAL' END`;
}

const classes = sql`${[...RISK_CLASSES]}::text[]`;
export const rankSql = (riskClass: Prisma.Sql): Prisma.Sql => sql`array_position(${classes}, ${riskClass})`;
export const worseSql = (a: Prisma.Sql, b: Prisma.Sql): Prisma.Sql =>
  sql`(${classes})[greatest(${rankSql(a)}, ${rankSql(b)})]`;

/** Days overdue that count. */
export const arrearsSql = sql`CASE WHEN technical AND days_overdue <= ${POLICY.technicalDelayDays}::int THEN 0 ELSE days_overdue END`;

/** Codes by days and by impairment: each the strictest that holds, or NULL. */
export const overdueSql = sql`CASE ${join(
  OVERDUE_FLOORS.map(({ aboveDays, rule }) => sql`WHEN days > ${aboveDays}::int THEN ${rule}`),
  ' ',
)} END`;
export const impairedSql = sql`CASE ${join(
  IMPAIRMENT_FLOORS.map(({ atLeast, rule }) => sql`WHEN impairment >= ${atLeast}::int THEN ${rule}`),
  ' ',
)} END`;

/** The first day on which a claim that was non-performing may rise. */
export const cureSql = sql`(clean_since + make_interval(months => CASE WHEN restructured
  THEN greatest(${POLICY.observationMonths}::int, ${POLICY.observationPeriods}::int * period_months)
  ELSE greatest(${POLICY.cureMonths}::int, ${POLICY.curePeriods}::int * period_months) END))::date`;

/** Codes in the order in which they are told, each once; most claims have one at most, and nothing to order. */
export const orderedSql = (codes: Prisma.Sql): Prisma.Sql =>
  sql`CASE WHEN cardinality(${codes}) < 2 THEN ${codes} ELSE
    ARRAY(SELECT code FROM unnest(${FLOOR_CODES}::text[]) WITH ORDINALITY AS told(code, n) WHERE code = ANY(${codes}) ORDER BY n) END`;

export const findingsSql = sql`${[...FINDINGS]}::text[]`;
export const ownBankShareSql = sql`${POLICY.ownBankShare}::int`;
export const allBanksShareSql = sql`${POLICY.allBanksShare}::int`;
export const over90Sql = sql`${OVERDUE_FLOORS[2].aboveDays}::int`;
