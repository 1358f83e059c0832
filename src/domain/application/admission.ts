import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import { isOnTeam, type Person } from '../approval/separation';
import type { Stage } from './stages';

/** 立项: whether a full investigation is worth its cost. Three people judge it one after the other. */
export interface Admission {
  /** How often the form was handed in again. */
  round: number;
  /** Who filled in the form, and who judged it for the department, in this round. */
  proposer: string | null;
  department: string | null;
  /** 尽调小组: who investigates, the first in charge. */
  team: readonly string[];
}

export const NO_ADMISSION_YET: Admission = { round: 0, proposer: null, department: null, team: [] };

/** The stages of 立项, in the order in which a form goes through them. */
export const ADMISSION_STAGES = ['ADMISSION', 'ADMISSION_REVIEW', 'ADMISSION_RISK'] as const satisfies readonly Stage[];

export type AdmissionOutcome = 'AGREE' | 'RETURN' | 'REJECT';

/**
 * May this person judge the form at this stage? The department manager, then a risk officer: neither is the account
 * manager or the one who filled it in, nor of the deal team, and the two are two. Source: RULES 6.3 (立项审批表), 7.3.
 * @example mayJudgeAdmission({ username: 'chen', roles: ['DEPARTMENT_MANAGER'], levels: [] }, 'ADMISSION_REVIEW', { round: 0, proposer: 'li', department: null, team: [] }, ['li']).allowed // => true
 * @example mayJudgeAdmission({ username: 'chen', roles: ['DEPARTMENT_MANAGER'], levels: [] }, 'ADMISSION_REVIEW', { round: 0, proposer: 'chen', department: null, team: [] }, ['li']).allowed // => false
 */
export function mayJudgeAdmission(
  { username, roles }: Person,
  stage: Stage,
  { proposer, department }: Admission,
  managers: readonly string[],
  dealTeam: readonly string[] = [],
): Verdict {
  const role = stage === 'ADMISSION_REVIEW' ? 'DEPARTMENT_MANAGER' : 'RISK_OFFICER';
  return firstRefusal(
    () => (roles.includes(role) ? ALLOWED : refused('ADMISSION_FOR_OTHER_ROLE', { role })),
    () =>
      managers.includes(username) || username === proposer ? refused('PROPOSER_MAY_NOT_JUDGE_ADMISSION') : ALLOWED,
    () => (isOnTeam({ team: dealTeam }, username) ? refused('TEAM_MAY_NOT_APPROVE') : ALLOWED),
    () => (username === department ? refused('ADMISSION_JUDGED_ALREADY') : ALLOWED),
  );
}

/**
 * Is what is said complete? Two different people investigate a project that risk admits, to report on a day to come; a
 * rejection names its reason, as it is told to the client (RULES 1.3).
 * @example admissionComplete('ADMISSION_RISK', { outcome: 'AGREE', team: ['li', 'li'], reportOn: '2026-12-20', reasonCode: null }, '2026-12-01').allowed // => false
 */
export function admissionComplete(
  stage: Stage,
  {
    outcome,
    team,
    reportOn,
    reasonCode,
  }: { outcome: AdmissionOutcome; team: readonly string[]; reportOn: string | null; reasonCode: string | null },
  today: string,
): Verdict {
  const admits = stage === 'ADMISSION_RISK' && outcome === 'AGREE';
  const named = new Set(team).size === 2 && team.length === 2 && reportOn !== null && reportOn >= today;
  return firstRefusal(
    () => ((admits ? named : team.length === 0 && reportOn === null) ? ALLOWED : refused('ADMISSION_TEAM')),
    () => ((outcome === 'REJECT') === (reasonCode !== null) ? ALLOWED : refused('ADMISSION_REASON')),
  );
}

/**
 * May this person investigate, where a team was named? Source: RULES 6.3 (due-diligence team assigned).
 * @example inTeam('wang', { round: 0, proposer: 'li', department: 'chen', team: ['li', 'zhao'] }).allowed // => false
 */
export const inTeam = (username: string, admission: Admission | undefined): Verdict =>
  admission === undefined || admission.team.length === 0 || admission.team.includes(username)
    ? ALLOWED
    : refused('NOT_IN_ADMISSION_TEAM', { team: admission.team.join(', ') });
