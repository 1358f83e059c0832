import { ROLES } from '../../src/contracts/roles';
import { mayServe } from '../../src/domain/access/access';
import {
  mayDecide,
  mayDisburse,
  mayHandle,
  mayInvestigate,
  mayRate,
  type Parties,
  type Person,
} from '../../src/domain/approval/separation';
import type { Verdict } from '../../src/domain/verdict';

const parties: Parties = {
  investigators: ['A', 'B'],
  raters: ['rater'],
  managerUsername: 'A',
  rejecters: ['no'],
  related: ['kin'],
};
const person = (username: string, roles: string[], levels: string[] = []): Person => ({ username, roles, levels });
const said = (verdict: Verdict): string => (verdict.allowed ? 'allowed' : verdict.code);

describe('Separation of duties (RULES 7.3)', () => {
  test.each<[string, Person, string, string]>([
    [
      'an approver who holds the level',
      person('zhao', ['APPROVER'], ['BRANCH_APPROVER']),
      'BRANCH_APPROVER',
      'allowed',
    ],
    [
      'an approver whose level is lower',
      person('zhao', ['APPROVER'], ['SUB_BRANCH_HEAD']),
      'BRANCH_APPROVER',
      'AUTHORITY_TOO_SMALL',
    ],
    [
      'an approver whose level is higher but not this one',
      person('zhao', ['APPROVER'], ['BRANCH_APPROVER']),
      'SUB_BRANCH_HEAD',
      'AUTHORITY_TOO_SMALL',
    ],
    [
      'an approver who investigated',
      person('B', ['APPROVER'], ['BRANCH_APPROVER']),
      'BRANCH_APPROVER',
      'INVESTIGATOR_MAY_NOT_APPROVE',
    ],
    [
      'the account manager',
      person('A', ['APPROVER'], ['BRANCH_APPROVER']),
      'BRANCH_APPROVER',
      'INVESTIGATOR_MAY_NOT_APPROVE',
    ],
    [
      'who recognised the grade',
      person('rater', ['RISK_OFFICER', 'APPROVER'], ['BRANCH_APPROVER']),
      'BRANCH_APPROVER',
      'RATER_MAY_NOT_APPROVE',
    ],
    [
      'who rejected what is reconsidered',
      person('no', ['APPROVER'], ['BRANCH_APPROVER']),
      'BRANCH_APPROVER',
      'REJECTER_MAY_NOT_RECONSIDER',
    ],
    [
      'who recognised the grade, at the risk review',
      person('rater', ['RISK_OFFICER'], ['RISK_REVIEW']),
      'RISK_REVIEW',
      'allowed',
    ],
    [
      'a relative of the client',
      person('kin', ['COMMITTEE_MEMBER'], ['BRANCH_COMMITTEE']),
      'BRANCH_COMMITTEE',
      'RELATED_MUST_RECUSE',
    ],
    [
      'an administrator, whatever else',
      person('root', ['ADMINISTRATOR', 'APPROVER'], ['BRANCH_APPROVER']),
      'BRANCH_APPROVER',
      'ADMINISTRATOR_NEVER_APPROVES',
    ],
    ['finance', person('sun', ['FINANCE'], ['BRANCH_APPROVER']), 'BRANCH_APPROVER', 'ROLE_MAY_NOT_DECIDE'],
    ['a client manager', person('li', ['CLIENT_MANAGER'], []), 'SUB_BRANCH_HEAD', 'ROLE_MAY_NOT_DECIDE'],
  ])('deciding: %s', (_who, who, level, expected) => {
    expect(said(mayDecide(who, level, parties))).toBe(expected);
  });

  test.each<[string, Person, string[], string]>([
    ['a client manager alone', person('A', ['CLIENT_MANAGER']), [], 'allowed'],
    ['a second client manager', person('B', ['CLIENT_MANAGER']), ['A'], 'allowed'],
    ['the same person for both parts', person('A', ['CLIENT_MANAGER']), ['A'], 'SECOND_INVESTIGATOR_MUST_DIFFER'],
    ['a risk officer', person('zhao', ['RISK_OFFICER']), [], 'ROLE_MAY_NOT_INVESTIGATE'],
  ])('investigating: %s', (_who, who, others, expected) => {
    expect(said(mayInvestigate(who, others))).toBe(expected);
  });

  test.each<[string, Person, string]>([
    ['a risk officer', person('zhao', ['RISK_OFFICER']), 'allowed'],
    ['a risk officer who investigated', person('B', ['RISK_OFFICER']), 'INVESTIGATOR_MAY_NOT_RATE'],
    ['the account manager', person('A', ['CLIENT_MANAGER']), 'ROLE_MAY_NOT_RATE'],
  ])('rating: %s', (_who, who, expected) => {
    expect(said(mayRate(who, parties))).toBe(expected);
  });

  test.each<[string, Person, string]>([
    ['finance', person('sun', ['FINANCE']), 'allowed'],
    ['finance who approved', person('qian', ['FINANCE', 'APPROVER']), 'APPROVER_MAY_NOT_DISBURSE'],
    ['finance who investigated', person('B', ['FINANCE']), 'INVESTIGATOR_MAY_NOT_DISBURSE'],
    ['an approver', person('zhao', ['APPROVER']), 'ROLE_MAY_NOT_DISBURSE'],
  ])('disbursing: %s', (_who, who, expected) => {
    expect(said(mayDisburse(who, parties, ['qian']))).toBe(expected);
  });

  test.each<[string, Person, string]>([
    ['the account manager', person('A', ['CLIENT_MANAGER']), 'allowed'],
    ['a department manager in his place', person('chen', ['DEPARTMENT_MANAGER']), 'allowed'],
    ['another client manager', person('B', ['CLIENT_MANAGER']), 'NOT_THE_ACCOUNT_MANAGER'],
    ['an approver', person('zhao', ['APPROVER'], ['BRANCH_APPROVER']), 'NOT_THE_ACCOUNT_MANAGER'],
  ])('acting for the client: %s', (_who, who, expected) => {
    expect(said(mayHandle(who, 'A'))).toBe(expected);
  });

  test.each<[string, string, string]>([
    ['SB01', 'SB01', 'allowed'],
    ['HQ', 'SB01', 'allowed'],
    ['SB02', 'SB01', 'CASE_OF_OTHER_BRANCH'],
    ['SB01', 'HQ', 'CASE_OF_OTHER_BRANCH'],
  ])('a person of %s at a case of %s: %s', (own, branch, expected) => {
    expect(said(mayServe(own, branch))).toBe(expected);
  });

  // One column a role, in the order of ROLES: who has no part in the case and holds the level.
  test.each<[string, (who: Person) => Verdict, string]>([
    ['investigate', (who) => mayInvestigate(who, []), '++----------'],
    ['rate', (who) => mayRate(who, parties), '--+---------'],
    ['decide', (who) => mayDecide(who, 'L', parties), '-++++-------'],
    ['disburse', (who) => mayDisburse(who, parties, []), '-----+------'],
    ['handle', (who) => mayHandle(who, 'A'), '-+----------'],
  ])('by role, %s', (_step, ask, expected) => {
    const marks = ROLES.map((role) => (ask(person('someone', [role], ['L'])).allowed ? '+' : '-'));
    expect(marks.join('')).toBe(expected);
  });

  test('an account manager who did not investigate may neither approve nor disburse', () => {
    const other: Parties = { investigators: ['X', 'Y'], raters: [], managerUsername: 'A', related: [] };
    expect(said(mayDecide(person('A', ['APPROVER'], ['L']), 'L', other))).toBe('MANAGER_MAY_NOT_APPROVE');
    expect(said(mayRate(person('A', ['RISK_OFFICER']), other))).toBe('MANAGER_MAY_NOT_RATE');
    expect(said(mayDisburse(person('A', ['FINANCE']), other, []))).toBe('MANAGER_MAY_NOT_DISBURSE');
  });
});
