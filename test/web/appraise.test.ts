import { addAppraisal } from '../../src/contracts/http/appraisals';
import { bodyOf, LINES, type AppraiseValues } from '../../web/src/pages/application/appraise/body';

const year = (amount: string) => Object.fromEntries(LINES.map((line) => [line, amount]));
const sent = (values: AppraiseValues): unknown => addAppraisal.body.parse(bodyOf(values));

describe('What is typed to work out an appraisal', () => {
  it('is sent as the API takes it: amounts in yuan, shares as fractions', () => {
    expect(sent({ kind: 'BUSINESS', inflow: '120万', outflow: '1,000,000', debtService: '5000' })).toEqual({
      kind: 'BUSINESS',
      inflow: '1200000.00',
      outflow: '1000000.00',
      debtService: '5000.00',
    });
    const balances = ['inventory', 'receivables', 'payables', 'prepayments', 'advances'];
    const need: AppraiseValues = {
      kind: 'WORKING_CAPITAL',
      sales: '72000',
      cost: '36000',
      profit: '-7200',
      ownFunds: '0',
      existingLoans: '0',
      otherFunds: '0',
      growth: '-5',
      ...Object.fromEntries(balances.map((name) => [name, { opening: '1', closing: '2' }])),
    };
    expect(sent(need)).toMatchObject({ profit: '-7200.00', growth: '-0.05', advances: { closing: '2.00' } });
  });

  it('leaves out what the case itself comes to, and a third year that nobody began', () => {
    const household = { income: '18000', existingPayments: '0', housing: '0' };
    expect(sent({ kind: 'HOUSEHOLD', ...household, newPayment: '' })).not.toHaveProperty('newPayment');
    expect(sent({ kind: 'HOUSEHOLD', ...household, newPayment: '1万' })).toMatchObject({ newPayment: '10000.00' });
    const rating: AppraiseValues = {
      kind: 'CORPORATE_RATING',
      now: year('100'),
      before: year('90'),
      facts: { creditRecord: 100, qualitative: 80, yearsInBusiness: 5, overdueNow: true },
    };
    expect(sent(rating)).toMatchObject({ facts: { overdueNow: true, inDefault: false }, before: { sales: '90.00' } });
    expect(sent({ ...rating, earlier: year('') })).not.toHaveProperty('earlier');
    expect(sent({ ...rating, earlier: year('80') })).toMatchObject({ earlier: { equity: '80.00' } });
    // A third year that was begun is asked whole, at its fields.
    const begun = addAppraisal.body.safeParse(bodyOf({ ...rating, earlier: { sales: '80' } }));
    expect(begun.error?.issues.map(({ path }) => path.join('/'))).toContain('earlier/equity');
    const statements: AppraiseValues = {
      kind: 'STATEMENTS',
      now: year('1'),
      before: year('1'),
      outside: { vatSales: '3' },
    };
    expect(sent(statements)).toMatchObject({ outside: { vatSales: '3.00', bankInflow: null } });
  });

  it('asks a person what the scorecard asks', () => {
    const person: AppraiseValues = {
      kind: 'PERSONAL_SCORE',
      age: 35,
      ageAtEnd: 36,
      tenureMonths: 40,
      securityMonths: 24,
      queriesLast3Months: 0,
      education: 'COLLEGE',
      employment: 'COMPANY',
      home: 'OWNED',
      overdueMonths: '0'.repeat(24),
    };
    expect(sent(person)).toMatchObject({ housing: 'OWNED', unsecuredToIncome: null });
    expect(sent(person)).not.toHaveProperty('dti');
    expect(sent({ ...person, dti: '43.5', unsecuredToIncome: '120%' })).toMatchObject({
      dti: '0.435',
      unsecuredToIncome: '1.2',
    });
  });
});
