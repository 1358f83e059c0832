import type { ErrorCode } from './errors';
import { labelsOf, type LabelKind } from './labels';

/** Which parameter of which refusal is a code that has a name: a person reads the name, a program the code of the refusal. */
const NAMED: Partial<Record<ErrorCode, Readonly<Record<string, LabelKind>>>> = {
  CREDIT_PLAN_STATE: { status: 'creditPlanStatus' },
  CREDIT_PLAN_NOT_PLANNED: { metric: 'targetMetric' },
  CAMPAIGN_STATE: { status: 'campaignStatus' },
  INTEL_INCOMPLETE: { missing: 'intelField' },
  INTEL_REVIEWED: { standing: 'intelStanding' },
  SUGGESTION_STATE: { status: 'suggestionStatus' },
  POLICY_STATE: { status: 'policyState' },
  MATCH_SIDE: { side: 'matchSide' },
  FACILITY_NOT_IN_FORCE: { status: 'facilityStatus' },
  COMPLAINT_STATE: { status: 'complaintStatus' },
  LEAD_NOT_QUALIFIED: { stage: 'leadStage' },
  LEAD_CLOSED: { stage: 'leadStage' },
  HAND_OVER_TOO_EARLY: { stage: 'stage' },
  HAND_OVER_ANSWERED: { status: 'handOverStatus' },
  RECONSIDERATION_NOT_REJECTED: { stage: 'stage' },
};

/** A parameter as it is read in a language; what is no code of its kind stays as it is. */
export function namedParam(error: ErrorCode, name: string, value: string, language: 'zh' | 'en'): string {
  const kind = NAMED[error]?.[name];
  if (kind === undefined) return value;
  const labels: Readonly<Record<string, string>> = labelsOf(kind, language);
  return labels[value] ?? value;
}
