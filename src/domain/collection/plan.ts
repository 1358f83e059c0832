import { addDays, type IsoDate } from '../date';
import { MAX_AMOUNT } from '../money';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import type { Promised, PromiseState } from './promise';

/** 协商还款计划: several dated promises as one. Amounts in fen. */
export interface Plan {
  items: { amountFen: number; payOn: IsoDate; status: PromiseState }[];
  /** What the loan had received when it was made. */
  receivedBeforeFen: number;
  madeOn: IsoDate;
  status: PromiseState;
}

/** A plan rests the ladder, so it is bounded: so many items, no longer than half a year, no gap above 31 days. 示例参数 [CONV]. */
const BOUNDS = { items: 12, days: 180, gap: 31 } as const;

/**
 * May this plan be taken? Instead of a promise, not beside one; two items or more in the order of their days, the first within a
 * month, none more than a month after the one before, all within half a year.
 * @example mayPlan({ promise: null, plan: null }, [{ amountFen: 100, payOn: '2026-03-10' }, { amountFen: 100, payOn: '2026-04-10' }], '2026-03-02').allowed // => true
 * @example mayPlan({ promise: null, plan: null }, [{ amountFen: 100, payOn: '2026-03-10' }, { amountFen: 100, payOn: '2026-05-10' }], '2026-03-02').allowed // => false
 */
export function mayPlan(
  present: { promise: Promised | null; plan: Plan | null },
  items: readonly { amountFen: number; payOn: IsoDate }[] | undefined,
  today: IsoDate,
): Verdict {
  if (items === undefined || items.length < 2 || items.length > BOUNDS.items)
    return refused('PLAN_ITEMS', { most: String(BOUNDS.items) });
  const { promise, plan } = present;
  const isOrdered = items.every(({ payOn }, index) => {
    const before = items[index - 1]?.payOn;
    return before === undefined
      ? payOn >= today && payOn <= addDays(today, BOUNDS.gap)
      : payOn > before && payOn <= addDays(before, BOUNDS.gap);
  });
  const until = addDays(today, BOUNDS.days);
  const isAmount = ({ amountFen }: { amountFen: number }): boolean =>
    Number.isInteger(amountFen) && amountFen > 0 && amountFen <= MAX_AMOUNT;
  return firstRefusal(
    () => (promise?.status === 'OPEN' ? refused('PROMISE_OPEN', { payOn: promise.payOn }) : ALLOWED),
    () => (plan?.status === 'OPEN' ? refused('PLAN_OPEN', { payOn: openItem(plan)?.payOn ?? '' }) : ALLOWED),
    () => (items.every(isAmount) ? ALLOWED : refused('PROMISE_AMOUNT')),
    () =>
      isOrdered && (items.at(-1)?.payOn ?? '') <= until
        ? ALLOWED
        : refused('PLAN_DATES', { gap: String(BOUNDS.gap), until }),
  );
}

/** The item that is waited for, or null. */
export const openItem = (plan: Plan): Plan['items'][number] | null =>
  plan.status === 'OPEN' ? (plan.items.find(({ status }) => status === 'OPEN') ?? null) : null;

/**
 * What has become of a plan: an item is kept once everything up to it has come since the plan was made or nothing is overdue any
 * more, broken once its day is over; one broken item breaks the plan and closes what follows in it.
 * @param loan.receivedFen everything the loan has received by now
 * @example judgePlan({ items: [{ amountFen: 100, payOn: '2026-03-10', status: 'OPEN' }, { amountFen: 100, payOn: '2026-04-10', status: 'OPEN' }], receivedBeforeFen: 0, madeOn: '2026-03-02', status: 'OPEN' }, { receivedFen: 100, status: 'OVERDUE' }, '2026-03-11').items.map((item) => item.status) // => ['KEPT', 'OPEN']
 * @example judgePlan({ items: [{ amountFen: 100, payOn: '2026-03-10', status: 'OPEN' }, { amountFen: 100, payOn: '2026-04-10', status: 'OPEN' }], receivedBeforeFen: 0, madeOn: '2026-03-02', status: 'OPEN' }, { receivedFen: 99, status: 'OVERDUE' }, '2026-03-11').status // => 'BROKEN'
 */
export function judgePlan(plan: Plan, loan: { receivedFen: number; status: string }, today: IsoDate): Plan {
  if (plan.status !== 'OPEN') return plan;
  const isCleared = loan.status === 'CURRENT' || loan.status === 'SETTLED';
  const received = loan.receivedFen - plan.receivedBeforeFen;
  let wanted = 0;
  const items = plan.items.map((item) => {
    wanted += item.amountFen;
    if (item.status !== 'OPEN') return item;
    const status: PromiseState = isCleared || received >= wanted ? 'KEPT' : today > item.payOn ? 'BROKEN' : 'OPEN';
    return { ...item, status };
  });
  const has = (status: PromiseState): boolean => items.some((item) => item.status === status);
  return closeRest({ ...plan, items, status: has('BROKEN') ? 'BROKEN' : has('OPEN') ? 'OPEN' : 'KEPT' });
}

/**
 * A plan that is over, with nothing in it that is still waited for.
 * @example closeRest({ items: [{ amountFen: 100, payOn: '2026-03-10', status: 'BROKEN' }, { amountFen: 100, payOn: '2026-04-10', status: 'OPEN' }], receivedBeforeFen: 0, madeOn: '2026-03-02', status: 'BROKEN' }).items.map((item) => item.status) // => ['BROKEN', 'CLOSED']
 */
export const closeRest = (plan: Plan): Plan =>
  plan.status === 'OPEN'
    ? plan
    : { ...plan, items: plan.items.map((item) => (item.status === 'OPEN' ? { ...item, status: 'CLOSED' } : item)) };
