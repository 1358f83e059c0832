import { fillRegister } from '../../scripts/bench/register';
import {
  auditPrices,
  PRICE_REASONS,
  termBandOf,
  type PriceAudit,
  type PricedLoan,
} from '../../src/domain/pricing/equal-pricing';
import { monthsOf } from '../../src/domain/product/eligibility';
import { parseRate } from '../../src/domain/rate';
import { priceAuditOf } from '../../src/store/price-audit';
import { testDatabase, type TestDatabase } from '../support/database';

jest.setTimeout(60_000);

const LOANS = 400;
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await fillRegister(db.pool, LOANS);
  // Every sort of term, rates to the twelfth decimal, grades that are missing, and groups of one and two beside large ones.
  await db.pool.query(
    `INSERT INTO loan_contract (loan_no, terms, servicing_plan)
     SELECT no, jsonb_build_object('annualRate', '0.0' || (30000 + n * 7919 % 30011)::text || (ARRAY['', '5', '00001', '49999'])[1 + n % 4],
         'instalments', (ARRAY[4, 12, 13, 60, 61, 52, 53, 365, 366])[1 + n % 9])
       || CASE n % 9 WHEN 0 THEN '{"frequency": {"every": 3, "unit": "MONTH"}}' WHEN 5 THEN '{"frequency": {"every": 1, "unit": "WEEK"}}'
         WHEN 6 THEN '{"frequency": {"every": 1, "unit": "WEEK"}}' WHEN 7 THEN '{"frequency": {"every": 1, "unit": "DAY"}}'
         WHEN 8 THEN '{"frequency": {"every": 1, "unit": "DAY"}}' ELSE '{}' END::jsonb, '{}'
     FROM (SELECT no, right(no, 6)::int AS n FROM loan) numbered`,
  );
  await db.pool.query(
    `UPDATE application SET grade = CASE WHEN n % 5 = 0 THEN NULL ELSE grade END, security = CASE WHEN n % 11 = 0 THEN 'MORTGAGE' ELSE security END
     FROM (SELECT no AS own, right(no, 6)::int AS n FROM application) numbered WHERE own = no`,
  );
  for (const reason of [...PRICE_REASONS].reverse()) {
    await db.pool.query(
      `INSERT INTO price_reason (loan_no, reason, comment, explained_by, explained_on)
       SELECT no, $1, 'x', 'zhou.min', current_date FROM loan WHERE right(no, 6)::int % $2 = 0`,
      [reason, 3 + PRICE_REASONS.indexOf(reason)],
    );
  }
});
afterAll(() => db.close());

interface Plain extends Omit<PricedLoan, 'rate' | 'termMonths'> {
  disbursedOn: string;
  terms: Parameters<typeof monthsOf>[0] & { annualRate: string };
}

/** Every loan as it stands, one by one. */
async function plainly(from: string, to: string, branch: string | null): Promise<PricedLoan[]> {
  const { rows } = await db.pool.query<Plain>(
    `SELECT l.no AS "loanNo", l.branch_code AS "branchCode", l.manager_username AS "managerUsername", l.product_code AS "productCode",
       a.grade, a.security, l.disbursed_on::text AS "disbursedOn", k.terms,
       (SELECT reason FROM price_reason r WHERE r.loan_no = l.no ORDER BY id DESC LIMIT 1) AS reason
     FROM loan l, application a, loan_contract k WHERE a.no = l.application_no AND k.loan_no = l.no ORDER BY l.no`,
  );
  return rows
    .filter(
      ({ disbursedOn, branchCode }) =>
        disbursedOn >= from && disbursedOn <= to && branchCode === (branch ?? branchCode),
    )
    .map(({ terms, ...loan }) => ({ ...loan, rate: parseRate(terms.annualRate), termMonths: monthsOf(terms) }));
}

test.each<[string, string, string | null]>([
  ['1999-01-01', '2999-01-01', null],
  ['1999-01-01', '2999-01-01', 'SB03'],
  ['2999-01-01', '2999-12-31', null],
])('Prices of %s to %s in %s: the register answers as the rule does, loan by loan', async (from, to, branch) => {
  // As JSON has them: without a zero below zero.
  const wanted = JSON.parse(JSON.stringify(auditPrices(await plainly(from, to, branch)))) as PriceAudit<PricedLoan>;
  const { outliers, nextCursor, hasMore, ...found } = await priceAuditOf(db.pool, { from, to, branch });
  expect([nextCursor, hasMore]).toEqual([null, false]);
  expect(found).toEqual({ groups: wanted.groups, managers: wanted.managers, branches: wanted.branches });
  expect(
    outliers.map(({ loanNo, rate, median, basisPoints, standing, termBand }) => [
      loanNo,
      rate,
      median,
      basisPoints,
      standing,
      termBand,
    ]),
  ).toEqual(
    wanted.outliers.map(({ loan, median, basisPoints, standing }) => [
      loan.loanNo,
      loan.rate,
      median,
      basisPoints,
      standing,
      termBandOf(loan.termMonths),
    ]),
  );
  if (from < '2000' && branch === null) {
    expect(new Set(outliers.map(({ standing }) => standing)).size).toBe(2);
    expect(found.groups.length).toBeGreaterThan(10);
  }
});

it('What lies apart is read page by page, each once and in the order of the whole; all else stands on every page', async () => {
  const asked = { from: '1999-01-01', to: '2999-01-01', branch: null };
  const { outliers, groups, managers } = await priceAuditOf(db.pool, asked);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await priceAuditOf(db.pool, asked, { limit: 7, cursor });
    expect([page.groups, page.managers]).toEqual([groups, managers]);
    expect(page.outliers.length).toBeLessThanOrEqual(7);
    expect(page.hasMore).toBe(page.nextCursor !== null);
    seen.push(...page.outliers.map(({ loanNo }) => loanNo));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen.length).toBeGreaterThan(14);
  expect(seen).toEqual(outliers.map(({ loanNo }) => loanNo));
});
