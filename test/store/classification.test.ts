import fc from 'fast-check';
import { classify, rankOf, type ClaimFacts, type DebtorFacts } from '../../src/domain/classification';
import { addDays } from '../../src/domain/date';
import { runEndOfDay } from '../../src/store/end-of-day';
import { aDebtor, AS_OF } from '../domain/classification/debtors';
import { testDatabase, type TestDatabase } from '../support/database';

jest.setTimeout(60_000);
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const DEBTORS = 3_000;

/** Many rows in one statement; the rest of the columns have their defaults. */
async function insert(table: string, given: readonly object[]): Promise<void> {
  const columns = Object.keys(given[0] ?? {})
    .map((name) => `"${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`)
    .join(', ');
  const snake = JSON.stringify(given).replace(
    /"([a-z]+(?:[A-Z][a-z]+)+)":/g,
    (_, name: string) => `"${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}":`,
  );
  await db.pool.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
    [snake],
  );
}

const clientOf = (debtor: number): string => `CL${String(debtor).padStart(5, '0')}`;
const loanOf = (debtor: number, claim: ClaimFacts): string => `${clientOf(debtor)}-${claim.loanNo}`;

/** A group of two for every tenth pair of debtors. */
const groupOf = (debtor: number): string | null => (debtor % 20 < 2 ? `G${String(Math.floor(debtor / 20))}` : null);
const NOTHING = { value: 0, total: 0, observedFrom: null as string | null, endsOn: null as string | null };

/** Every fact of a debtor as it is recorded. */
function factsOf(index: number, { claims, elsewhere }: DebtorFacts) {
  const fact = (code: string, loanNo: string | null, more: Partial<typeof NOTHING> = {}) => ({
    ...NOTHING,
    ...more,
    code,
    loanNo,
    clientNo: clientOf(index),
    on: '2020-01-01',
    note: 'random',
    recordedBy: 'test',
  });
  return [
    ...(elsewhere.total > 0 ? [fact('DEBT_ELSEWHERE', null, { value: elsewhere.over90, total: elsewhere.total })] : []),
    ...claims.flatMap((claim) => {
      const loanNo = loanOf(index, claim);
      return [
        ...claim.findings.map((code) => fact(code, loanNo)),
        ...(claim.technicalDelay ? [fact('TECHNICAL_DELAY', loanNo)] : []),
        ...(claim.creditEnhanced ? [fact('CREDIT_ENHANCED', loanNo)] : []),
        ...(claim.impairment > 0 ? [fact('IMPAIRMENT', loanNo, { value: claim.impairment })] : []),
        ...claim.restructurings.map(({ from, until, again }) =>
          fact(again ? 'RESTRUCTURED_AGAIN' : 'RESTRUCTURED', loanNo, { observedFrom: from, endsOn: until }),
        ),
      ];
    }),
  ];
}

/** The days are given, as if they had been counted: due so many days ago and unpaid. */
const loanRow = (index: number, claim: ClaimFacts) => {
  const no = loanOf(index, claim);
  return {
    no,
    applicationNo: `AP-${no}`,
    clientNo: clientOf(index),
    branchCode: 'SB01',
    managerUsername: 'li',
    productCode: 'X',
    productVersion: 1,
    periodMonths: claim.periodMonths,
    advanceOn: claim.advance ? `CM-${no}` : null,
    position: {},
    disbursedOn: '2020-01-01',
    maturityOn: '2030-01-01',
    asOf: '2026-06-29',
    bookedOn: '2026-06-29',
    status: 'CURRENT',
    riskClass: 'NORMAL',
    daysOverdue: 0,
    disbursedFen: claim.balance,
    principalFen: claim.balance,
    principalOverdueFen: 0,
    dueFen: 0,
    heldFen: 0,
    oldestUnpaidDueOn: claim.daysOverdue === 0 ? null : addDays(AS_OF, -claim.daysOverdue),
    updatedAt: '2026-06-29',
    workflowId: `loan-${no}`,
  };
};

const before = (index: number, claim: ClaimFacts) => ({
  loanNo: loanOf(index, claim),
  clientNo: clientOf(index),
  floorClass: 'NORMAL',
  floors: [],
  nonPerforming: claim.wasNonPerforming,
  cleanSince: claim.cleanSince,
  riskClass: 'NORMAL',
  since: '2026-01-01',
});

test('the SQL of the end of day and the domain classify some thousand random debtors alike', async () => {
  const debtors = fc.sample(aDebtor, { numRuns: DEBTORS, seed: 20260630 });
  const each = <T>(make: (index: number, claim: ClaimFacts) => T): T[] =>
    debtors.flatMap(({ claims }, index) => claims.map((claim) => make(index, claim)));
  await insert(
    'client',
    debtors.map(({ retail }, index) => ({
      no: clientOf(index),
      kind: retail ? 'PERSON' : 'COMPANY',
      name: 'x',
      identityCipher: 'x',
      identityHash: clientOf(index),
      identityMasked: 'x',
      phone: 'x',
      branchCode: 'SB01',
      managerUsername: 'li',
      relatedParty: false,
      locale: 'zh',
      version: 1,
      createdAt: '2026-01-01',
      groupCode: groupOf(index),
    })),
  );
  await insert('loan', each(loanRow));
  await insert('loan_class', each(before));
  const facts = debtors.flatMap((debtor, index) => factsOf(index, debtor));
  await insert(
    'classification_fact',
    facts.map((fact, index) => ({ ...fact, businessKey: `F${String(index)}` })),
  );
  await db.pool.query('ANALYZE');

  await runEndOfDay(db.prisma, AS_OF);

  const stored = new Map((await db.prisma.loanClass.findMany()).map((row) => [row.loanNo, row]));
  const bad = debtors.map((debtor) =>
    classify(debtor, AS_OF).some(
      ({ nonPerforming, floors }) => nonPerforming && !floors.includes('OTHER_IMPAIRED_ASSET'),
    ),
  );
  let wrong = 0;
  debtors.forEach((debtor, index) => {
    const group = groupOf(index);
    const groupNonPerforming =
      group !== null && bad.some((isBad, other) => isBad && other !== index && groupOf(other) === group);
    for (const found of classify({ ...debtor, groupNonPerforming }, AS_OF)) {
      const row = stored.get(`${clientOf(index)}-${found.loanNo}`);
      const is = {
        floor: row?.floorClass,
        floors: row?.floors,
        nonPerforming: row?.nonPerforming,
        assess: row?.assess,
      };
      const { loanNo: _, ...expected } = found;
      expect(is).toEqual(expected);
      expect(rankOf(row?.riskClass as typeof found.floor)).toBe(rankOf(found.floor));
      wrong += found.floor === 'NORMAL' ? 0 : 1;
    }
  });
  expect(wrong).toBeGreaterThan(DEBTORS);
});
