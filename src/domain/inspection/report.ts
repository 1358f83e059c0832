import type { IsoDate } from '../date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import type { ReportSection } from './plan';

export const INSPECTION_KINDS = ['FIRST_USE', 'REGULAR', 'TRIGGER'] as const;
export type InspectionKind = (typeof INSPECTION_KINDS)[number];

/** OPEN: to be made. REPORTED: its report is before the department manager. */
export type InspectionStatus = 'OPEN' | 'REPORTED' | 'DONE' | 'CANCELLED';

/** What an inspection found: 正常 / 关注 / 风险 / 挪用. */
export const CONCLUSIONS = ['NORMAL', 'ATTENTION', 'RISK', 'MISUSE'] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

/** What the account manager reports of an inspection. */
export interface InspectionReport {
  inspectedOn: IsoDate;
  place: string;
  /** What was looked at and found, by section. */
  sections: Partial<Record<ReportSection, string>>;
  conclusion: Conclusion;
  measures: string;
  /** The next inspection, when it should be sooner than planned. */
  nextOn?: IsoDate;
}

/** What the department manager says of a report. */
export const REVIEW_OUTCOMES = ['ACCEPT', 'RETURN'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** An inspection as its rules see it. */
export interface InspectionFacts {
  status: InspectionStatus;
  reportedBy: string | null;
}

/** What a report is judged against. */
export interface ReportFrame {
  today: IsoDate;
  disbursedOn: IsoDate;
  required: readonly ReportSection[];
}

/**
 * May this report be filed? Its inspection waits for it, it is not of the future nor of the time before lending, and it speaks
 * of everything it must. Source: RULES 9 (report fields).
 * @example mayReport({ status: 'OPEN', reportedBy: null }, { inspectedOn: '2026-01-20', place: '厂区', sections: {}, conclusion: 'NORMAL', measures: '' }, { today: '2026-01-20', disbursedOn: '2026-01-15', required: ['FUNDS'] }).code // => 'INSPECTION_SECTIONS'
 * @example mayReport({ status: 'OPEN', reportedBy: null }, { inspectedOn: '2026-01-20', place: '厂区', sections: { FUNDS: '支付货款' }, conclusion: 'NORMAL', measures: '' }, { today: '2026-01-20', disbursedOn: '2026-01-15', required: ['FUNDS'] }).allowed // => true
 */
export function mayReport(
  { status }: InspectionFacts,
  report: InspectionReport,
  { today, disbursedOn, required }: ReportFrame,
): Verdict {
  const { inspectedOn, nextOn, sections, conclusion, measures } = report;
  const missing = required.filter((section) => (sections[section] ?? '').trim() === '');
  return firstRefusal(
    () => (status === 'OPEN' ? ALLOWED : refused('INSPECTION_NOT_OPEN', { status })),
    () => (inspectedOn <= today ? ALLOWED : refused('DATE_IN_FUTURE', { date: inspectedOn, today })),
    () => (inspectedOn >= disbursedOn ? ALLOWED : refused('INSPECTION_BEFORE_LENDING', { disbursedOn })),
    () => (nextOn === undefined || nextOn > today ? ALLOWED : refused('INSPECTION_NEXT_DATE', { today })),
    () => (missing.length === 0 ? ALLOWED : refused('INSPECTION_SECTIONS', { sections: missing.join(', ') })),
    () =>
      conclusion === 'NORMAL' || measures.trim() !== '' ? ALLOWED : refused('INSPECTION_MEASURES', { conclusion }),
  );
}

/**
 * May this person accept a report or send it back? Somebody else than who made it, and with a reason when it goes back.
 * Source: RULES 7.3 (maker never checks).
 * @example mayReview({ status: 'REPORTED', reportedBy: 'li' }, { outcome: 'ACCEPT', comment: '' }, 'li').code // => 'INSPECTION_OWN_REPORT'
 * @example mayReview({ status: 'REPORTED', reportedBy: 'li' }, { outcome: 'ACCEPT', comment: '' }, 'chen').allowed // => true
 */
export function mayReview(
  { status, reportedBy }: InspectionFacts,
  { outcome, comment }: { outcome: ReviewOutcome; comment: string },
  username: string,
): Verdict {
  return firstRefusal(
    () => (status === 'REPORTED' ? ALLOWED : refused('INSPECTION_NOT_REPORTED', { status })),
    () => (reportedBy === username ? refused('INSPECTION_OWN_REPORT') : ALLOWED),
    () => (outcome === 'ACCEPT' || comment.trim() !== '' ? ALLOWED : refused('INSPECTION_RETURN_REASON')),
  );
}
