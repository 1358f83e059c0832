import type { SimulateInput } from '../contracts/simulate';
import { formatYuan, type Fen } from '../domain/money';
import { formatRate } from '../domain/rate';
import type { ChargeWorking, InterestWorking, LoanAccount, Workings } from '../domain/account';
import { dayCountOf } from '../domain/schedule/scheme';

/** A figure of the account with how it came about and the convention that says so. */
export interface Explanation {
  figure: string;
  value: string;
  formula: string;
  rule: string;
}

const SCHEDULE_FORMULA: Record<SimulateInput['terms']['method'], string> = {
  EQUAL_INSTALMENT:
    'payment = P i (1+i)^n / ((1+i)^n - 1), rounded; principal = payment - interest; the last row clears the balance',
  EQUAL_PRINCIPAL: 'principal = P / n, rounded; the last row takes the remainder',
  INTEREST_ONLY: 'interest each period; principal in the last row',
  BULLET: 'one row: principal and all interest at the end of the term',
  BALLOON: 'as EQUAL_INSTALMENT with n = amortiseOver; the last row clears the balance',
  CUSTOM: 'principal as in principalPlan; interest on the balance',
  FLAT: 'payment = P / n + P x flatRatePerPeriod, rounded; interest = P x flatRatePerPeriod',
};

/** Says of each figure of an account how it is made up, with its numbers, and which convention rules it. */
export function explain({ terms }: SimulateInput, account: LoanAccount, workings: Workings): Explanation[] {
  const dayCount = dayCountOf(terms);
  const schedule = {
    figure: 'schedule',
    value: `${String(account.schedule.length)} rows`,
    formula: `${SCHEDULE_FORMULA[terms.method]}; interest by ${dayCount}`,
    rule: 'Quote; S1, S2',
  };
  return [
    schedule,
    ...rowsExplained(terms, account, workings, dayCount),
    ...workings.charges.map(chargeExplained),
    ...balancesExplained(terms, account, workings, dayCount),
    ...statusExplained(account),
  ];
}

function rowsExplained(
  terms: SimulateInput['terms'],
  { schedule }: LoanAccount,
  { rows }: Workings,
  dayCount: string,
): Explanation[] {
  return schedule.map(({ number, interest }, index) => {
    const { broken = false, interest: stretches = [] } = rows[index] ?? {};
    const notes = [
      ...(number <= (terms.interestFreePeriods ?? 0) ? ['interest-free'] : []),
      ...(number <= (terms.graceOnInterest ?? 0) ? ['put off to the first row after the grace'] : []),
    ];
    const formula =
      terms.method === 'FLAT'
        ? 'flatRatePerPeriod x the balance at the start or at the last prepayment, rounded'
        : byDays(stretches, dayCount, broken || dayCount !== '30/360');
    return {
      figure: `schedule/${String(number)}/interest`,
      value: formatYuan(interest),
      formula: [formula, ...notes].join('; '),
      rule: broken ? 'S1, S2' : 'Quote',
    };
  });
}

/** balance x rate x days, added up; an unbroken 30/360 period costs its months whatever its days. */
function byDays(stretches: readonly InterestWorking[], dayCount: string, isByDays: boolean): string {
  const base = dayCount === '30/360' ? '360' : dayCount.slice(4);
  return stretches
    .map(({ from, to, days, balance, rate }) => {
      const time = isByDays ? `${String(days)}/${base}` : `the period by 30/360`;
      return `${formatYuan(balance)} x ${formatRate(rate)} x ${time} (${from} to ${to})`;
    })
    .join(' + ');
}

function chargeExplained({
  component,
  number,
  from,
  to,
  days,
  base,
  annualRate,
  factor,
  amount,
}: ChargeWorking): Explanation {
  const owner = number === null ? 'misuse' : `schedule/${String(number)}`;
  return {
    figure: `${owner}/${component.toLowerCase()}/${from}`,
    value: formatYuan(amount),
    formula: `${formatYuan(base)} x ${formatRate(annualRate)} x ${formatRate(factor)} / 360 x ${String(days)} days (${from} to ${to})`,
    rule: number === null ? 'S31' : component === 'PENALTY' ? 'S12, S13, S14' : 'S12, S13, S33, S37',
  };
}

function balancesExplained(
  terms: SimulateInput['terms'],
  account: LoanAccount,
  { accrued, deferred }: Workings,
  dayCount: string,
): Explanation[] {
  const { balances, paid, waived } = account;
  const running =
    terms.method === 'FLAT' ? 'row interest x days gone / days of the period' : byDays(accrued, dayCount, true);
  return [
    {
      figure: 'balances.principal',
      value: formatYuan(balances.principal),
      formula: `disbursed ${formatYuan(account.disbursed)} - paid ${formatYuan(paid.principal)} - prepaid ${formatYuan(account.prepaid)} - waived ${formatYuan(waived.principal)}`,
      rule: 'S15',
    },
    {
      figure: 'balances.principalOverdue',
      value: formatYuan(balances.principalOverdue),
      formula: 'unpaid principal of the instalments whose grace has passed',
      rule: 'S15',
    },
    {
      figure: 'balances.interestDue',
      value: formatYuan(balances.interestDue),
      formula: charged(account, 'interest'),
      rule: 'S15',
    },
    {
      figure: 'balances.interestAccrued',
      value: formatYuan(balances.interestAccrued),
      formula: `${running === '' ? 'no row is left' : running}${deferred > 0 ? ` + ${formatYuan(deferred)} put off by the grace` : ''}`,
      rule: 'S16, S35',
    },
    {
      figure: 'balances.penalty',
      value: formatYuan(balances.penalty),
      formula: charged(account, 'penalty'),
      rule: 'S12, S13, S14',
    },
    {
      figure: 'balances.compound',
      value: formatYuan(balances.compound),
      formula: charged(account, 'compound'),
      rule: 'S13, S33, S37',
    },
    { figure: 'balances.fee', value: formatYuan(balances.fee), formula: charged(account, 'fee'), rule: 'S11, S27' },
    {
      figure: 'balances.held',
      value: formatYuan(balances.held),
      formula: 'received - allocated, not refunded',
      rule: 'S17',
    },
  ];
}

function statusExplained(account: LoanAccount): Explanation[] {
  const { balances } = account;
  const parts: Fen[] = [
    balances.principal,
    balances.interestDue,
    balances.interestAccrued,
    balances.penalty,
    balances.compound,
    balances.fee,
  ];
  return [
    {
      figure: 'payoff',
      value: formatYuan(account.payoff),
      formula: `${parts.map(formatYuan).join(' + ')} - ${formatYuan(balances.held)}, never below 0.00`,
      rule: 'S15',
    },
    {
      figure: 'daysOverdue',
      value: String(account.daysOverdue),
      formula:
        account.daysOverdue === 0
          ? 'nothing unpaid past its grace'
          : `${account.asOf} - ${account.oldestUnpaidDueOn ?? ''}, the earliest due date with anything unpaid past its grace`,
      rule: 'S11, S12',
    },
    {
      figure: 'riskClass',
      value: account.riskClass,
      formula: '0 / 1-90 / 91-270 / 271-360 / more days overdue',
      rule: 'S9, S26',
    },
    {
      figure: 'status',
      value: account.status,
      formula: 'written off, settled, overdue, current: the first that fits',
      rule: 'S25',
    },
  ];
}

function charged(
  { charged: all, paid, waived }: LoanAccount,
  name: 'interest' | 'penalty' | 'compound' | 'fee',
): string {
  return `charged ${formatYuan(all[name])} - paid ${formatYuan(paid[name])} - waived ${formatYuan(waived[name])}`;
}
