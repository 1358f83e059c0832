declare module 'amortization' {
  export function amortizationSchedule(principal: number, years: number, ratePercent: number): unknown[];
}
declare module 'amortizejs' {
  export const Calculator: {
    calculate(terms: { method: string; apr: number; balance: number; loanTerm: number; startDate: Date }): unknown;
  };
}
