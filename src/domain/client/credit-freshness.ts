import { daysBetween, type IsoDate } from '../date';
import { ALLOWED, refused, type Verdict } from '../verdict';

/** How old a credit report may be when a case is approved, and when its money leaves. Source: RULES 5.1 [CONV, 示例参数，需按本行制度调整]. */
export const CREDIT_REPORT_DAYS = { approval: 30, disbursement: 60 } as const;
export type RestsOnReport = keyof typeof CREDIT_REPORT_DAYS;

/**
 * Is the report that a case rests on young enough? None is for people to judge, who are told of it: only what is there can be stale.
 * @param queriedOn business date of the client's latest report, or null
 * @example reportHolds('2026-03-01', '2026-03-31', 'approval').allowed // => true
 * @example reportHolds('2026-03-01', '2026-04-01', 'approval').code // => 'CREDIT_REPORT_STALE'
 * @example reportHolds(null, '2026-04-01', 'disbursement').allowed // => true
 */
export function reportHolds(queriedOn: IsoDate | null, today: IsoDate, at: RestsOnReport): Verdict {
  if (queriedOn === null) return ALLOWED;
  const [age, most] = [daysBetween(queriedOn, today), CREDIT_REPORT_DAYS[at]];
  return age <= most
    ? ALLOWED
    : refused('CREDIT_REPORT_STALE', { on: queriedOn, age: String(age), most: String(most) });
}
