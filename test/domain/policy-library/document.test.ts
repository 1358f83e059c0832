import fc from 'fast-check';
import { addDays } from '../../../src/domain/date';
import {
  concerns,
  mayEnterPolicy,
  mayReleasePolicy,
  mayReviewPolicy,
  POLICY_STANCES,
  policyStanding,
  type PolicyState,
} from '../../../src/domain/policy-library/document';

const code = (verdict: { allowed: boolean; code?: string }): string =>
  verdict.allowed ? 'allowed' : (verdict.code ?? '');
const OPEN = { industries: [], productCodes: [], branchCodes: [] };
const content = { ...OPEN, stance: 'NEUTRAL' as const, effectiveFrom: '2027-01-01', effectiveTo: null };

describe('A document of the policy library', () => {
  test.each(POLICY_STANCES)('that is %s says whom it concerns where it restricts', (stance) => {
    const restricts = stance === 'RESTRICTED' || stance === 'PROHIBITED';
    expect(code(mayEnterPolicy({ ...content, stance }))).toBe(restricts ? 'POLICY_SCOPE' : 'allowed');
    expect(code(mayEnterPolicy({ ...content, stance, branchCodes: ['SB01'] }))).toBe(
      restricts ? 'POLICY_SCOPE' : 'allowed',
    );
    expect(code(mayEnterPolicy({ ...content, stance, industries: ['水泥'] }))).toBe('allowed');
    expect(code(mayEnterPolicy({ ...content, stance, productCodes: ['WORKING_CAPITAL'] }))).toBe('allowed');
  });

  test('ends no earlier than it begins', () => {
    expect(code(mayEnterPolicy({ ...content, effectiveTo: '2026-12-31' }))).toBe('DATE_ORDER');
    expect(code(mayEnterPolicy({ ...content, effectiveTo: '2027-01-01' }))).toBe('allowed');
  });

  test.each<[PolicyState, string, string, string]>([
    ['WAITING', 'wu', 'RISK_OFFICER', 'allowed'],
    ['WAITING', 'zhou', 'RISK_OFFICER', 'POLICY_SAME_PERSON'],
    ['WAITING', 'chen', 'DEPARTMENT_MANAGER', 'ROLE_NOT_ALLOWED'],
    ['WAITING', 'admin', 'ADMINISTRATOR', 'ROLE_NOT_ALLOWED'],
    ['RELEASED', 'wu', 'RISK_OFFICER', 'POLICY_STATE'],
    ['RETURNED', 'wu', 'RISK_OFFICER', 'POLICY_STATE'],
  ])('%s, and looked at by %s (%s): %s', (status, username, role, expected) => {
    expect(code(mayReleasePolicy({ status, enteredBy: 'zhou' }, { username, roles: [role] }))).toBe(expected);
  });

  test('is in force from its first day to its last, or to the day before the one in its place begins', () => {
    const from = '2026-01-01';
    fc.assert(
      fc.property(fc.nat(900), fc.option(fc.nat(400)), fc.option(fc.nat(400)), (on, ends, replaced) => {
        const document = {
          status: 'RELEASED' as const,
          effectiveFrom: addDays(from, 300),
          effectiveTo: ends === null ? null : addDays(from, 300 + ends),
          supersededFrom: replaced === null ? null : addDays(from, 300 + replaced),
        };
        const last = Math.min(300 + (ends ?? 9_999), 300 + (replaced ?? 9_999) - 1);
        expect(policyStanding(document, addDays(from, on)) === 'IN_FORCE').toBe(on >= 300 && on <= last);
      }),
    );
  });

  test('concerns nobody in particular when it names nothing, and else only whom every dimension fits', () => {
    const borrower = { industry: '水泥制造', productCodes: ['WORKING_CAPITAL'], branchCode: 'SB01' };
    expect(concerns(OPEN, borrower)).toBe(false);
    const one = fc.constantFrom<readonly string[]>([], ['水泥'], ['钢铁'], ['钢铁', '水泥']);
    const two = fc.constantFrom<readonly string[]>([], ['WORKING_CAPITAL'], ['HOUSING']);
    const three = fc.constantFrom<readonly string[]>([], ['SB01'], ['SB02']);
    fc.assert(
      fc.property(one, two, three, (industries, productCodes, branchCodes) => {
        const misfits = [industries, productCodes, branchCodes].filter(
          (list) => list.length > 0 && !list.some((word) => ['水泥', 'WORKING_CAPITAL', 'SB01'].includes(word)),
        );
        const names = industries.length + productCodes.length + branchCodes.length > 0;
        expect(concerns({ industries, productCodes, branchCodes }, borrower)).toBe(names && misfits.length === 0);
      }),
    );
    expect(concerns({ ...OPEN, industries: ['水泥'] }, { ...borrower, industry: null })).toBe(false);
  });

  test('is reviewed by whoever is asked, once each time', () => {
    expect(code(mayReviewPolicy({ asked: true, reviewed: false }))).toBe('allowed');
    expect(code(mayReviewPolicy({ asked: false, reviewed: false }))).toBe('POLICY_NOT_ASKED');
    expect(code(mayReviewPolicy({ asked: false, reviewed: true }))).toBe('POLICY_REVIEWED');
    expect(code(mayReviewPolicy({ asked: true, reviewed: true }))).toBe('allowed');
  });
});
