import type { RiskClass } from '../account';
import { addDays, addMonths, type IsoDate } from '../date';
import { factsOf } from '../product/category';

/** From one inspection to the next. */
export interface Interval {
  every: number;
  unit: 'MONTH' | 'DAY';
}

/** What a report must speak of. Codes; their words are in the contracts. */
export const REPORT_SECTIONS = [
  'FUNDS',
  'ORDERS',
  'INVENTORY',
  'PAYABLES',
  'TAXES',
  'STAFF',
  'ELECTRICITY',
  'LIENS',
  'GUARANTORS',
  'COVENANTS',
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

/** How the loans of a product are inspected after lending. Data of the product, pinned in the loan at disbursement. */
export interface InspectionPlan {
  /** Days from disbursement to the first check of the use of the funds. */
  firstWithinDays: number;
  /** Terms of at most so many months are short. */
  shortTermMonths: number;
  /** null: no visit, automated data are looked at. */
  shortTerm: Interval | null;
  longTerm: Interval | null;
  specialMention: Interval | null;
  nonPerforming: Interval | null;
  /** What calls for an inspection out of turn (重点检查); null: this does not. */
  trigger: { principalOverdue: boolean; missedInstalments: number | null; interestUnpaidDays: number };
  /** Days to make an inspection out of turn. */
  triggerWithinDays: number;
  /** An inspection is opened so many days before it must be done. */
  leadDays: number;
  /** Its account manager is reminded so many days before. */
  reminderDays: number;
  /** So many days after it was due the risk department is told, after the department manager on the first. */
  riskAfterDays: number;
  sections: ReportSection[];
}

const months = (every: number): Interval => ({ every, unit: 'MONTH' });
const days = (every: number): Interval => ({ every, unit: 'DAY' });

/** RULES 9: first, regular, by class, trigger check. 示例参数，需按本行制度调整. */
export const COMPANY_PLAN: InspectionPlan = {
  firstWithinDays: 15,
  shortTermMonths: 6,
  shortTerm: months(1),
  longTerm: months(3),
  specialMention: months(1),
  nonPerforming: days(15),
  trigger: { principalOverdue: true, missedInstalments: null, interestUnpaidDays: 60 },
  triggerWithinDays: 7,
  leadDays: 15,
  reminderDays: 3,
  riskAfterDays: 5,
  sections: [...REPORT_SECTIONS],
};

/** Loans to persons for their business: visited like a company's, the first check within 30 days (RULES 9). */
export const BUSINESS_OWNER_PLAN: InspectionPlan = {
  ...COMPANY_PLAN,
  firstWithinDays: 30,
  sections: ['FUNDS', 'ORDERS', 'INVENTORY', 'PAYABLES', 'TAXES', 'GUARANTORS'],
};

/** Personal instalment and housing loans: by automated data, a visit on two missed instalments (RULES 9). */
export const PERSON_PLAN: InspectionPlan = {
  ...COMPANY_PLAN,
  firstWithinDays: 30,
  shortTerm: null,
  longTerm: null,
  specialMention: null,
  trigger: { principalOverdue: false, missedInstalments: 2, interestUnpaidDays: 60 },
  sections: ['FUNDS', 'GUARANTORS'],
};

/**
 * How the loans of a category are inspected where their product does not say otherwise. Source: RULES 9.
 * @example standardPlan('PERSONAL_HOUSING').firstWithinDays // => 30
 * @example standardPlan('WORKING_CAPITAL').firstWithinDays // => 15
 */
export function standardPlan(category: string): InspectionPlan {
  if (category === 'PERSONAL_BUSINESS') return BUSINESS_OWNER_PLAN;
  return factsOf(category).borrower === 'PERSON' ? PERSON_PLAN : COMPANY_PLAN;
}

/**
 * How often a loan is inspected: by its class where that is bad, else by its term in months. Null: by data alone.
 * Source: RULES 9.
 * @example intervalOf(COMPANY_PLAN, 12, 'NORMAL') // => { every: 3, unit: 'MONTH' }
 * @example intervalOf(COMPANY_PLAN, 6, 'NORMAL') // => { every: 1, unit: 'MONTH' }
 * @example intervalOf(COMPANY_PLAN, 12, 'SUBSTANDARD') // => { every: 15, unit: 'DAY' }
 */
export function intervalOf(plan: InspectionPlan, termMonths: number, riskClass: RiskClass): Interval | null {
  if (riskClass === 'NORMAL') return termMonths <= plan.shortTermMonths ? plan.shortTerm : plan.longTerm;
  return riskClass === 'SPECIAL_MENTION' ? plan.specialMention : plan.nonPerforming;
}

/** What the next planned inspection depends on. */
export interface Watched {
  disbursedOn: IsoDate;
  termMonths: number;
  riskClass: RiskClass;
  /** The day of the last planned inspection that was done; null before the first. */
  inspectedOn: IsoDate | null;
  /** The day its report asked for; null: as planned. */
  askedOn: IsoDate | null;
}

/**
 * The day by which the next planned inspection must be done: the first within the days of the rule, a later one an interval
 * after the last, or when its report asked for it if that is sooner. Null: none is planned.
 * @example plannedOn(COMPANY_PLAN, { disbursedOn: '2026-01-15', termMonths: 12, riskClass: 'NORMAL', inspectedOn: null, askedOn: null }) // => '2026-01-30'
 * @example plannedOn(COMPANY_PLAN, { disbursedOn: '2026-01-15', termMonths: 12, riskClass: 'NORMAL', inspectedOn: '2026-01-28', askedOn: null }) // => '2026-04-28'
 * @example plannedOn(PERSON_PLAN, { disbursedOn: '2026-01-15', termMonths: 12, riskClass: 'NORMAL', inspectedOn: '2026-02-10', askedOn: null }) // => null
 */
export function plannedOn(plan: InspectionPlan, watched: Watched): IsoDate | null {
  const { disbursedOn, termMonths, riskClass, inspectedOn, askedOn } = watched;
  if (inspectedOn === null) return addDays(disbursedOn, plan.firstWithinDays);
  const interval = intervalOf(plan, termMonths, riskClass);
  if (interval === null) return askedOn;
  const { every, unit } = interval;
  const on = unit === 'MONTH' ? addMonths(inspectedOn, every) : addDays(inspectedOn, every);
  return askedOn !== null && askedOn < on ? askedOn : on;
}
