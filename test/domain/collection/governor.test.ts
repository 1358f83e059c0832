import fc from 'fast-check';
import {
  CONTACT_CHANNELS,
  CONTACT_NOTES,
  CONTACT_PARTIES,
  judgeContact,
  UNNAMED_LINE,
  type ContactNote,
  type DebtorFile,
  type MadeContact,
  type PlannedContact,
} from '../../../src/domain/collection/governor';
import { lineDigits } from '../../../src/domain/collection/line';
import { nextContactAt } from '../../../src/domain/collection/next-contact';
import { isQuiet } from '../../../src/domain/notice/quiet-hours';

const HOUR = 60 * 60_000;

const at = (clock: string, day = '2026-03-02'): number => Date.parse(`${day}T${clock}:00+08:00`);
const call = (more: Partial<PlannedContact> = {}): PlannedContact => ({
  channel: 'CALL',
  party: 'DEBTOR',
  line: 'own',
  atMs: at('10:00'),
  ...more,
});
const file = (more: Partial<DebtorFile> = {}): DebtorFile => ({ made: [], notes: [], hasGuarantor: false, ...more });
const note = (kind: ContactNote['kind'], from = '2026-03-01', until: string | null = null): ContactNote => ({
  kind,
  from,
  until,
});
const made = (count: number, more: Partial<MadeContact> = {}): MadeContact[] =>
  Array.from({ length: count }, () => ({
    channel: 'CALL',
    party: 'DEBTOR',
    line: 'own',
    on: '2026-03-02',
    effective: false,
    ...more,
  }));

describe('The governor of contacts (RULES 4.1)', () => {
  test.each<[string, PlannedContact, DebtorFile, string]>([
    ['a call at ten', call(), file(), 'allowed'],
    ['a call at 07:59', call({ atMs: at('07:59') }), file(), 'CONTACT_QUIET_HOURS'],
    ['a call at 08:00', call({ atMs: at('08:00') }), file(), 'allowed'],
    ['a call at 22:00', call({ atMs: at('22:00') }), file(), 'CONTACT_QUIET_HOURS'],
    [
      'a call at night to one who agreed',
      call({ atMs: at('22:30') }),
      file({ notes: [note('NIGHT_CONSENT')] }),
      'allowed',
    ],
    ['a visit at night', call({ channel: 'VISIT', atMs: at('23:00') }), file(), 'CONTACT_QUIET_HOURS'],
    ['a message at night', call({ channel: 'SMS', atMs: at('23:00') }), file(), 'CONTACT_QUIET_HOURS'],
    ['a letter at night', call({ channel: 'LETTER', atMs: at('23:00') }), file(), 'allowed'],
    ['the third conversation of a day', call(), file({ made: made(2, { effective: true }) }), 'allowed'],
    ['the fourth', call(), file({ made: made(3, { effective: true }) }), 'CONTACT_LIMIT'],
    [
      'the fourth on another line',
      call({ line: 'work' }),
      file({ made: made(3, { effective: true }) }),
      'CONTACT_LIMIT',
    ],
    [
      'the fourth on the next day',
      call({ atMs: at('10:00', '2026-03-03') }),
      file({ made: made(3, { effective: true }) }),
      'allowed',
    ],
    ['the sixth attempt on one line', call(), file({ made: made(5) }), 'allowed'],
    ['the seventh', call(), file({ made: made(6) }), 'CONTACT_LIMIT'],
    ['the seventh on another line', call({ line: 'work' }), file({ made: made(6) }), 'allowed'],
    [
      'the seventh when one was made on nobody knows which line',
      call({ line: 'work' }),
      file({ made: [...made(5, { line: 'work' }), ...made(1, { line: UNNAMED_LINE })] }),
      'CONTACT_LIMIT',
    ],
    [
      'one on a line that nobody names, after six on any',
      call({ line: UNNAMED_LINE }),
      file({ made: [...made(3), ...made(3, { line: 'work' })] }),
      'CONTACT_LIMIT',
    ],
    ['the second message', call({ channel: 'SMS' }), file({ made: made(1, { channel: 'SMS' }) }), 'allowed'],
    ['the third message', call({ channel: 'SMS' }), file({ made: made(2, { channel: 'SMS' }) }), 'CONTACT_MESSAGES'],
    ['a message to one who takes none', call({ channel: 'SMS' }), file({ notes: [note('NO_SMS')] }), 'CONTACT_NO_SMS'],
    [
      'a call while a complaint is handled',
      call(),
      file({ notes: [note('PAUSED', '2026-03-01', '2026-03-02')] }),
      'CONTACT_PAUSED',
    ],
    [
      'a call when it has been handled',
      call(),
      file({ notes: [note('PAUSED', '2026-02-01', '2026-03-01')] }),
      'allowed',
    ],
    ['a letter meanwhile', call({ channel: 'LETTER' }), file({ notes: [note('PAUSED')] }), 'allowed'],
    ['a guarantor', call({ party: 'GUARANTOR' }), file({ hasGuarantor: true }), 'allowed'],
    ['a guarantor who is none', call({ party: 'GUARANTOR' }), file(), 'CONTACT_NO_GUARANTOR'],
    ['a third party', call({ party: 'THIRD_PARTY' }), file(), 'CONTACT_THIRD_PARTY'],
    ['a letter to a third party', call({ channel: 'LETTER', party: 'THIRD_PARTY' }), file(), 'CONTACT_THIRD_PARTY'],
    [
      'a third party of one out of reach',
      call({ party: 'THIRD_PARTY' }),
      file({ notes: [note('LOST_CONTACT')] }),
      'allowed',
    ],
    [
      'a third party who refused',
      call({ party: 'THIRD_PARTY' }),
      file({ notes: [note('LOST_CONTACT'), note('THIRD_PARTY_REFUSED')] }),
      'CONTACT_THIRD_PARTY_REFUSED',
    ],
  ])('%s', (_, contact, debtor, expected) => {
    const verdict = judgeContact(contact, debtor);
    expect(verdict.allowed ? 'allowed' : verdict.code).toBe(expected);
  });

  const planned = fc.record({
    channel: fc.constantFrom(...CONTACT_CHANNELS),
    party: fc.constantFrom(...CONTACT_PARTIES),
    line: fc.constantFrom('own', 'work', 'home'),
    minute: fc.integer({ min: 0, max: 3 * 1_440 - 1 }),
    effective: fc.boolean(),
  });
  const noted = fc.record({
    kind: fc.constantFrom(...CONTACT_NOTES),
    from: fc.integer({ min: 1, max: 4 }),
    days: fc.option(fc.nat(2)),
  });
  const day = (number: number): string => `2026-03-0${String(number)}`;

  test('the instant it names is allowed, and none of the waking hours before it is', () => {
    fc.assert(
      fc.property(
        planned,
        fc.array(planned, { maxLength: 12 }),
        fc.array(noted, { maxLength: 4 }),
        (asked, done, given) => {
          const notes = given.map(({ kind, from, days }) =>
            note(kind, day(from), days === null ? null : day(from + days)),
          );
          const past = done.map(({ minute, ...contact }) => ({ ...contact, on: day(2 + Math.floor(minute / 1_440)) }));
          const { minute, effective: _, ...contact } = asked;
          const atMs = at('00:00') + minute * 60_000;
          const debtor = file({ made: past, notes });
          const next = nextContactAt({ ...contact, atMs }, debtor);
          const allowed = (ms: number): boolean => judgeContact({ ...contact, atMs: ms }, debtor).allowed;
          if (next !== null) {
            expect(next).toBeGreaterThanOrEqual(atMs);
            expect(allowed(next)).toBe(true);
          }
          const last = Math.min(next ?? Infinity, atMs + 8 * 86_400_000);
          for (let ms = Math.ceil(atMs / HOUR) * HOUR; ms < last; ms += HOUR)
            if (!isQuiet(ms)) expect(allowed(ms)).toBe(false);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('whatever is asked, what it lets through never breaks a rule', () => {
    fc.assert(
      fc.property(
        fc.array(planned, { maxLength: 60 }),
        fc.array(noted, { maxLength: 4 }),
        fc.boolean(),
        (asked, given, hasGuarantor) => {
          const notes = given.map(({ kind, from, days }) =>
            note(kind, day(from), days === null ? null : day(from + days)),
          );
          const through: (MadeContact & { hour: number })[] = [];
          for (const { minute, effective, ...contact } of [...asked].sort((a, b) => a.minute - b.minute)) {
            const on = day(2 + Math.floor(minute / 1_440));
            const atMs = at('00:00', '2026-03-02') + minute * 60_000;
            if (judgeContact({ ...contact, atMs }, { made: through, notes, hasGuarantor }).allowed)
              through.push({ ...contact, on, effective, hour: Math.floor((minute % 1_440) / 60) });
          }
          const holds = (kind: ContactNote['kind'], on: string): boolean =>
            notes.some((one) => one.kind === kind && one.from <= on && (one.until === null || on <= one.until));
          for (const on of [day(2), day(3), day(4)]) {
            const today = through.filter((contact) => contact.on === on);
            const calls = today.filter(({ channel }) => channel === 'CALL');
            expect(calls.slice(0, -1).filter(({ effective }) => effective).length).toBeLessThan(3);
            for (const line of ['own', 'work', 'home'])
              expect(calls.filter((contact) => contact.line === line).length).toBeLessThanOrEqual(6);
            expect(today.filter(({ channel }) => channel === 'SMS').length).toBeLessThanOrEqual(
              holds('NO_SMS', on) ? 0 : 2,
            );
            const heard = today.filter(({ channel }) => channel !== 'LETTER');
            if (holds('PAUSED', on)) expect(heard).toEqual([]);
            if (!holds('NIGHT_CONSENT', on)) expect(heard.every(({ hour }) => hour >= 8 && hour < 22)).toBe(true);
            if (!hasGuarantor) expect(today.some(({ party }) => party === 'GUARANTOR')).toBe(false);
            if (!holds('LOST_CONTACT', on) || holds('THIRD_PARTY_REFUSED', on))
              expect(today.some(({ party }) => party === 'THIRD_PARTY')).toBe(false);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('One telephone is one line however its number is written', () => {
  test.each([
    ['13800138000', '+86 138 0013 8000'],
    ['13800138000', '0086-13800138000'],
    ['13800138000', '013800138000'],
    ['0571-88880000', '+86 571 8888 0000'],
    ['0571-88880000', '(0571) 88880000'],
  ])('%s and %s', (one, other) => {
    expect(lineDigits(one)).toBe(lineDigits(other));
  });

  test('two are two', () => {
    expect(lineDigits('13800138000')).not.toBe(lineDigits('13800138001'));
  });
});
