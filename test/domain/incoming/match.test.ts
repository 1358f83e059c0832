import fc from 'fast-check';
import { mayAssign, mayConfirm, needsSecondPerson, SECOND_PERSON_FROM } from '../../../src/domain/incoming/assignment';
import { matchPayment, type Candidate, type Match, type Payment } from '../../../src/domain/incoming/match';
import { fen } from '../../../src/domain/money';

const LN1 = 'LN20260115000001';
const LN2 = 'LN20260115000002';
const loan = (changes: Partial<Candidate> = {}): Candidate => ({
  loanNo: LN1,
  status: 'CURRENT',
  clientName: '张建国',
  account: '6222',
  nextDueOn: '2026-02-15',
  dueFen: fen(0),
  nextDueFen: fen(1_023_719),
  ...changes,
});
const payment = (changes: Partial<Payment> = {}): Payment => ({
  amountFen: fen(1_023_719),
  on: '2026-02-15',
  payerName: '王五',
  payerAccount: '9999',
  remark: '转账',
  ...changes,
});
const says = (match: Match): string => ('waits' in match ? match.waits : `${match.by} ${match.loanNo}`);

describe('whose money it is', () => {
  it.each<[string, Partial<Payment>, Candidate[], string]>([
    ['the number in the remark', { remark: `还贷${LN1}` }, [loan()], `LOAN_NUMBER ${LN1}`],
    ['the number in small letters', { remark: LN1.toLowerCase() }, [loan()], `LOAN_NUMBER ${LN1}`],
    ['the number twice', { remark: `${LN1} ${LN1}` }, [loan()], `LOAN_NUMBER ${LN1}`],
    ['two numbers', { remark: `${LN1},${LN2}` }, [loan(), loan({ loanNo: LN2 })], 'SEVERAL_LOANS'],
    [
      'a number nobody knows, whatever the account says',
      { remark: LN2, payerAccount: '6222' },
      [loan()],
      'UNKNOWN_LOAN_NUMBER',
    ],
    ['the number of a settled loan', { remark: LN1 }, [loan({ status: 'SETTLED' })], 'LOAN_CLOSED'],
    ['the number of a written-off loan', { remark: LN1 }, [loan({ status: 'WRITTEN_OFF' })], `LOAN_NUMBER ${LN1}`],
    ['the account', { payerAccount: '6222' }, [loan()], `ACCOUNT ${LN1}`],
    ['the account, with any amount', { payerAccount: '6222', amountFen: fen(5) }, [loan()], `ACCOUNT ${LN1}`],
    [
      'the account of two loans',
      { payerAccount: '6222', amountFen: fen(5) },
      [loan(), loan({ loanNo: LN2 })],
      'SEVERAL_LOANS',
    ],
    [
      'the account of two loans, one of which asks for just this',
      { payerAccount: '6222' },
      [loan(), loan({ loanNo: LN2, nextDueFen: fen(7) })],
      `ACCOUNT ${LN1}`,
    ],
    ['the account of a settled loan only', { payerAccount: '6222' }, [loan({ status: 'SETTLED' })], 'LOAN_CLOSED'],
    ['the name and the amount due', { payerName: '张 建国' }, [loan()], `NAME_AND_AMOUNT ${LN1}`],
    [
      'the name and arrears',
      { payerName: '张建国', amountFen: fen(9) },
      [loan({ dueFen: fen(9) })],
      `NAME_AND_AMOUNT ${LN1}`,
    ],
    ['the name and another amount', { payerName: '张建国', amountFen: fen(9) }, [loan()], 'NO_LOAN_FOUND'],
    ['the name before the day it is due', { payerName: '张建国', on: '2026-02-14' }, [loan()], 'NO_LOAN_FOUND'],
    ['one name of two debtors', { payerName: '张建国' }, [loan(), loan({ loanNo: LN2 })], 'SEVERAL_LOANS'],
    ['no account is nobody’s account', { payerAccount: '' }, [loan({ account: null })], 'NO_LOAN_FOUND'],
    ['nothing', {}, [loan()], 'NO_LOAN_FOUND'],
  ])('%s', (_case, given, loans, expected) => {
    expect(says(matchPayment(payment(given), loans))).toBe(expected);
  });

  it('is never a settled loan, and never a guess between two', () => {
    const candidate = fc.record({
      loanNo: fc.constantFrom(LN1, LN2),
      status: fc.constantFrom('CURRENT', 'OVERDUE', 'SETTLED', 'WRITTEN_OFF'),
      clientName: fc.constantFrom('张建国', '王五'),
      account: fc.constantFrom(null, '6222', '9999'),
      dueFen: fc.constantFrom(fen(0), fen(7)),
      nextDueOn: fc.constantFrom(null, '2026-02-15'),
      nextDueFen: fc.constantFrom(fen(7), fen(1_023_719)),
    });
    const loans = fc.uniqueArray(candidate, { selector: ({ loanNo }) => loanNo });
    const remark = fc.constantFrom('', LN1, `${LN1}${LN2}`);
    fc.assert(
      fc.property(loans, remark, fc.constantFrom(fen(7), fen(14)), (candidates, text, amountFen) => {
        const match = matchPayment(payment({ remark: text, amountFen }), candidates);
        if ('waits' in match) return;
        expect(candidates.find(({ loanNo }) => loanNo === match.loanNo)?.status).not.toBe('SETTLED');
        expect(matchPayment(payment({ remark: text, amountFen }), candidates.toReversed())).toEqual(match);
      }),
    );
  });
});

describe('what a person makes of it', () => {
  const waiting = { status: 'WAITING' as const, openFen: fen(100) };
  const shares = (...amounts: [string | null, number][]) =>
    amounts.map(([loanNo, amount]) => ({ loanNo, amountFen: fen(amount) }));

  it.each<[string, Parameters<typeof mayAssign>[0], ReturnType<typeof shares>, string]>([
    ['all of it to one loan', waiting, shares(['LN1', 100]), 'ALLOWED'],
    ['some to each of two and the rest back', waiting, shares(['LN1', 50], ['LN2', 30], [null, 20]), 'ALLOWED'],
    ['what is on hold', { ...waiting, status: 'HELD' }, shares([null, 100]), 'ALLOWED'],
    ['less than there is', waiting, shares(['LN1', 99]), 'SHARES_TOTAL'],
    ['more than there is', waiting, shares(['LN1', 101]), 'SHARES_TOTAL'],
    ['one loan twice', waiting, shares(['LN1', 50], ['LN1', 50]), 'SHARES_TWICE'],
    ['nothing to somebody', waiting, shares(['LN1', 100], ['LN2', 0]), 'MONEY_NOT_POSITIVE'],
    ['what is booked', { ...waiting, status: 'BOOKED' }, shares(['LN1', 100]), 'PAYMENT_NOT_WAITING'],
    ['what waits for a second person', { ...waiting, status: 'PROPOSED' }, shares(['LN1', 100]), 'PAYMENT_NOT_WAITING'],
  ])('%s', (_case, given, divided, expected) => {
    const verdict = mayAssign(given, divided);
    expect(verdict.allowed ? 'ALLOWED' : verdict.code).toBe(expected);
  });

  it('above the limit needs another person', () => {
    expect(needsSecondPerson(fen(SECOND_PERSON_FROM - 1))).toBe(false);
    expect(needsSecondPerson(SECOND_PERSON_FROM)).toBe(true);
    const proposed = { status: 'PROPOSED' as const, proposedBy: 'a' };
    expect(mayConfirm(proposed, 'a')).toMatchObject({ code: 'MAKER_MAY_NOT_CHECK' });
    expect(mayConfirm(proposed, 'b').allowed).toBe(true);
    expect(mayConfirm({ ...proposed, status: 'WAITING' }, 'b')).toMatchObject({ code: 'PAYMENT_NOT_PROPOSED' });
  });
});
