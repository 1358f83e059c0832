import { RISK_CLASSES } from '../../../src/domain/classification/risk-class';
import { mayDrawWith, type OwedLoan } from '../../../src/domain/facility/borrower';

const loan = (more: Partial<OwedLoan> = {}): OwedLoan => ({
  no: 'LN1',
  isMisused: false,
  riskClass: 'NORMAL',
  ...more,
});
const said = (...owed: OwedLoan[]): string => {
  const verdict = mayDrawWith(owed);
  return verdict.allowed ? 'allowed' : `${verdict.code} ${String(verdict.params['loanNo'])}`;
};

describe('Who draws no more (RULES 1.6, 6.1)', () => {
  it('draws who owes nothing, and who pays as agreed', () => {
    expect(said()).toBe('allowed');
    expect(said(loan(), loan({ no: 'LN2' }))).toBe('allowed');
  });

  it('not whose money was misused, on whichever of his loans', () => {
    expect(said(loan(), loan({ no: 'LN2', isMisused: true }))).toBe('DRAW_STOPPED_MISUSE LN2');
  });

  it.each(RISK_CLASSES)('with a loan in class %s', (riskClass) => {
    const isBad = ['SUBSTANDARD', 'DOUBTFUL', 'LOSS'].includes(riskClass);
    expect(said(loan({ no: 'LN3', riskClass }))).toBe(isBad ? 'DRAW_STOPPED_NON_PERFORMING LN3' : 'allowed');
  });
});
