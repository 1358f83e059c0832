import fc from 'fast-check';
import { FINDINGS, observationOf, type ClaimFacts, type DebtorFacts } from '../../../src/domain/classification';
import { addDays } from '../../../src/domain/date';
import { fen } from '../../../src/domain/money';

export const AS_OF = '2026-06-30';

export const claim = (facts: Partial<ClaimFacts> = {}): ClaimFacts => ({
  loanNo: 'LN1',
  balance: fen(100_000_00),
  daysOverdue: 0,
  technicalDelay: false,
  advance: false,
  findings: [],
  impairment: 0,
  creditEnhanced: false,
  restructurings: [],
  wasNonPerforming: false,
  cleanSince: null,
  periodMonths: 1,
  ...facts,
});

export const debtor = (facts: Partial<DebtorFacts> = {}): DebtorFacts => ({
  retail: false,
  claims: [claim()],
  elsewhere: { total: fen(0), over90: fen(0) },
  groupNonPerforming: false,
  ...facts,
});

/** Days that meet every threshold from both sides. */
const daysOverdue = fc.oneof(
  fc.constant(0),
  fc.constantFrom(1, 7, 8, 90, 91, 270, 271, 360, 361),
  fc.integer({ min: 0, max: 400 }),
);

const aClaim = fc
  .record({
    balance: fc.oneof(
      fc.constantFrom(fen(10_00), fen(90_00), fen(100_00)),
      fc.integer({ min: 1, max: 9_000_000_000 }).map(fen),
    ),
    daysOverdue,
    technicalDelay: fc.boolean(),
    advance: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    findings: fc.oneof(fc.constant([]), fc.subarray([...FINDINGS], { maxLength: 2 })),
    impairment: fc.constantFrom(0, 0, 0, 499_999, 500_000, 899_999, 900_000),
    creditEnhanced: fc.boolean(),
    wasNonPerforming: fc.boolean(),
    cleanFor: fc.integer({ min: 0, max: 500 }),
    periodMonths: fc.constantFrom(1, 1, 3, 6, 12),
    restructured: fc.option(fc.record({ ago: fc.integer({ min: -40, max: 500 }), bad: fc.boolean() }), { freq: 5 }),
  })
  .map(({ cleanFor, restructured, ...facts }): Omit<ClaimFacts, 'loanNo'> => ({
    ...facts,
    // Arrears and cleanness exclude each other.
    cleanSince:
      facts.daysOverdue > 0 && !(facts.technicalDelay && !facts.advance && facts.daysOverdue <= 7)
        ? null
        : addDays(AS_OF, -cleanFor),
    restructurings:
      restructured === null
        ? []
        : [
            observationOf(addDays(AS_OF, -restructured.ago), facts.periodMonths, {
              wasNonPerforming: restructured.bad,
              earlier: [],
            }),
          ],
  }));

export const aDebtor: fc.Arbitrary<DebtorFacts> = fc.record({
  retail: fc.boolean(),
  claims: fc
    .array(aClaim, { minLength: 1, maxLength: 5 })
    .map((claims) => claims.map((one, index) => ({ ...one, loanNo: `LN${String(index)}` }))),
  elsewhere: fc.oneof(
    fc.constant({ total: fen(0), over90: fen(0) }),
    fc
      .tuple(fc.integer({ min: 0, max: 5_000_000_000 }), fc.integer({ min: 0, max: 5_000_000_000 }))
      .map(([a, b]) => ({ total: fen(a + b), over90: fen(b) })),
  ),
  groupNonPerforming: fc.boolean(),
});
