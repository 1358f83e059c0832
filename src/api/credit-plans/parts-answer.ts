import type { getCreditPlan } from '../../contracts/http/credit-plans';
import type { AnswerOf } from '../../contracts/http/operation';
import { plannedOf, type PlanLine } from '../../domain/credit-plan/plan';
import { addDays, addMonths, daysBetween } from '../../domain/date';
import { achieved, TARGET_METRICS, type TargetMetric } from '../../domain/performance/targets';
import type { ManagerTarget, PlanPart } from '../../store/credit-plans/parts';
import { said, share } from './said';

type Line = AnswerOf<typeof getCreditPlan>['lines'][number];

interface Theirs {
  parts: readonly PlanPart[];
  balances: readonly { managerUsername: string; balanceFen: number }[];
  targets: readonly ManagerTarget[];
}

/** What each manager was to do of a line and did: everybody it was handed down to, and who did some of it without. */
export function managersAnswer(
  line: PlanLine,
  { parts, balances, targets }: Theirs,
  onlyOf: string | null,
): Line['managers'] {
  const people = [...targets, ...parts, ...balances].flatMap(({ managerUsername }) => managerUsername ?? []);
  const metrics = TARGET_METRICS.filter((metric) => plannedOf(line, metric) !== null);
  const shown = [...new Set(people)].filter((one) => onlyOf === null || one === onlyOf).toSorted();
  return shown.map((managerUsername) => {
    const his = <T extends { managerUsername: string | null }>(all: readonly T[]): T[] =>
      all.filter((one) => one.managerUsername === managerUsername);
    const [part] = his(parts);
    const actual: Record<TargetMetric, number> = {
      DISBURSED: part?.disbursedFen ?? 0,
      NEW_BORROWERS: part?.newBorrowers ?? 0,
      BALANCE: his(balances)[0]?.balanceFen ?? 0,
    };
    const figures = metrics.map((metric) => {
      const target = his(targets).find((one) => one.metric === metric)?.value;
      return {
        metric,
        target: target === undefined ? null : said(metric, target),
        actual: said(metric, actual[metric]),
        achieved: target === undefined ? null : share(achieved(actual[metric], target)),
      };
    });
    return { managerUsername, figures };
  });
}

/** What was lent of a line month by month up to today, beside how much of the period is over (序时进度). */
export function monthsAnswer(
  line: PlanLine,
  parts: readonly PlanPart[],
  { from, to, today }: { from: string; to: string; today: string },
): Line['months'] {
  const planned = plannedOf(line, 'DISBURSED');
  const until = today < to ? today : to;
  const begun = Array.from({ length: 12 }, (_, index) => addMonths(from, index)).filter((first) => first <= until);
  return begun.map((first) => {
    const month = first.slice(0, 7);
    const part = parts.find((one) => one.month === month);
    const toDate = parts
      .filter((one) => one.month !== null && one.month <= month)
      .reduce((sum, { disbursedFen }) => sum + disbursedFen, 0);
    const last = addDays(addMonths(first, 1), -1);
    const days = daysBetween(from, last < until ? last : until) + 1;
    return {
      month,
      disbursed: said('DISBURSED', part?.disbursedFen ?? 0),
      newBorrowers: part?.newBorrowers ?? 0,
      disbursedToDate: said('DISBURSED', toDate),
      achieved: planned === null ? null : share(achieved(toDate, planned)),
      elapsed: share(achieved(days, daysBetween(from, to) + 1)) ?? '0.0000',
    };
  });
}
