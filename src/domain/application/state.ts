import type { IsoDate } from '../date';
import { NO_ADMISSION_YET, type Admission, type AdmissionOutcome } from './admission';
import { ratingHolds, ratingValidUntil } from '../appraisal/rating-validity';
import type { Parties } from '../approval/separation';
import { missingItems, rested, type Item } from './documents';
import { FINAL_STAGES, type Stage } from './stages';

/** One application. Everything in it is JSON; terms are carried as they came. */
export interface ApplicationState<Terms> {
  stage: Stage;
  /** Approval rounds begun so far. */
  round: number;
  items: readonly Item[];
  /** As now proposed: applied, then suggested, then approved. */
  terms: Terms;
  investigation: { A: string | null; B: string | null };
  /** Where the product asks for 立项 before the investigation. */
  admission?: Admission;
  /** Everyone who ever investigated or rated this application, whatever the round. */
  investigators: readonly string[];
  raters: readonly string[];
  approvers: readonly string[];
  grade: string | null;
  /** The day of that grade; none before it, nor of a draw. */
  ratedOn?: IsoDate;
  /** The re-assessments of a changed client that asked for another one, and whether that is still to come. */
  ratingAskedBy?: readonly string[];
  ratingDoubted?: boolean;
  loanNo: string | null;
  reasonCode: string | null;
}

export function newApplication<Terms>(
  terms: Terms,
  items: readonly Item[],
  needsAdmission = false,
): ApplicationState<Terms> {
  const state: ApplicationState<Terms> = {
    stage: 'DOCUMENTS',
    round: 0,
    items,
    terms,
    investigation: { A: null, B: null },
    investigators: [],
    raters: [],
    approvers: [],
    grade: null,
    loanNo: null,
    reasonCode: null,
    ...(needsAdmission ? { admission: NO_ADMISSION_YET } : {}),
  };
  // What was not handed in cannot have run out, whatever the day.
  return afterDocuments(state, items, '');
}

/** Who approved a facility, for the draws on it. */
export interface Granted {
  readonly investigators: readonly string[];
  readonly raters: readonly string[];
  readonly approvers: readonly string[];
  readonly grade: string | null;
}

/** A draw on a facility begins where an approved application goes on: at the signing of its note (借据). */
export function newDraw<Terms>(
  terms: Terms,
  { investigators, raters, approvers, grade }: Granted,
): ApplicationState<Terms> {
  return { ...newApplication(terms, []), stage: 'CONTRACT', investigators, raters, approvers, grade };
}

/** With its contract signed an application for a facility is granted; any other goes to the disbursement post. */
export function afterSigning<Terms>(state: ApplicationState<Terms>, forFacility: boolean): ApplicationState<Terms> {
  return atStage(state, forFacility ? 'GRANTED' : 'DISBURSEMENT');
}

/** With the last required document verified, the case goes on by itself: to 立项 where there is one, else to investigation. */
export function afterDocuments<Terms>(
  state: ApplicationState<Terms>,
  items: readonly Item[],
  today: IsoDate,
): ApplicationState<Terms> {
  const complete = missingItems(items, today).length === 0;
  const next = state.admission === undefined ? 'INVESTIGATION' : 'ADMISSION';
  return { ...state, items, stage: state.stage === 'DOCUMENTS' && complete ? next : state.stage };
}

/** The form is filled in: the department manager judges it. */
export function afterProposal<Terms>(state: ApplicationState<Terms>, proposer: string): ApplicationState<Terms> {
  const admission = { ...(state.admission ?? NO_ADMISSION_YET), proposer, department: null, team: [] };
  return { ...state, admission, stage: 'ADMISSION_REVIEW', reasonCode: null };
}

/** Agreed by the department it goes to risk, admitted by risk to the team; returned it begins again. */
export function afterJudgement<Terms>(
  state: ApplicationState<Terms>,
  said: { outcome: AdmissionOutcome; by: string; team: readonly string[]; reasonCode: string | null },
): ApplicationState<Terms> {
  const admission = state.admission ?? NO_ADMISSION_YET;
  const { outcome, by, team, reasonCode } = said;
  if (outcome === 'REJECT') return { ...state, stage: 'REJECTED', reasonCode };
  if (outcome === 'RETURN') {
    const again = { ...NO_ADMISSION_YET, round: admission.round + 1 };
    return { ...state, admission: again, stage: 'ADMISSION' };
  }
  return state.stage === 'ADMISSION_REVIEW'
    ? { ...state, admission: { ...admission, department: by }, stage: 'ADMISSION_RISK' }
    : { ...state, admission: { ...admission, team }, stage: 'INVESTIGATION' };
}

/** With both signatures the case goes on to rating; the last suggestion signed is what is proposed. */
export function afterInvestigation<Terms>(
  state: ApplicationState<Terms>,
  signed: { part: 'A' | 'B'; username: string; suggestedTerms?: Terms },
): ApplicationState<Terms> {
  const investigation = { ...state.investigation, [signed.part]: signed.username };
  return {
    ...state,
    investigation,
    investigators: withName(state.investigators, signed.username),
    terms: signed.suggestedTerms ?? state.terms,
    stage: investigation.A !== null && investigation.B !== null ? 'RATING' : state.stage,
  };
}

export function afterRating<Terms>(
  state: ApplicationState<Terms>,
  { grade, rater, on }: { grade: string; rater: string; on: IsoDate },
): ApplicationState<Terms> {
  return {
    ...state,
    grade,
    ratedOn: on,
    ...(state.ratingDoubted === true ? { ratingDoubted: false } : {}),
    raters: withName(state.raters, rater),
    stage: 'APPROVAL',
    round: state.round + 1,
  };
}

/** A supplemented case goes straight back to approval, as its next round; one whose rating has run out, or is doubted, is rated again first. */
export function afterResubmission<Terms>(
  state: ApplicationState<Terms>,
  today: IsoDate,
  terms?: Terms,
): ApplicationState<Terms> {
  const resubmitted = { ...state, terms: terms ?? state.terms, reasonCode: null };
  return state.ratingDoubted !== true && ratingHolds(state.ratedOn ?? null, today).allowed
    ? { ...resubmitted, stage: 'APPROVAL', round: state.round + 1 }
    : { ...resubmitted, stage: 'RATING' };
}

/**
 * What a person set aside of a case that is being judged, or approved and not yet signed, is judged by people again: a score by a new rating,
 * a price by a new round. Before that nothing rests on it; a signed contract stands (个人信息保护法 Art 24).
 */
export function afterSetAside<Terms>(
  state: ApplicationState<Terms>,
  kind: 'SCORE' | 'PRICE' | 'SCREENING',
): ApplicationState<Terms> {
  if (kind === 'SCORE' && (state.stage === 'APPROVAL' || state.stage === 'CONTRACT')) return atStage(state, 'RATING');
  if (kind === 'PRICE' && state.stage === 'CONTRACT') return { ...atStage(state, 'APPROVAL'), round: state.round + 1 };
  return state;
}

/**
 * A re-assessment of a changed client asks for another rating of a case that is rated: nothing is decided, signed or paid on the old one. A
 * case that is being supplemented is rated when it comes back. Asked once by each; what has been paid in part goes through. Source: RULES
 * 6.1 (an event rates again).
 */
export function afterRatingAsked<Terms>(
  state: ApplicationState<Terms>,
  { by, paidFen }: { by: string; paidFen: number },
): ApplicationState<Terms> {
  const before = state.ratingAskedBy ?? [];
  if (state.ratedOn === undefined || paidFen > 0 || before.includes(by)) return state;
  const asked = { ...state, ratingAskedBy: [...before, by] };
  if (state.stage === 'SUPPLEMENT') return { ...asked, ratingDoubted: true };
  return state.stage === 'APPROVAL' || APPROVED_STAGES.includes(state.stage) ? atStage(asked, 'RATING') : state;
}

/** The day after which the rating that a contract waits to be signed on holds no more, or null where none is watched. */
export const ratingWatch = <Terms>({ stage, ratedOn }: ApplicationState<Terms>): IsoDate | null =>
  stage === 'CONTRACT' && ratedOn !== undefined ? ratingValidUntil(ratedOn) : null;

export interface Conclusion<Terms> {
  outcome: 'APPROVED' | 'REJECTED' | 'RETURNED' | 'CANCELLED';
  terms: Terms | null;
  reasonCode: string | null;
  approvers: readonly string[];
}

/** What an approval's end means for the application. A cancelled approval changes nothing: whoever cancelled it went on. */
export function afterApproval<Terms>(state: ApplicationState<Terms>, end: Conclusion<Terms>): ApplicationState<Terms> {
  if (state.stage !== 'APPROVAL' || end.outcome === 'CANCELLED') return state;
  const approvers = [...new Set([...state.approvers, ...end.approvers])];
  switch (end.outcome) {
    case 'APPROVED': {
      const [items, terms] = [rested(state.items), end.terms ?? state.terms];
      return { ...state, approvers, items, terms, stage: 'CONTRACT', reasonCode: null };
    }
    case 'RETURNED':
      return { ...state, approvers, stage: 'SUPPLEMENT', reasonCode: end.reasonCode };
    case 'REJECTED':
      return { ...state, approvers, stage: 'REJECTED', reasonCode: end.reasonCode };
  }
}

export function atStage<Terms>(
  state: ApplicationState<Terms>,
  stage: Stage,
  reasonCode: string | null = null,
): ApplicationState<Terms> {
  return { ...state, stage, reasonCode };
}

export function isClosed<Terms>(state: ApplicationState<Terms>): boolean {
  return FINAL_STAGES.includes(state.stage);
}

const APPROVED_STAGES: readonly Stage[] = ['CONTRACT', 'DISBURSEMENT'];
/**
 * Does a case stand on its approval?
 * @example isApproved('CONTRACT') // => true
 * @example isApproved('APPROVAL') // => false
 */
export const isApproved = (stage: Stage): boolean => APPROVED_STAGES.includes(stage);
const UNDECIDED_STAGES: readonly Stage[] = ['SUPPLEMENT', 'RATING', 'APPROVAL'];

/**
 * Does a step take an approved case back before its deciders? What they approved is then no more than what is proposed to those who are
 * asked next.
 * @example isTakenBack('CONTRACT', 'APPROVAL') // => true
 * @example isTakenBack('CONTRACT', 'WITHDRAWN') // => false
 */
export const isTakenBack = (from: Stage, to: Stage): boolean => isApproved(from) && UNDECIDED_STAGES.includes(to);

/** The facts of separation of duties of this case so far. */
export function partiesOf<Terms>(
  { investigators, raters }: ApplicationState<Terms>,
  {
    managerUsername,
    formerManagers = [],
    dealTeam = [],
  }: Pick<Parties, 'managerUsername' | 'formerManagers'> & {
    dealTeam?: readonly string[];
  },
): Parties {
  return { investigators, raters, managerUsername, formerManagers, team: dealTeam, related: [] };
}

const withName = (names: readonly string[], name: string): string[] =>
  names.includes(name) ? [...names] : [...names, name];
