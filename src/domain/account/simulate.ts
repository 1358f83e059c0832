import { CHINA, type WorkingCalendar } from '../calendar/calendar';
import { formatDate } from '../date';
import { fen, notNegative, sum, type Fen } from '../money';
import { accruedInterest } from '../schedule/interest';
import { quoteRow } from '../schedule/quote';
import { openRows, type PlannedRow } from '../schedule/row';
import { accruedTo } from './accrual';
import type { AccountRow, Balances, Components, LoanAccount } from './account';
import { daysOverdueOn, dueOf } from './allocation';
import { riskClassOf, statusOf } from './classification';
import { addTo, nothing } from './components';
import { foldAccount, type AccountInput } from './fold';
import { isPastGrace, type Instalment } from './instalment';
import { misuseCharged } from './penalty';
import type { AccountState } from './state';
import { workingsOf, type Workings } from './workings';

/**
 * Terms + dated events → the loan account as of a date, all in fen (CONVENTIONS, Simulate). The order of the events does not
 * matter, only their dates. Throws RuleViolation with a pointer into the input (/terms, /events/n, /asOf).
 * @example simulate({ terms: { method: 'BULLET', principal: parseYuan('100000'), annualRate: parseRate('0.0435'), instalments: 1, disbursedOn: '2026-01-15' }, events: [], asOf: '2026-03-17' }).balances.penalty // => 54375
 */
export function simulate(input: AccountInput, calendar: WorkingCalendar = CHINA): LoanAccount {
  return accountOf(foldAccount(input, calendar));
}

/** `simulate` with how interest and charges were reckoned, for those who check them. Throws as `simulate` does. */
export function simulateWithWorkings(
  input: AccountInput,
  calendar: WorkingCalendar = CHINA,
): { account: LoanAccount; workings: Workings } {
  const state = foldAccount(input, calendar);
  return { account: accountOf(state), workings: workingsOf(state) };
}

/** The result of a fold as users see it. */
export function accountOf(state: AccountState): LoanAccount {
  const { plan, day, rules } = state;
  const coming = openRows(plan);
  const balances = balancesOf(state);
  const isSettled = owed(balances) === 0 && coming.every((row) => row.principal + row.interest + row.fee === 0);
  const isWrittenOff = state.writtenOffOn !== null;
  const daysOverdue = daysOverdueOn(state, day);
  const [oldest] = state.live;
  const [next] = coming;
  return {
    status: statusOf({ isWrittenOff, isSettled, daysOverdue }),
    asOf: formatDate(day),
    daysOverdue,
    riskClass: isWrittenOff ? 'LOSS' : riskClassOf(daysOverdue, rules.technicalDays), // S9
    balances,
    payoff: notNegative(owed(balances) - balances.held),
    schedule: [...state.instalments.map(dueRow), ...coming.map(comingRow)],
    transactions: state.transactions,
    nextDueOn: next === undefined ? null : formatDate(next.dueOn),
    oldestUnpaidDueOn: oldest === undefined ? null : formatDate(oldest.row.dueOn),
    disbursed: plan.scheme.principal,
    feesAtDisbursement: plan.scheme.feesAtDisbursement,
    charged: chargedOf(state),
    paid: state.paid,
    waived: state.waived,
    recovered: state.recovered,
    prepaid: state.prepaid,
    held: state.held,
  };
}

/** Everything owed, due or not (S15). */
const owed = (b: Balances): Fen => sum([b.principal, b.interestDue, b.interestAccrued, b.penalty, b.compound, b.fee]);

function balancesOf(state: AccountState): Balances {
  const { plan, day, rules, live } = state;
  const overdue = live.filter((instalment) => isPastGrace(instalment.row.dueOn, day, rules));
  return {
    principal: fen(plan.balance + dueOf(state, 'principal')),
    principalOverdue: sum(overdue.map((instalment) => instalment.unpaid.principal)),
    interestDue: dueOf(state, 'interest'),
    interestAccrued: accruedInterest(plan, day),
    penalty: dueOf(state, 'penalty'),
    compound: dueOf(state, 'compound'),
    fee: dueOf(state, 'fee'),
    held: state.held,
  };
}

/** Fallen due or charged up to the day; principal prepaid is not in it. */
function chargedOf(state: AccountState): Components {
  const { day, rules } = state;
  const charged = nothing();
  for (const { row, isCharged, penalty, compound } of state.instalments) {
    addTo(charged, 'principal', row.principal);
    addTo(charged, 'interest', row.interest);
    addTo(charged, 'fee', row.fee);
    if (!isCharged) continue;
    addTo(charged, 'penalty', accruedTo(penalty, day, rules.rounding));
    addTo(charged, 'compound', accruedTo(compound, day, rules.rounding));
  }
  addTo(charged, 'fee', fen(state.looseFee.charged + state.chargedEarly.fee));
  addTo(charged, 'interest', state.chargedEarly.interest);
  addTo(charged, 'penalty', misuseCharged(state, day));
  return charged;
}

function dueRow({ row, paid, waived, paidOn }: Instalment): AccountRow {
  return { ...quoteRow(row), prepaid: row.prepaid, paid, waived, paidOn: paidOn === null ? null : formatDate(paidOn) };
}

function comingRow(row: PlannedRow): AccountRow {
  return { ...quoteRow(row), prepaid: row.prepaid, paid: nothing(), waived: nothing(), paidOn: null };
}
