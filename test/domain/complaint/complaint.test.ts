import fc from 'fast-check';
import { answerBy, COMPLAINT_TYPES, pausesContacts } from '../../../src/domain/complaint/complaint';
import { nextPressOn, pressesOf, pressKey, type Pending } from '../../../src/domain/complaint/deadlines';
import {
  COMPLAINT_ACTS,
  mayAnswerWith,
  mayComplain,
  mayHandle,
  mayOnComplaint,
  type Complaint,
  type ComplaintAct,
  type Person,
} from '../../../src/domain/complaint/way';
import { COMPLAINT_STATES } from '../../../src/domain/complaint/complaint';
import { addDays, daysBetween } from '../../../src/domain/date';

const LI: Person = { username: 'li', roles: ['CLIENT_MANAGER'], branchCode: 'SB01' };
const WANG: Person = { ...LI, username: 'wang' };
const CHEN: Person = { username: 'chen', roles: ['DEPARTMENT_MANAGER'], branchCode: 'SB01' };
const ZHOU: Person = { username: 'zhou', roles: ['RISK_OFFICER'], branchCode: 'HQ' };
const WEST: Person = { ...CHEN, username: 'west', branchCode: 'SB02' };
const AUDITOR: Person = { ...CHEN, username: 'audit', roles: ['AUDITOR'] };

const complaint = (more: Partial<Complaint> = {}): Complaint => ({
  status: 'ACCEPTED',
  branchCode: 'SB01',
  accused: ['wang'],
  handler: 'li',
  extensions: 0,
  notes: 1,
  answerBy: '2026-03-17',
  ...more,
});
const judged = (act: ComplaintAct, who: Person, more: Partial<Complaint> = {}, today = '2026-03-10'): string => {
  const verdict = mayOnComplaint(act, complaint(more), who, today);
  return verdict.allowed ? 'allowed' : verdict.code;
};

test('Fifteen days to answer, thirty when it is complex, sixty for special reasons, never counting the day of receipt', () => {
  expect([0, 1, 2, 3].map((extensions) => answerBy('2026-01-20', extensions))).toEqual([
    '2026-02-04',
    '2026-02-19',
    '2026-03-21',
    '2026-03-21',
  ]);
});

test.each<[string, ComplaintAct, Person, Partial<Complaint>, string, string?]>([
  ['the department accepts', 'ACCEPT', CHEN, { status: 'RECEIVED', handler: null }, 'allowed'],
  ['a client manager does not', 'ACCEPT', LI, { status: 'RECEIVED', handler: null }, 'ROLE_NOT_ALLOWED'],
  ['the department of another branch does not', 'ACCEPT', WEST, { status: 'RECEIVED' }, 'CASE_OF_OTHER_BRANCH'],
  ['nobody accepts twice', 'ACCEPT', CHEN, {}, 'COMPLAINT_STATE'],
  ['who it is about does nothing', 'NOTE', WANG, { handler: 'wang' }, 'COMPLAINT_ABOUT_YOU'],
  ['not even as director', 'CLOSE', CHEN, { status: 'ANSWERED', accused: ['chen'] }, 'COMPLAINT_ABOUT_YOU'],
  ['the handler investigates', 'NOTE', LI, {}, 'allowed'],
  ['his director does not in his place', 'NOTE', CHEN, {}, 'COMPLAINT_NOT_HANDLER'],
  ['an auditor changes nothing', 'WITHDRAW', AUDITOR, {}, 'ROLE_NOT_ALLOWED'],
  ['an answer without a finding', 'ANSWER', LI, { notes: 0 }, 'COMPLAINT_NOT_INVESTIGATED'],
  ['an answer after the time is late but given', 'ANSWER', LI, {}, 'allowed', '2026-04-01'],
  ['the department extends once', 'EXTEND', CHEN, {}, 'allowed', '2026-03-17'],
  ['not after the time', 'EXTEND', CHEN, {}, 'COMPLAINT_EXTEND_LATE', '2026-03-18'],
  ['not twice', 'EXTEND', CHEN, { extensions: 1 }, 'COMPLAINT_EXTEND_HEAD_OFFICE'],
  ['head office does', 'EXTEND', ZHOU, { extensions: 1 }, 'allowed'],
  ['nobody a third time', 'EXTEND', ZHOU, { extensions: 2 }, 'COMPLAINT_EXTENDED_OUT'],
  ['nobody his own', 'EXTEND', CHEN, { handler: 'chen' }, 'COMPLAINT_HANDLER_DECIDES'],
  ['another closes', 'CLOSE', CHEN, { status: 'ANSWERED' }, 'allowed'],
  ['the handler does not', 'CLOSE', CHEN, { status: 'ANSWERED', handler: 'chen' }, 'COMPLAINT_HANDLER_DECIDES'],
  ['what was answered cannot be withdrawn', 'WITHDRAW', LI, { status: 'ANSWERED' }, 'COMPLAINT_STATE'],
])('%s', (_, act, who, more, expected, ...[today]) => {
  expect(judged(act, who, more, today)).toBe(expected);
});

test('Nothing can be done to a complaint that has ended, and nothing ever by whom it is about', () => {
  for (const act of COMPLAINT_ACTS) {
    for (const status of ['CLOSED', 'DISMISSED', 'WITHDRAWN'] as const)
      for (const who of [LI, CHEN, ZHOU]) expect(judged(act, who, { status })).toBe('COMPLAINT_STATE');
    for (const status of COMPLAINT_STATES) expect(judged(act, WANG, { status })).toBe('COMPLAINT_ABOUT_YOU');
  }
});

test('It is given to somebody of the branch or head office whose work it is, and whom it is not about', () => {
  const codeOf = (who: Person): string => {
    const verdict = mayHandle(complaint(), who);
    return verdict.allowed ? 'allowed' : verdict.code;
  };
  expect([LI, ZHOU, WANG, WEST, AUDITOR].map(codeOf)).toEqual([
    'allowed',
    'allowed',
    'COMPLAINT_ABOUT_HANDLER',
    'COMPLAINT_HANDLER_NOT_ENTITLED',
    'COMPLAINT_HANDLER_NOT_ENTITLED',
  ]);
});

test('A client is on file, an agent has it in writing, a third person says who he is', () => {
  const nobody = { clientNo: null, name: null, contact: null, authority: null };
  const said = (given: Parameters<typeof mayComplain>[0]): string => {
    const verdict = mayComplain(given);
    return verdict.allowed ? 'allowed' : verdict.code;
  };
  expect(said({ complainant: 'CLIENT', ...nobody })).toBe('COMPLAINT_CLIENT');
  expect(said({ complainant: 'CLIENT', ...nobody, clientNo: 'CL1' })).toBe('allowed');
  expect(said({ complainant: 'THIRD_PERSON', ...nobody })).toBe('COMPLAINT_COMPLAINANT');
  expect(said({ complainant: 'THIRD_PERSON', ...nobody, name: '王', contact: '139' })).toBe('allowed');
  expect(said({ complainant: 'AGENT', ...nobody, clientNo: 'CL1', name: '王', contact: '139' })).toBe(
    'COMPLAINT_AUTHORITY',
  );
});

test('What is upheld is made good; only a complaint about collection keeps collectors away', () => {
  expect(mayAnswerWith('UPHELD', []).allowed).toBe(false);
  expect(mayAnswerWith('PARTLY_UPHELD', ['EXPLANATION', 'APOLOGY']).allowed).toBe(true);
  expect(mayAnswerWith('NOT_UPHELD', []).allowed).toBe(true);
  const pausing = COMPLAINT_TYPES.filter((type) => pausesContacts({ type, clientNo: 'CL1' }));
  expect(pausing).toEqual(['COLLECTION']);
  expect(COMPLAINT_TYPES.filter((type) => pausesContacts({ type, clientNo: null }))).toEqual([]);
});

const pending = fc.record({
  status: fc.constantFrom(...COMPLAINT_STATES),
  acceptBy: fc.integer({ min: 1, max: 4 }).map((days) => addDays('2026-03-02', days)),
  answerBy: fc.constantFrom(0, 1, 2).map((extensions) => answerBy('2026-03-02', extensions)),
  closeBy: fc.option(fc.integer({ min: 20, max: 70 }).map((days) => addDays('2026-03-02', days))),
});

test('Whoever waits from press to press meets each once, in order, and the last says that the day has gone by', () => {
  fc.assert(
    fc.property(pending, (one: Pending) => {
      const presses = pressesOf(one);
      const met: string[] = [];
      for (let day = nextPressOn(one, '2026-03-01'); day !== null; day = nextPressOn(one, day)) met.push(day);
      expect(met).toEqual([...new Set(presses.map(({ on }) => on))]);
      expect(met).toEqual(met.toSorted());
      expect(new Set(presses.map((press) => pressKey('CP1', press))).size).toBe(presses.length);
      for (const { late, on, lastOn } of presses) expect(daysBetween(lastOn, on) > 0).toBe(late);
      expect(presses.length === 0).toBe(
        ['CLOSED', 'DISMISSED', 'WITHDRAWN'].includes(one.status) ||
          (one.status === 'ANSWERED' && one.closeBy === null),
      );
    }),
  );
});
