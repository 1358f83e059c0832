import fc from 'fast-check';
import {
  bearersOf,
  concernedOf,
  managersOver,
  unprovedOf,
  type Bearer,
} from '../../../src/domain/accountability/bearers';
import { dutiesOf, STAGE_DUTIES, type StageDuty } from '../../../src/domain/accountability/duties';
import type { LendingFile } from '../../../src/domain/accountability/lending-file';
import { addDays } from '../../../src/domain/date';
import { SOUND } from './file';

const lines = (bearers: readonly Bearer[]): string[] =>
  bearers.map(({ stage, order, username, post }) => `${stage} ${String(order)} ${username} ${post}`);

test('Who bears a loan follows from its file: host before co-investigator, the final yes before the others, noes nothing', () => {
  expect(lines(bearersOf(SOUND))).toEqual([
    'INVESTIGATION 1 li HOST_INVESTIGATOR',
    'INVESTIGATION 2 wang CO_INVESTIGATOR',
    'INVESTIGATION 3 chen ADMITTED',
    'REVIEW 1 zhou RATER',
    'APPROVAL 1 ma DECIDED',
    'APPROVAL 1 mb DECIDED',
    'APPROVAL 2 zhao DECIDED',
    'APPROVAL 3 head DELEGATOR',
    'DISBURSEMENT 1 sun DISBURSER',
    'DISBURSEMENT 2 xie VERIFIER',
    'TRACKING 1 li MANAGER',
    'TRACKING 1 wang MANAGER',
    'TRACKING 2 chen DEPARTMENT_HEAD',
    'COLLECTION 1 he COLLECTOR',
    'COLLECTION 2 wang MANAGER',
    'COLLECTION 3 chen DEPARTMENT_HEAD',
  ]);
  expect(concernedOf(bearersOf(SOUND))).not.toContain('mc');
});

test('Without a collector the manager of the days comes first; without arrears nobody bears their collection', () => {
  const ofCollection = (file: LendingFile): string[] =>
    lines(bearersOf(file)).filter((line) => line.startsWith('COLLECTION'));
  expect(ofCollection({ ...SOUND, collectors: [] })).toEqual([
    'COLLECTION 1 wang MANAGER',
    'COLLECTION 2 chen DEPARTMENT_HEAD',
  ]);
  expect(ofCollection({ ...SOUND, overdueSince: null })).toEqual([]);
});

test('A loan that was kept as it should be leaves nothing unproved', () => {
  expect(dutiesOf(SOUND).map(({ state }) => state)).toEqual(Object.keys(STAGE_DUTIES).map(() => 'PROVED'));
});

// What falls short, and who answers for it.
test.each<[string, Partial<LendingFile>, StageDuty, Record<string, boolean>]>([
  [
    'a second investigator who was not there answers for himself',
    { signatures: [SOUND.signatures[0]!, { part: 'B', by: 'wang', on: '2026-01-06', siteVisitOn: null }] },
    'TWO_INVESTIGATORS',
    { wang: true, li: false, chen: false },
  ],
  [
    'one who signed alone answers, with whoever let it in',
    { signatures: [SOUND.signatures[0]!] },
    'TWO_INVESTIGATORS',
    { li: true, chen: true, zhou: false },
  ],
  [
    'a document that nobody verified',
    { documents: [{ code: 'ID_CARD', required: true, status: 'RECEIVED' }] },
    'DOCUMENTS_VERIFIED',
    { li: true, wang: true, zhou: false },
  ],
  [
    'a rating that had run out at the signature',
    { rating: { by: ['zhou'], on: '2025-01-13' } },
    'RATING_IN_FORCE',
    { zhou: true, li: false },
  ],
  ['a level that never said yes', { ballots: SOUND.ballots.slice(1) }, 'AUTHORITY_KEPT', { ma: true, mc: false }],
  [
    'a condition met after the money left',
    { conditions: [{ code: 'REGISTERED', metOn: '2026-01-16', by: 'xie' }] },
    'CONDITIONS_MET',
    { sun: true, xie: true, li: false },
  ],
  [
    'one fen above what a client may pay himself',
    { payment: { ...SOUND.payment!, amountFen: 30_000_001 } },
    'ENTRUSTED_PAYMENT',
    { sun: true, li: false },
  ],
  [
    'an inspection a day late is his who managed the loan on its last day',
    { inspections: [{ about: 'I2', dueOn: '2026-05-31', doneOn: '2026-06-01', doneBy: 'wang' }] },
    'INSPECTED_IN_TIME',
    { li: true, wang: false, chen: true },
  ],
  [
    'and the next day his who took the client over',
    { inspections: [{ about: 'I2', dueOn: '2026-06-01', doneOn: null, doneBy: null }] },
    'INSPECTED_IN_TIME',
    { li: false, wang: true },
  ],
  [
    'a letter of which nobody can show that it arrived',
    { letters: [{ about: 'C1-LETTER', dueOn: '2026-08-20', doneOn: null, doneBy: null }] },
    'NOTICES_SERVED',
    { he: true, wang: true, li: false },
  ],
])('%s', (_, more, duty, answers) => {
  const file = { ...SOUND, ...more };
  const duties = dutiesOf(file);
  expect(duties.filter(({ state }) => state === 'UNPROVED').map((one) => one.duty)).toEqual([duty]);
  const bearers = bearersOf(file);
  const found = Object.keys(answers).map((who) => [
    who,
    unprovedOf(who, bearers, duties).some((one) => one.duty === duty),
  ]);
  expect(Object.fromEntries(found)).toEqual(answers);
});

test('Of a small loan nobody had to see the place; two people still sign', () => {
  const unseen = { ...SOUND, signatures: SOUND.signatures.map((one) => ({ ...one, siteVisitOn: null })) };
  const stateOf = (file: LendingFile) => dutiesOf(file).find((one) => one.duty === 'TWO_INVESTIGATORS')?.state;
  expect(stateOf(unseen)).toBe('UNPROVED');
  expect(stateOf({ ...unseen, visitWaived: true })).toBe('PROVED');
  expect(stateOf({ ...unseen, visitWaived: true, signatures: unseen.signatures.slice(1) })).toBe('UNPROVED');
});

test('What is not yet due, or was not asked, is neither proved nor short', () => {
  const early = {
    ...SOUND,
    asOf: '2026-02-14',
    firstUse: [{ about: 'I1', dueOn: '2026-02-14', doneOn: null, doneBy: null }],
  };
  const stateOf = (file: LendingFile, duty: StageDuty) => dutiesOf(file).find((one) => one.duty === duty)?.state;
  expect(stateOf(early, 'FIRST_USE_CHECKED')).toBe('NOT_DUE');
  expect(stateOf({ ...early, asOf: '2026-02-15' }, 'FIRST_USE_CHECKED')).toBe('UNPROVED');
  expect(stateOf({ ...SOUND, conditions: [] }, 'CONDITIONS_MET')).toBe('NOT_DUE');
});

test('Every day since a loan was lent is some manager’s, and one’s only', () => {
  const day = fc.integer({ min: 0, max: 700 }).map((k) => addDays('2026-01-15', k));
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 600 }), { maxLength: 5 }), day, (at, asked) => {
      const days = at.toSorted((a, b) => a - b).map((k) => addDays('2026-01-15', k));
      const moves = days.map((on, k) => ({ on, from: `m${String(k)}`, to: `m${String(k + 1)}` }));
      const held = managersOver('2026-01-15', moves, `m${String(moves.length)}`);
      const his = held.filter(({ from, until }) => from <= asked && (until === null || asked <= until));
      const expected = days.filter((on) => on <= asked).length;
      expect(his.map(({ username }) => username)).toEqual([`m${String(expected)}`]);
    }),
  );
});
