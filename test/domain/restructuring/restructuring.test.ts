import { mayRestructure, type ReliefAsked, type Restructurable } from '../../../src/domain/restructuring/restructuring';

const LOAN: Restructurable = { status: 'OVERDUE', maturityOn: '2027-01-15', annualRate: '0.0435', secured: false };
const RELIEF: ReliefAsked = {
  maturityOn: '2028-01-15',
  annualRate: '0.04',
  waives: true,
  difficulties: ['CASH_FLOW'],
  consents: 0,
};

describe('A restructuring', () => {
  test.each<[string, Partial<Restructurable>, Partial<ReliefAsked>]>([
    ['of a loan in arrears', {}, {}],
    ['of a loan that is still paid', { status: 'CURRENT' }, {}],
    ['by more time alone', {}, { annualRate: null, waives: false }],
    ['by a lower rate alone', {}, { maturityOn: null, waives: false }],
    ['by giving something up alone', {}, { maturityOn: null, annualRate: null }],
    ['with the consent of who stands for it', { secured: true }, { consents: 1 }],
  ])('%s is allowed', (_, loan, relief) => {
    expect(mayRestructure({ ...LOAN, ...loan }, { ...RELIEF, ...relief }).allowed).toBe(true);
  });

  test.each<[string, Partial<Restructurable>, Partial<ReliefAsked>, string]>([
    ['of what is written off', { status: 'WRITTEN_OFF' }, {}, 'LOAN_WRITTEN_OFF'],
    ['of what is settled', { status: 'SETTLED' }, {}, 'LOAN_CLOSED'],
    ['without any sign of difficulty', {}, { difficulties: [] }, 'RESTRUCTURE_DIFFICULTY'],
    ['that changes nothing', {}, { maturityOn: null, annualRate: null, waives: false }, 'RESTRUCTURE_NOTHING'],
    ['that ends the loan earlier', {}, { maturityOn: '2027-01-15' }, 'EXTENSION_NOT_LATER'],
    ['at the same rate', {}, { annualRate: '0.04350' }, 'RESTRUCTURE_RATE'],
    ['without the consent of who stands for it', { secured: true }, {}, 'EXTENSION_CONSENT'],
  ])('%s is refused', (_, loan, relief, code) => {
    expect(mayRestructure({ ...LOAN, ...loan }, { ...RELIEF, ...relief })).toMatchObject({ allowed: false, code });
  });
});
