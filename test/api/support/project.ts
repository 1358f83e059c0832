import type { Person } from './api';

/** What a year of a project says where nothing happens. */
const NOTHING = {
  investment: '0',
  capital: '0',
  otherFunds: '0',
  loan: '0',
  sales: '0',
  variableCost: '0',
  fixedCost: '0',
  tax: '0',
  principal: '0',
};
const EARNING = { sales: '2000000.00', variableCost: '400000.00', fixedCost: '120000.00', tax: '80000.00' };

/** A project of 3.2 million, 1.2 of it capital: built in a year, borrowed for then, repaid at the end of the third. */
export const projectOf = (loan: string, principal = loan): object => ({
  kind: 'FEASIBILITY',
  name: '扩建厂房',
  annualRate: '0.0435',
  discountRate: '0.08',
  residual: '0',
  years: [
    { ...NOTHING, phase: 'CONSTRUCTION', investment: '3200000.00', capital: '1200000.00', loan },
    { ...NOTHING, ...EARNING, phase: 'OPERATION' },
    { ...NOTHING, ...EARNING, phase: 'OPERATION', principal },
  ],
});

/** Files the feasibility that a loan for fixed assets is investigated with. */
export const feasibilityOf = async (by: Person, no: string, loan: string): Promise<void> => {
  await by.post(`/applications/${no}/appraisals`, projectOf(loan)).expect(201);
};
