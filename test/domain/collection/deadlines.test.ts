import { legalDeadlines, type Claim, type LegalDeadline } from '../../../src/domain/collection/deadlines';

const claim = (more: Partial<Claim> = {}): Claim => ({
  dueOn: '2026-03-31',
  hasSurety: false,
  hasMortgage: false,
  demandedOn: [],
  acknowledgedOn: [],
  suretyDemandedOn: [],
  ...more,
});
const one = (kind: LegalDeadline['kind'], more: Partial<Claim>, today: string): LegalDeadline | undefined =>
  legalDeadlines(claim(more), today).find((deadline) => deadline.kind === kind);

describe('The deadlines of the law on a claim (民法典 Art 188-195, 692-694; 担保解释 Art 44)', () => {
  // Three years from 31 March 2026 end on 31 March 2029; six months end on 30 September (Art 202: the month’s last day).
  test.each<[string, LegalDeadline['kind'], Partial<Claim>, string, Partial<LegalDeadline>]>([
    ['before maturity nothing runs', 'LIMITATION', {}, '2026-03-31', { state: 'NOT_BEGUN', lastOn: '2029-03-31' }],
    [
      'three years run from the last instalment',
      'LIMITATION',
      {},
      '2026-04-01',
      { state: 'RUNNING', lastOn: '2029-03-31' },
    ],
    ['the last day still counts', 'LIMITATION', {}, '2029-03-31', { state: 'SOON', daysLeft: 0 }],
    ['the day after it is lost', 'LIMITATION', {}, '2029-04-01', { state: 'PASSED', daysLeft: -1 }],
    [
      'a demand starts it anew',
      'LIMITATION',
      { demandedOn: ['2027-05-10'] },
      '2028-01-01',
      { lastOn: '2030-05-10', renewedOn: '2027-05-10' },
    ],
    [
      'a demand before maturity shortens nothing',
      'LIMITATION',
      { demandedOn: ['2025-12-01'] },
      '2026-06-01',
      { lastOn: '2029-03-31', renewedOn: null },
    ],
    [
      'a demand after the end revives nothing',
      'LIMITATION',
      { demandedOn: ['2029-04-01'] },
      '2029-05-01',
      { state: 'PASSED', lastOn: '2029-03-31' },
    ],
    [
      'the debtor’s own promise does, and a demand interrupts it again',
      'LIMITATION',
      { acknowledgedOn: ['2029-06-01'], demandedOn: ['2030-06-01', '2029-04-01'] },
      '2030-07-01',
      { state: 'RUNNING', lastOn: '2033-06-01', renewedOn: '2030-06-01' },
    ],
    [
      'what is still to come counts for nothing',
      'LIMITATION',
      { demandedOn: ['2027-05-10'] },
      '2027-05-09',
      { lastOn: '2029-03-31', renewedOn: null },
    ],
    [
      'a mortgage lapses with the claim',
      'MORTGAGE',
      { hasMortgage: true, demandedOn: ['2027-05-10'] },
      '2028-01-01',
      { lastOn: '2030-05-10' },
    ],
    [
      'a surety is asked within six months',
      'SURETY',
      { hasSurety: true },
      '2026-04-01',
      { state: 'RUNNING', lastOn: '2026-09-30' },
    ],
    ['sixty days before, it is soon', 'SURETY', { hasSurety: true }, '2026-08-01', { state: 'SOON', daysLeft: 60 }],
    ['a surety not asked is free', 'SURETY', { hasSurety: true }, '2026-10-01', { state: 'PASSED' }],
    [
      'a demand on the debtor does not keep the surety',
      'SURETY',
      { hasSurety: true, demandedOn: ['2026-05-01'] },
      '2026-10-01',
      { state: 'PASSED', lastOn: '2026-09-30' },
    ],
    [
      'a surety asked too late stays free',
      'SURETY',
      { hasSurety: true, suretyDemandedOn: ['2026-10-01'] },
      '2026-11-01',
      { state: 'PASSED', renewedOn: null },
    ],
    [
      'a surety asked in time owes for three years from then',
      'SURETY',
      { hasSurety: true, suretyDemandedOn: ['2026-09-30'] },
      '2026-12-01',
      { state: 'KEPT', lastOn: '2029-09-30', renewedOn: '2026-09-30' },
    ],
    [
      'and is asked again',
      'SURETY',
      { hasSurety: true, suretyDemandedOn: ['2028-01-15', '2026-05-01'] },
      '2028-02-01',
      { state: 'KEPT', lastOn: '2031-01-15', renewedOn: '2028-01-15' },
    ],
    [
      'even that comes to an end',
      'SURETY',
      { hasSurety: true, suretyDemandedOn: ['2026-05-01'] },
      '2029-05-02',
      { state: 'PASSED', lastOn: '2029-05-01' },
    ],
  ])('%s', (_, kind, given, today, expected) => {
    expect(one(kind, given, today)).toMatchObject(expected);
  });

  test('a claim without security has one deadline', () => {
    expect(legalDeadlines(claim(), '2026-06-01').map(({ kind }) => kind)).toEqual(['LIMITATION']);
  });
});
