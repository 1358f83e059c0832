import { mayVerify as mayVerifyCondition } from '../../src/domain/application/preparation';
import { hasManaged, managersOf, type Managed } from '../../src/domain/approval/separation';
import { mayOpine } from '../../src/domain/classification/recognition';
import { mayConfirmPaper } from '../../src/domain/collateral/custody';
import { mayWaive } from '../../src/domain/covenant/covenant';
import { mayAppraise, mayExtend, mayRegister } from '../../src/domain/security/duties';
import { mayCheckRelease, mayReportRelease } from '../../src/domain/security/release';
import type { Verdict } from '../../src/domain/verdict';
import { mayConfirmLift } from '../../src/domain/warning/disposition';
import { mayAnswer } from '../../src/domain/workout/credit-reporting';
import { mayFile, mayVerify } from '../../src/domain/workout/write-off-file';

/** Wang manages the case; Li did before its client was handed over. */
const CASE: Managed = { managerUsername: 'wang', formerManagers: ['li'] };
const DAY = '2026-03-02';
const person = (username: string, ...roles: string[]) => ({ username, roles, levels: [] });
const SEARCH = { validUntil: '2028-01-15', searchedOn: DAY, searchClean: true };
const ENTRY = { ...SEARCH, office: 'REAL_ESTATE' as const, registeredOn: DAY };
const HOUSE = { ...CASE, kind: 'RESIDENTIAL' as const, signedOn: DAY, registered: false };
const LIFTED = { ...CASE, status: 'LIFTING' as const, level: 'RED' as const, liftedBy: 'chen' };
const OBJECTION = { no: 'OB1', receivedOn: DAY, by: 'chen', isAnswered: false };
const REPORTED = [{ act: 'REPORTED' as const, by: 'chen', on: DAY }];
const FILED = [{ item: 'LOSS' as const, act: 'FILED' as const, by: 'chen' }];

/** What is kept from an account manager (RULES 2.6, 5.3, 7.3), asked of somebody with the post for it. */
const KEPT_FROM_MANAGERS: [what: string, ask: (username: string) => Verdict, code: string][] = [
  ['appraises security', (who) => mayAppraise(person(who), CASE), 'MANAGER_MAY_NOT_APPRAISE'],
  ['registers it', (who) => mayRegister(person(who), HOUSE, ENTRY, DAY), 'MANAGER_MAY_NOT_REGISTER'],
  [
    'extends a registration',
    (username) => mayExtend({ username, until: '2027-01-15', ...CASE }, SEARCH, DAY),
    'MANAGER_MAY_NOT_REGISTER',
  ],
  [
    'confirms custody',
    (username) => mayConfirmPaper({ by: 'chen', confirmedBy: null }, { username, ...CASE }),
    'CUSTODY_SAME_PERSON',
  ],
  [
    'reports a release',
    (who) => mayReportRelease([], who, { on: DAY, settledOn: DAY, today: DAY, ...CASE }),
    'MANAGER_MAY_NOT_RELEASE',
  ],
  ['checks a release', (who) => mayCheckRelease(REPORTED, who, CASE), 'MANAGER_MAY_NOT_RELEASE'],
  [
    'answers an objection',
    (username) => mayAnswer(OBJECTION, { outcome: 'REJECTED', correction: null }, { username, ...CASE }),
    'MANAGER_MAY_NOT_ANSWER',
  ],
  ['verifies a condition', (who) => mayVerifyCondition(who, CASE), 'MANAGER_MAY_NOT_VERIFY'],
  ['waives a breach', (username) => mayWaive('BROKEN', { username, ...CASE }), 'COVENANT_WAIVER_OF_OWN'],
  ['confirms a lifting', (who) => mayConfirmLift(LIFTED, person(who, 'RISK_OFFICER')), 'WARNING_SAME_PERSON'],
  [
    'reviews a grade',
    (who) => mayOpine(person(who, 'RISK_OFFICER'), 'REVIEW', { ...CASE, earlier: ['chen'] }),
    'CLASS_ACCOUNT_MANAGER',
  ],
  ['states responsibility', (username) => mayFile('RESPONSIBILITY', { username, ...CASE }), 'OWN_RESPONSIBILITY'],
  ['verifies a write-off', (username) => mayVerify('LOSS', FILED, { username, ...CASE }), 'WRITE_OFF_BY_MANAGER'],
];

const codeOf = (verdict: Verdict): string => (verdict.allowed ? 'allowed' : verdict.code);

it.each(KEPT_FROM_MANAGERS)('neither who manages a case nor who did %s', (_what, ask, code) => {
  expect([codeOf(ask('wang')), codeOf(ask('li')), codeOf(ask('zhou'))]).toEqual([code, code, 'allowed']);
});

it('who grades a loan is who manages it now', () => {
  const grade = (who: string) => codeOf(mayOpine(person(who, 'CLIENT_MANAGER'), 'GRADE', { ...CASE, earlier: [] }));
  expect([grade('wang'), grade('li')]).toEqual(['allowed', 'NOT_THE_ACCOUNT_MANAGER']);
});

it('a case that was never handed over has one manager', () => {
  expect(managersOf({ managerUsername: 'wang' })).toEqual(['wang']);
  expect(hasManaged({ managerUsername: 'wang' }, 'li')).toBe(false);
});
