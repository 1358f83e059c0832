/** What a personal scorecard is asked with; 10 + 3 + 10 + 4 + 4 + 5 + 10 + 15 + 5 + 5 = 71 points. */
export const SCORED_71 = {
  kind: 'PERSONAL_SCORE',
  age: 35,
  ageAtEnd: 36,
  tenureMonths: 6,
  securityMonths: 6,
  education: 'OTHER',
  employment: 'COMPANY',
  housing: 'RENTED',
  dti: '0.4',
  unsecuredToIncome: '0.5',
  queriesLast3Months: 0,
  overdueMonths: '000000000000000000000000',
};
