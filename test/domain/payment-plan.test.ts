import fc from 'fast-check';
import {
  mayEntrust,
  mayPlan,
  maySelfPayPlanned,
  MOST_PAYEES,
  type PlannedPayment,
} from '../../src/domain/application/payment-plan';

const TO = {
  principalFen: 12_000_000,
  paidFen: 0,
  leaves: true,
  fixedPrincipals: false,
  ownAccount: '6222021234567890123',
};
const to = (payee: string, amountFen: number): PlannedPayment => ({
  payee,
  amountFen,
  mode: 'ENTRUSTED',
  account: '3301040160001234567',
});
const self = (payee: string, amountFen: number): PlannedPayment => ({ payee, amountFen, mode: 'SELF' });
const home: PlannedPayment = { ...to('甲公司', 12_000_000), account: '6222 0212 3456 7890 123' };
const homeless: PlannedPayment = { payee: '甲公司', mode: 'ENTRUSTED', amountFen: 12_000_000 };
const codeOf = (verdict: { allowed: boolean; code?: string }): string => verdict.code ?? 'allowed';

describe('a plan of several payees (RULES 1.5)', () => {
  const three = [to('甲公司', 5_000_000), to('乙公司', 4_000_000), self('张建国', 3_000_000)];
  const paid = { ...TO, paidFen: 9_000_000 };
  const spelt = [to('杭州甲有限公司', 1), to('杭州 甲有限责任公司', 11_999_999)];
  const many = Array.from({ length: MOST_PAYEES + 1 }, (_, n) => to(`第${String(n)}公司`, 1));
  it.each([
    ['pays all of it', TO, three, false, 'allowed'],
    ['leaves a fen', TO, [...three.slice(0, 2), self('张建国', 2_999_999)], false, 'PLAN_SUM'],
    ['pays a fen too much', TO, [...three.slice(0, 2), self('张建国', 3_000_001)], false, 'PLAN_SUM'],
    ['pays nobody', TO, [], false, 'PLAN_SUM'],
    ['names one payee in two spellings', TO, spelt, false, 'PLAN_PAYEE_TWICE'],
    ['entrusts without an account', TO, [homeless], false, 'PLAN_ACCOUNT'],
    ['entrusts to the account of the borrower', TO, [home], false, 'ENTRUSTED_TO_BORROWER'],
    ['has too many payees', TO, many, false, 'PLAN_TOO_LONG'],
    ['is of a renewal or promise', { ...TO, leaves: false }, three, false, 'PLAN_NOTHING_LEAVES'],
    ['gives up before anything was paid', TO, [], true, 'PLAN_GIVEN_UP_EARLY'],
    ['pays the rest to another', paid, [to('丙公司', 3_000_000)], false, 'allowed'],
    ['pays all of it again', paid, three, false, 'PLAN_SUM'],
    ['gives up what cannot be paid', paid, [], true, 'allowed'],
    ['gives up part of it', paid, [to('丙公司', 1_000_000)], true, 'allowed'],
    ['gives up and pays too much', paid, [to('丙公司', 3_000_001)], true, 'PLAN_SUM'],
    ['gives up where the schedule is fixed', { ...paid, fixedPrincipals: true }, [], true, 'PLAN_FIXED_PRINCIPALS'],
  ])('that %s', (_, standing, payments, giveUp, code) => {
    expect(codeOf(mayPlan(standing, payments, giveUp))).toBe(code);
  });

  it('is allowed exactly when its payments make up what is still to be paid', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: -2, max: 2 }), (given, off) => {
        const principalFen = given.reduce((sum, one) => sum + one, 0) + off;
        const plan = given.map((amount, n) => to(`第${String(n)}公司`, amount));
        expect(mayPlan({ ...TO, principalFen }, plan, false).allowed).toBe(off === 0);
      }),
      { numRuns: 50 },
    );
  });
});

it.each([
  ['a counterparty', to('乙公司', 1), 'allowed'],
  ['the borrower in another spelling', to('杭州 甲有限责任公司', 1), 'ENTRUSTED_TO_BORROWER'],
  ['the borrower by self payment', self('杭州甲有限公司', 1), 'allowed'],
])('entrusted to %s', (_, payment, code) => {
  expect(codeOf(mayEntrust({ name: '杭州甲有限公司' }, [payment]))).toBe(code);
});

describe('what of a plan the borrower may pay himself', () => {
  const part = (payee: string, amountFen: number) => ({ payee, purpose: '进货', amountFen });
  const person = { category: 'PERSONAL_CONSUMER', rules: { selfPayMax: '300000.00' }, drawFen: 30_000_000 };
  const above = { ...person, drawFen: 30_000_001 };
  const company = { category: 'WORKING_CAPITAL', rules: { selfPayMax: '10000000.00' }, drawFen: 5_000_000_000 };
  const large = part('甲', 600_000_000);
  it.each([
    ['a person, a small part of a draw at the limit', person, [part('甲', 100)], [], 'allowed'],
    ['a person, a small part of a draw above it', above, [part('甲', 100)], [], 'ENTRUSTED_PAYMENT_REQUIRED'],
    ['nothing, whatever the draw', { ...person, drawFen: 90_000_000 }, [], [], 'allowed'],
    ['a company, one counterparty at the limit', company, [part('甲', 1_000_000_000)], [], 'allowed'],
    ['a company, one counterparty above it', company, [part('甲', 1_000_000_001)], [], 'ENTRUSTED_PAYMENT_REQUIRED'],
    ['a company, two parts that are one piece', company, [large, part('乙', 500_000_000)], [], 'PAYMENT_SPLIT'],
    ['a company, with what it drew before', company, [large], [part('甲', 500_000_000)], 'PAYMENT_SPLIT'],
  ])('%s', (_, about, parts, earlier, code) => {
    expect(codeOf(maySelfPayPlanned(about, parts, earlier))).toBe(code);
  });
});
