declare module 'amortization' {
  type Column =
    | 'paymentNumber'
    | 'payment'
    | 'principalBalance'
    | 'interestPayment'
    | 'principalPayment'
    | 'accInterest'
    | 'interestPaymentRounded'
    | 'principalPaymentRounded'
    | 'principalBalanceRounded'
    | 'accInterestRounded';
  export function amortizationSchedule(
    principal: number,
    years: number,
    ratePercent: number,
  ): readonly Record<Column, number>[];
}
declare module 'amortizejs' {
  interface Row {
    readonly interest: number;
    readonly principal: number;
    readonly remainingBalance: number;
    readonly date: Date;
  }
  export const Calculator: {
    calculate(terms: { method: string; apr: number; balance: number; loanTerm: number; startDate: Date }): {
      readonly schedule: readonly Row[];
    };
  };
}
