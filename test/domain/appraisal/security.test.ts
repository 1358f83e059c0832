import { coverageOf, valueOf, type Collateral } from '../../../src/domain/appraisal/collateral';
import { guaranteeCapacity, guaranteeCircle } from '../../../src/domain/appraisal/guarantee';

const flat: Collateral = {
  kind: 'RESIDENTIAL',
  transactionFen: 300_000_000,
  appraisalFen: 280_000_001,
  modelFen: null,
  priorClaimsFen: 0,
};

describe('collateral (RULES 5.3)', () => {
  it('counts at its lowest value, capped, rounded down, after what ranks before it', () => {
    // 280,000,001 × 70 % = 196,000,000.7
    expect(valueOf(flat)).toEqual({ valueFen: 280_000_001, maxPercent: 70, lendableFen: 196_000_000 });
    expect(valueOf({ ...flat, priorClaimsFen: 200_000_000 }).lendableFen).toBe(0);
    expect(valueOf({ ...flat, transactionFen: null, appraisalFen: null }).valueFen).toBe(0);
  });

  it('covers a debt up to the caps of all things together', () => {
    const machine: Collateral = {
      kind: 'EQUIPMENT',
      transactionFen: null,
      appraisalFen: 100_000_000,
      modelFen: null,
      priorClaimsFen: 0,
    };
    // 196,000,000 + 30,000,000
    expect(coverageOf(226_000_000, [flat, machine])).toMatchObject({
      lendableFen: 226_000_000,
      covered: true,
      loanToValuePpm: 594_737,
    });
    expect(coverageOf(226_000_001, [flat, machine]).covered).toBe(false);
    expect(coverageOf(1, [])).toEqual({ items: [], lendableFen: 0, loanToValuePpm: null, covered: false });
  });
});

describe('guarantors', () => {
  it('stand for their net assets less what they stand for already', () => {
    expect([
      guaranteeCapacity({ netAssetsFen: 100, givenFen: 130 }),
      guaranteeCapacity({ netAssetsFen: 100, givenFen: 0 }),
    ]).toEqual([0, 100]);
  });

  test.each<[string, string[], string[]]>([
    ['two for each other', ['A>B', 'B>A'], ['A', 'B']],
    ['three in a ring, with one beside it', ['A>B', 'B>C', 'C>A', 'D>A', 'B>E'], ['A', 'B', 'C']],
    ['a chain', ['A>B', 'B>C'], []],
    ['a ring that does not run through A', ['A>B', 'B>C', 'C>B'], []],
    ['two rings that meet in A', ['A>B', 'B>A', 'A>C', 'C>A'], ['A', 'B', 'C']],
  ])('%s', (_what, edges, circle) => {
    const graph = edges.map((edge) => ({ from: edge.slice(0, 1), to: edge.slice(2) }));
    expect(guaranteeCircle('A', graph)).toEqual(circle);
  });
});
