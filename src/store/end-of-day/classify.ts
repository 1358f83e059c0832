import { Prisma } from '../generated/client';
import type { Tx } from '../once';
import {
  allBanksShareSql,
  areNonPerformingSql,
  arrearsSql,
  classOfSql,
  cureSql,
  findingsSql,
  impairedSql,
  orderedSql,
  over90Sql,
  overdueSql,
  ownBankShareSql,
  worseSql,
} from './rules';

const { sql } = Prisma;

/**
 * The class of every claim as `classify` of the domain judges it, for all debtors at once; a test holds the two against
 * each other. Only debtors are looked at that have arrears, findings or a class other than normal, and only what changed is
 * written. The class in force is the worse of the floor and of what people recognised: a floor needs nobody's consent, a rise
 * does.
 * @returns how many classes in force changed
 */
export async function classify(tx: Tx, businessDate: string): Promise<number> {
  const today = sql`${businessDate}::date`;
  await touch(tx, today);
  return tx.$executeRaw`
    WITH ${claims(today)}, ${judged()}, kept_class AS (
      INSERT INTO loan_class AS c (loan_no, client_no, floor_class, floors, assess, non_performing, clean_since, risk_class, since)
      SELECT no, client_no, floor_class, floors, assess, non_performing, clean_since, risk_class, ${today}
      FROM judged
      WHERE NOT known AND (floors <> '{}' OR assess) OR known AND (was_floors, was_assess, was_non_performing, was_clean_since, was_class)
        IS DISTINCT FROM (floors, assess, non_performing, clean_since, risk_class)
      ON CONFLICT (loan_no) DO UPDATE SET floor_class = excluded.floor_class, floors = excluded.floors, assess = excluded.assess,
        non_performing = excluded.non_performing, clean_since = excluded.clean_since, risk_class = excluded.risk_class,
        since = CASE WHEN c.risk_class = excluded.risk_class THEN c.since ELSE excluded.since END
    )
    INSERT INTO loan_class_change (loan_no, "on", from_class, to_class, floors, cause, by, reason)
    SELECT no, ${today}, was_class, risk_class, floors, 'END_OF_DAY', 'system', array_to_string(floors, ', ')
    FROM judged WHERE was_class <> risk_class ORDER BY no`;
}

/**
 * The debtors to look at, with what classification asks of them, in a table of their own: with its statistics the planner
 * fetches a few thousand claims by index instead of reading the whole portfolio, and clients are read once.
 */
async function touch(tx: Tx, today: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`CREATE TEMP TABLE touched (client_no text PRIMARY KEY, retail boolean NOT NULL, group_code text) ON COMMIT DROP`;
  await tx.$executeRaw`
    INSERT INTO touched
    SELECT client_no, coalesce(kind, 'PERSON') = 'PERSON', group_code FROM (
      SELECT client_no FROM loan WHERE status = 'OVERDUE' AND (oldest_unpaid_due_on IS NOT NULL OR next_due_on < ${today})
      UNION SELECT client_no FROM loan_class
      UNION SELECT client_no FROM classification_fact WHERE "on" <= ${today}
    ) AS debtor LEFT JOIN client ON no = client_no`;
  await tx.$executeRaw`
    INSERT INTO touched
    SELECT other.no, other.kind = 'PERSON', other.group_code FROM touched JOIN client other USING (group_code)
    ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`ANALYZE touched`;
}

/** The claims of every debtor touched, each with its own floors: the CTE `claim`. */
const claims = (today: Prisma.Sql): Prisma.Sql => sql`
    standing AS MATERIALIZED (
      SELECT *, ends_on IS NULL OR ${today} < ends_on AS stands FROM classification_fact WHERE "on" <= ${today}
    ), fact AS (
      SELECT no, bool_or(stands AND code = 'TECHNICAL_DELAY') AS technical, bool_or(stands AND code = 'CREDIT_ENHANCED') AS enhanced,
        max(value) FILTER (WHERE stands AND code = 'IMPAIRMENT') AS impairment,
        array_agg(code) FILTER (WHERE stands AND code = ANY(${findingsSql})) AS findings,
        bool_or(starts_with(code, 'RESTRUCTURED')) AS restructured,
        bool_or(stands AND starts_with(code, 'RESTRUCTURED')) AS observed,
        bool_or(stands AND code = 'RESTRUCTURED_AGAIN') AS again,
        bool_or(stands AND observed_from <= ${today}) AS observing
      FROM standing f JOIN loan l ON l.client_no = f.client_no AND (f.loan_no IS NULL OR f.loan_no = l.no)
      GROUP BY no
    ), loan_fact AS (
      SELECT l.no, l.client_no, touched.retail, touched.group_code, l.principal_fen AS balance, l.days_overdue,
        l.period_months,
        coalesce(technical, false) AND l.advance_on IS NULL AS technical, l.advance_on IS NOT NULL AS advance, coalesce(enhanced, false) AS enhanced, coalesce(impairment, 0) AS impairment,
        coalesce(findings, '{}') AS findings, coalesce(restructured, false) AS restructured, coalesce(observed, false) AS observed,
        coalesce(again, false) AS again, coalesce(observing, false) AS observing,
        c.loan_no IS NOT NULL AS known, coalesce(c.non_performing, false) AS was_non_performing, c.clean_since AS was_clean_since,
        c.assess AS was_assess, c.floors AS was_floors, coalesce(c.risk_class, 'NORMAL') AS was_class,
        coalesce(c.recognised_class, 'NORMAL') AS recognised_class
      FROM loan l JOIN touched USING (client_no)
        LEFT JOIN fact ON fact.no = l.no LEFT JOIN loan_class c ON c.loan_no = l.no
      WHERE l.status IN ('CURRENT', 'OVERDUE') AND l.as_of <= ${today} AND l.disbursed_on <= ${today}
    ), aged AS (
      SELECT *, ${arrearsSql} AS days FROM loan_fact
    ), cleaned AS (
      SELECT *, CASE WHEN days = 0 THEN coalesce(was_clean_since, ${today}) END AS clean_since FROM aged OFFSET 0
    ), own AS (
      SELECT *, array_remove(ARRAY[${overdueSql}, CASE WHEN advance THEN 'ADVANCED' END, ${impairedSql}, CASE WHEN observed THEN 'RESTRUCTURED' END,
        CASE WHEN again THEN 'RESTRUCTURED_AGAIN' END, CASE WHEN observing AND days > 0 THEN 'OBSERVATION_BROKEN' END], NULL)
        || findings AS codes FROM cleaned OFFSET 0
    ), kept AS (
      SELECT *, ${areNonPerformingSql(sql`codes`)} AS own_bad,
        was_non_performing AND (clean_since IS NULL OR observed OR ${today} < ${cureSql}) AS uncured
      FROM own
    ), claim AS MATERIALIZED (
      SELECT *, own_bad OR uncured AS bad, uncured AND NOT own_bad AS keeps FROM kept
    )`;

/** What the debtor and its group add to each claim. */
const judged = (): Prisma.Sql => sql`
  elsewhere AS (
    SELECT DISTINCT ON (client_no) client_no, total, value AS over90 FROM standing
    WHERE code = 'DEBT_ELSEWHERE' AND stands ORDER BY client_no, "on" DESC, id DESC
  ), debtor AS (
    SELECT client_no, count(*) FILTER (WHERE bad) AS bad_count, sum(balance) AS here,
      coalesce(sum(balance) FILTER (WHERE bad), 0) AS bad_fen, coalesce(sum(balance) FILTER (WHERE days > ${over90Sql}), 0) AS over90,
      coalesce(max(e.total), 0) AS there, coalesce(max(e.over90), 0) AS there_over90
    FROM claim LEFT JOIN elsewhere e USING (client_no) GROUP BY client_no
  ), troubled AS (
    SELECT group_code, min(client_no) AS one, count(DISTINCT client_no) AS members FROM claim WHERE bad AND group_code IS NOT NULL GROUP BY group_code
  ), member AS (
    SELECT claim.*, bad_count, here, bad_fen, debtor.over90, there, there_over90,
      NOT retail AND NOT bad AND was_non_performing AND bad_count > 0 AS held,
      coalesce(members > 1 OR one <> client_no, false) AS assess
    FROM claim JOIN debtor USING (client_no) LEFT JOIN troubled USING (group_code)
  ), coded AS (
    SELECT *, array_remove(codes || ARRAY[
      CASE WHEN keeps THEN 'NON_PERFORMING_KEPT' END,
      CASE WHEN held THEN 'OTHER_IMPAIRED_ASSET' END,
      CASE WHEN NOT retail AND NOT bad AND (bad_count > 0 OR there_over90 > 0) THEN 'DEBTOR_HAS_NON_PERFORMING' END,
      CASE WHEN NOT retail AND NOT bad AND NOT enhanced AND bad_fen * 1000000 > here * ${ownBankShareSql} THEN 'DEBTOR_OWN_BANK_SHARE' END,
      CASE WHEN NOT retail AND NOT bad AND (over90 + there_over90) * 1000000 > (here + there) * ${allBanksShareSql}
        THEN 'DEBTOR_ALL_BANKS_SHARE' END], NULL) AS all_codes
    FROM member OFFSET 0
  ), floored AS (
    SELECT *, ${orderedSql(sql`all_codes`)} AS floors, ${classOfSql(sql`all_codes`)} AS floor_class, bad OR held AS non_performing FROM coded
  ), judged AS MATERIALIZED (
    SELECT *, ${worseSql(sql`floor_class`, sql`recognised_class`)} AS risk_class FROM floored
  )`;
