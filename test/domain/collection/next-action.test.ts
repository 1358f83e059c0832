import fc from 'fast-check';
import { nextAction, scriptFor, type DeskFacts } from '../../../src/domain/collection/next-action';

const TODAY = '2026-03-02';
const CASE: DeskFacts = {
  daysOverdue: 5,
  promise: null,
  plan: null,
  agency: null,
  mayCall: true,
  attempts: 0,
  spokenOn: null,
  visitedOn: null,
  unprovedSince: null,
  hasDemanded: false,
  hasDecided: false,
  isClaimAtRisk: false,
};
const promise = (status: 'OPEN' | 'KEPT' | 'BROKEN') => ({
  amountFen: 1,
  payOn: '2026-02-25',
  receivedBeforeFen: 0,
  status,
});
const plan = (status: 'OPEN' | 'BROKEN') => ({
  madeOn: '2026-02-01',
  receivedBeforeFen: 0,
  status,
  items: [{ amountFen: 1, payOn: '2026-03-20', status }],
});

describe('The next best thing to do in a case', () => {
  test.each<[string, Partial<DeskFacts>, string, string | null]>([
    ['is to call one whom nobody has reached yet', {}, 'CALL', null],
    ['is to wait where no call may be made', { mayCall: false }, 'WAIT_CONTACT', null],
    ['is to leave in peace who was spoken to yesterday', { spokenOn: '2026-03-01' }, 'WATCH', '2026-03-03'],
    ['is to call again after two days', { spokenOn: '2026-02-28' }, 'CALL', null],
    [
      'is to wait longer later on',
      { daysOverdue: 40, hasDemanded: true, spokenOn: '2026-02-28' },
      'WATCH',
      '2026-03-05',
    ],
    ['is to wait for a promise', { promise: promise('OPEN') }, 'WAIT_PROMISE', '2026-02-25'],
    ['is to wait for the next item of a plan', { plan: plan('OPEN') }, 'WAIT_PROMISE', '2026-03-20'],
    ['is to call when a promise was broken', { promise: promise('BROKEN') }, 'CALL_AFTER_BREACH', null],
    [
      'is not to repeat that once it was spoken of',
      { promise: promise('BROKEN'), spokenOn: '2026-03-01' },
      'WATCH',
      '2026-03-03',
    ],
    ['is to leave it to the agency', { agency: 'AG01', daysOverdue: 200 }, 'WATCH_AGENCY', null],
    ['is the letter from thirty days on', { daysOverdue: 30 }, 'SEND_LETTER', null],
    ['is not yet the letter the day before', { daysOverdue: 29 }, 'CALL', null],
    ['is the proof of a letter after a week', { daysOverdue: 40, unprovedSince: '2026-02-23' }, 'PROVE_DELIVERY', null],
    ['is to call while a letter is under way', { daysOverdue: 40, unprovedSince: '2026-02-24' }, 'CALL', null],
    ['is the legal decision from ninety days on', { daysOverdue: 90, hasDemanded: true }, 'DECIDE_LEGALLY', null],
    ['is to go on when that was decided', { daysOverdue: 120, hasDemanded: true, hasDecided: true }, 'CALL', null],
    ['is a visit when calls are not answered', { daysOverdue: 8, attempts: 6 }, 'VISIT', null],
    [
      'is to find who is not met either',
      { daysOverdue: 20, attempts: 12, visitedOn: '2026-02-20' },
      'FIND_DEBTOR',
      null,
    ],
    ['is before all to keep the claim', { isClaimAtRisk: true, promise: promise('OPEN') }, 'KEEP_CLAIM', null],
  ])('%s', (_, more, code, on) => {
    expect(nextAction({ ...CASE, ...more }, TODAY)).toEqual({ code, on });
  });

  test('never is a call that the governor denies, nor pressing one whose promise is open', () => {
    const facts = fc.record({
      daysOverdue: fc.integer({ min: 1, max: 400 }),
      promise: fc.constantFrom(null, promise('OPEN'), promise('KEPT'), promise('BROKEN')),
      plan: fc.constantFrom(null, plan('OPEN'), plan('BROKEN')),
      agency: fc.constantFrom(null, 'AG01'),
      mayCall: fc.boolean(),
      attempts: fc.nat(20),
      spokenOn: fc.constantFrom(null, '2026-02-20', '2026-03-01'),
      visitedOn: fc.constantFrom(null, '2026-01-01', '2026-03-01'),
      unprovedSince: fc.constantFrom(null, '2026-02-01', '2026-03-01'),
      hasDemanded: fc.boolean(),
      hasDecided: fc.boolean(),
      isClaimAtRisk: fc.boolean(),
    });
    fc.assert(
      fc.property(facts, (given) => {
        const { code } = nextAction(given, TODAY);
        if (!given.mayCall) expect(['CALL', 'CALL_AFTER_BREACH']).not.toContain(code);
        const isOpen = given.promise?.status === 'OPEN' || given.plan?.status === 'OPEN';
        if (isOpen) expect(['WAIT_PROMISE', 'KEEP_CLAIM']).toContain(code);
      }),
    );
  });

  test.each([
    [1, 'D1_30'],
    [30, 'D1_30'],
    [31, 'D31_60'],
    [60, 'D31_60'],
    [61, 'D61_90'],
    [90, 'D61_90'],
    [91, 'D91'],
  ])('on day %i the script is that of %s', (days, expected) => {
    expect(scriptFor(days)).toBe(expected);
  });
});
