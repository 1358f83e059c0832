import {
  bookingInstant,
  contactInstant,
  nextAlarm,
  remindersDue,
  type Watched,
} from '../../../src/domain/servicing/alarm';
import { instantOf } from '../../../src/domain/business-time';
import { mayBook } from '../../../src/domain/servicing/repayment';

const LOAN: Watched = {
  loanNo: 'LN1',
  status: 'CURRENT',
  nextDueOn: '2026-03-15',
  nextDueNumber: 2,
  nextDueFen: 100,
  heldFen: 0,
  oldestUnpaidDueOn: null,
  daysOverdue: 0,
  graceDays: 0,
  technicalDays: 0,
};
const DAYS = [7, 3, 1];

describe('What a loan wakes for next', () => {
  const overdue: Partial<Watched> = {
    status: 'OVERDUE',
    nextDueOn: null,
    nextDueNumber: null,
    oldestUnpaidDueOn: '2026-02-15',
  };
  test.each<[string, Partial<Watched>, number, string | null]>([
    ['the first reminder day', {}, 1, 'REMINDERS 2026-03-08'],
    ['the due date once its reminders are planned', {}, 2, 'DUE 2026-03-15'],
    ['the due date at once when the money is held already', { heldFen: 100 }, 1, 'DUE 2026-03-15'],
    ['the day after an unpaid due date', { oldestUnpaidDueOn: '2026-02-15' }, 2, 'OVERDUE 2026-02-16'],
    ['the day after the grace', { oldestUnpaidDueOn: '2026-02-15', graceDays: 3 }, 2, 'OVERDUE 2026-02-19'],
    [
      'the next instalment also while overdue',
      { ...overdue, nextDueOn: '2026-03-15', nextDueNumber: 2, daysOverdue: 1 },
      2,
      'DUE 2026-03-15',
    ],
    ['the end of a technical delay', { ...overdue, daysOverdue: 1, technicalDays: 5 }, 2, 'CLASS 2026-02-21'],
    ['91 days', { ...overdue, daysOverdue: 1 }, 2, 'CLASS 2026-05-17'],
    ['271 days', { ...overdue, daysOverdue: 91 }, 2, 'CLASS 2026-11-13'],
    ['361 days', { ...overdue, daysOverdue: 271 }, 2, 'CLASS 2027-02-11'],
    ['its repricing before the instalment', { repricingOn: '2026-03-01' }, 1, 'REPRICING 2026-03-01'],
    [
      'its repricing also while overdue',
      { ...overdue, repricingOn: '2026-03-01', daysOverdue: 1 },
      2,
      'REPRICING 2026-03-01',
    ],
    ['the instalment before its repricing', { repricingOn: '2026-04-01' }, 2, 'DUE 2026-03-15'],
    ['nothing after that', { ...overdue, daysOverdue: 361 }, 2, null],
    ['nothing when settled', { status: 'SETTLED' }, 0, null],
    ['nothing when written off', { status: 'WRITTEN_OFF', oldestUnpaidDueOn: '2026-02-15' }, 0, null],
  ])('%s', (_, facts, reminded, expected) => {
    const alarm = nextAlarm({ ...LOAN, ...facts }, { days: DAYS, reminded });
    expect(alarm && `${alarm.kind} ${alarm.on}`).toBe(expected);
  });

  test('a product without reminders has no reminder alarm', () => {
    expect(nextAlarm(LOAN, { days: [], reminded: 0 })?.kind).toBe('DUE');
    expect(remindersDue(LOAN, { days: [], reminded: 0 }, '2026-03-14')).toBe(false);
  });

  test('work spreads over the early hours, letters over the morning, each loan at its own minute', () => {
    const numbers = Array.from({ length: 500 }, (_, index) => `LN20260115${String(index).padStart(6, '0')}`);
    const minutes = numbers.map((no) => (bookingInstant(no, '2026-03-15') - instantOf('2026-03-15', 0)) / 60_000);
    expect(Math.min(...minutes)).toBeGreaterThanOrEqual(5);
    expect(Math.max(...minutes)).toBeLessThan(240);
    expect(new Set(minutes).size).toBeGreaterThan(150);
    const contacts = numbers.map((no) => (contactInstant(no, '2026-03-15') - instantOf('2026-03-15', 0)) / 60_000);
    expect(Math.min(...contacts)).toBeGreaterThanOrEqual(540);
    expect(Math.max(...contacts)).toBeLessThan(660);
  });
});

describe('Money is refused only where it cannot be meant', () => {
  const loan = { status: 'OVERDUE', disbursedOn: '2026-01-15' };
  const money = { amountFen: 100, receivedOn: '2026-02-01', reference: 'R' };
  test.each([
    ['a day before the loan', { receivedOn: '2026-01-14' }, 'EVENT_BEFORE_DISBURSEMENT'],
    ['tomorrow', { receivedOn: '2026-02-02' }, 'DATE_IN_FUTURE'],
    ['a day that does not exist', { receivedOn: '2026-02-30' }, 'DATE_FORMAT'],
    ['nothing', { amountFen: 0 }, 'MONEY_NOT_POSITIVE'],
    ['half a fen', { amountFen: 0.5 }, 'MONEY_NOT_POSITIVE'],
    ['more than there is', { amountFen: 10_000_000_000_001 }, 'AMOUNT_TOO_LARGE'],
    ['no reference', { reference: '' }, 'TEXT_LENGTH'],
    ['a reference like a letter', { reference: 'x'.repeat(65) }, 'TEXT_LENGTH'],
  ])('%s', (_, change, code) => {
    expect(mayBook(loan, { ...money, ...change }, '2026-02-01')).toMatchObject({ allowed: false, code });
  });

  test('a full prepayment names no amount, a written-off loan still takes money, a settled one does not', () => {
    expect(mayBook(loan, { ...money, amountFen: undefined }, '2026-02-01').allowed).toBe(true);
    expect(mayBook({ ...loan, status: 'WRITTEN_OFF' }, money, '2026-02-01').allowed).toBe(true);
    expect(mayBook({ ...loan, status: 'SETTLED' }, money, '2026-02-01')).toMatchObject({ code: 'LOAN_CLOSED' });
  });
});
