import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import { mayChangeTerms, type DecidableTerms } from './changed-terms';
import { resolutionOf, type Resolution, type Vote } from './committee';
import { decidesFor, mayDecide, type Occasion, type Parties, type Person } from './separation';
import {
  canResolve,
  isVetoed,
  mayVote,
  resolutionOfSession,
  type Progress,
  type Recusal,
  type Session,
} from './session';

export type Outcome = 'APPROVE' | 'APPROVE_CHANGED' | 'RETURN' | 'REJECT';
export type ApprovalStatus = 'OPEN' | 'APPROVED' | 'REJECTED' | 'RETURNED' | 'CANCELLED';

export interface StateLevel {
  code: string;
  kind: 'INDIVIDUAL' | 'COMMITTEE';
  quorum?: number;
  /** COMMITTEE: votes only in a convened session, never by circulation (会签). */
  convened?: boolean;
}

/** One decision, or one member's vote, as it stands in the file. */
export interface Decision<Terms> {
  level: string;
  username: string;
  /** Who lent the authority to decide (转授权); null where it was held in person. */
  onBehalfOf: string | null;
  outcome: Outcome;
  reasonCode: string | null;
  comment: string;
  decidedAt: string;
  terms: Terms | null;
}

/** One round of approval. Everything in it is JSON. */
export interface ApprovalState<Terms> {
  status: ApprovalStatus;
  levels: readonly StateLevel[];
  levelIndex: number;
  terms: Terms | null;
  /** Of the case, in fen: what a delegation is held against. */
  amountFen: number;
  decisions: readonly Decision<Terms>[];
  /** The committee's session, once it is convened; of an earlier level when the case has climbed on. */
  session: Session | null;
  recusals: readonly Recusal[];
}

/** A round that has just begun. */
export function newRound<Terms>(
  levels: readonly StateLevel[],
  terms: Terms | null,
  amountFen: number,
): ApprovalState<Terms> {
  return { status: 'OPEN', levels, levelIndex: 0, terms, amountFen, decisions: [], session: null, recusals: [] };
}

/** A decision as somebody asks for it. */
export interface Proposal<Terms> {
  person: Person;
  outcome: Outcome;
  reasonCode?: string;
  comment: string;
  terms?: Terms;
  /** The business date on which it is taken. */
  on: string;
}

/** The level that is open, or the last one. */
export function openLevel<Terms>(state: ApprovalState<Terms>): StateLevel {
  const level = state.levels[state.levelIndex];
  if (!level) throw new RangeError(`approval has no level ${String(state.levelIndex)}`);
  return level;
}

/** The open level's session with its ballots so far; null where none is convened. */
export function sessionOf<Terms>(state: ApprovalState<Terms>): Progress | null {
  const { code } = openLevel(state);
  if (state.session?.level !== code) return null;
  const recused = state.recusals.filter(({ level }) => level === code).map(({ username }) => username);
  return { session: state.session, votes: ballotsAt(state, code), recused };
}

/**
 * May this decision be taken now? Asked by the API, by the update's validator and inside the transaction alike.
 * Source: RULES 7.1-7.3; a reason is mandatory for every negative decision (RULES 1.3).
 */
export function judge<Terms extends DecidableTerms>(
  state: ApprovalState<Terms>,
  parties: Parties,
  proposal: Proposal<Terms>,
): Verdict {
  const level = openLevel(state);
  const { outcome } = proposal;
  return firstRefusal(
    () => (state.status === 'OPEN' ? ALLOWED : refused('APPROVAL_CLOSED', { status: state.status })),
    () => mayDecide(proposal.person, level.code, parties, occasionOf(state, proposal)),
    () => judgeBallot(state, proposal),
    () => notYet(state, proposal.person.username),
    () => notYet(state, inNameOf(state, parties, proposal)),
    () => (isNegative(outcome) && !proposal.reasonCode ? refused('REASON_REQUIRED', { outcome }) : ALLOWED),
    () => judgeTerms(state, proposal),
  );
}

/** Where a session is convened only its members vote; a level that must have one takes no ballot without it. */
function judgeBallot<Terms>(state: ApprovalState<Terms>, { person, on }: Proposal<Terms>): Verdict {
  const session = sessionOf(state);
  if (session !== null) return mayVote(session, person.username, on);
  return openLevel(state).convened === true ? refused('SESSION_NOT_CONVENED') : ALLOWED;
}

/** Can the open level come to a resolution as it stands? Only a convened session can lose what it needs. */
export function judgeSitting<Terms>(state: ApprovalState<Terms>): Verdict {
  const session = sessionOf(state);
  return session === null ? ALLOWED : canResolve(session, openLevel(state).quorum ?? 1);
}

function judgeTerms<Terms extends DecidableTerms>(
  state: ApprovalState<Terms>,
  { outcome, terms }: Proposal<Terms>,
): Verdict {
  if (outcome !== 'APPROVE_CHANGED') return terms === undefined ? ALLOWED : refused('TERMS_NOT_EXPECTED', { outcome });
  if (terms === undefined) return refused('TERMS_REQUIRED');
  if (state.terms === null) return refused('TERMS_NOT_EXPECTED', { outcome });
  // In a committee, members vote on one proposal; changed terms come from the level before it.
  if (openLevel(state).kind === 'COMMITTEE') return refused('COMMITTEE_VOTES_ON_TERMS');
  return mayChangeTerms(state.terms, terms);
}

/**
 * The state after an allowed decision. An individual's decision ends its level; a committee's level ends with the
 * chair's vote where a session is convened, else by circulation (会签) with the vote that completes the quorum.
 */
export function decide<Terms>(
  state: ApprovalState<Terms>,
  parties: Parties,
  proposal: Proposal<Terms>,
  decidedAt: string,
): ApprovalState<Terms> {
  const level = openLevel(state);
  const decision: Decision<Terms> = {
    level: level.code,
    username: proposal.person.username,
    onBehalfOf: inNameOf(state, parties, proposal),
    outcome: proposal.outcome,
    reasonCode: proposal.reasonCode ?? null,
    comment: proposal.comment,
    decidedAt,
    terms: proposal.terms ?? null,
  };
  const next = { ...state, decisions: [...state.decisions, decision], terms: proposal.terms ?? state.terms };
  const resolution = resolutionAt(next);
  if (resolution === 'PENDING') return next;
  if (resolution === 'REJECT') return { ...next, status: 'REJECTED' };
  if (resolution === 'RETURN') return { ...next, status: 'RETURNED' };
  const isLast = state.levelIndex === state.levels.length - 1;
  return isLast ? { ...next, status: 'APPROVED' } : { ...next, levelIndex: state.levelIndex + 1 };
}

/** What the open level has resolved: an individual's own decision, or its committee's session. */
function resolutionAt<Terms>(state: ApprovalState<Terms>): Resolution {
  const level = openLevel(state);
  const session = sessionOf(state);
  if (session !== null) return resolutionOfSession(session, level.quorum ?? 1);
  const votes = ballotsAt(state, level.code).map(({ vote }) => vote);
  return level.kind === 'COMMITTEE' ? resolutionOf(votes, level.quorum ?? 1) : (votes.at(-1) ?? 'PENDING');
}

/**
 * How the level of the latest decision ended, and the decision that speaks for it: a member who was outvoted gives no
 * reason for what the session resolved. Null while the level is still open.
 * @example groundsOf(newRound([{ code: 'ONE', kind: 'INDIVIDUAL' }], null, 100)) // => null
 */
export function groundsOf<Terms>(state: ApprovalState<Terms>): { outcome: Outcome; decision: Decision<Terms> } | null {
  const last = state.decisions.at(-1);
  if (last === undefined || (state.status === 'OPEN' && last.level === openLevel(state).code)) return null;
  const vote: Vote = state.status === 'REJECTED' ? 'REJECT' : state.status === 'RETURNED' ? 'RETURN' : 'APPROVE';
  const session = state.decisions.filter(({ level }) => level === last.level);
  const carried = session.filter(({ outcome }) => voteOf(outcome) === vote);
  // Votes that scatter may reject a case without one vote to reject it; whoever was against it says why.
  const decision = carried.at(-1) ?? session.filter(({ reasonCode }) => reasonCode !== null).at(-1) ?? last;
  return { outcome: voteOf(last.outcome) === vote ? last.outcome : vote, decision };
}

/** Was the latest level rejected by its chair alone, against two thirds of the session? */
export function endedByVeto<Terms>(state: ApprovalState<Terms>): boolean {
  const session = state.status === 'REJECTED' ? sessionOf(state) : null;
  return session !== null && isVetoed(session);
}

const voteOf = (outcome: Outcome): Vote => (outcome === 'APPROVE_CHANGED' ? 'APPROVE' : outcome);
const isNegative = (outcome: Outcome): boolean => outcome === 'RETURN' || outcome === 'REJECT';

function ballotsAt<Terms>(state: ApprovalState<Terms>, level: string): { username: string; vote: Vote }[] {
  return state.decisions
    .filter((decision) => decision.level === level)
    .map(({ username, outcome }) => ({ username, vote: voteOf(outcome) }));
}

/** One authority decides once in a round: also not at a higher level of the same case, nor by somebody it was lent to (RULES 7.3). */
function notYet<Terms>({ decisions }: ApprovalState<Terms>, username: string | null): Verdict {
  const decided =
    username !== null &&
    decisions.some((decision) => decision.username === username || decision.onBehalfOf === username);
  return decided ? refused('ALREADY_DECIDED') : ALLOWED;
}

const occasionOf = <Terms>({ amountFen }: ApprovalState<Terms>, { on }: Proposal<Terms>): Occasion => ({
  on,
  amountFen,
});

const inNameOf = <Terms>(state: ApprovalState<Terms>, parties: Parties, proposal: Proposal<Terms>): string | null =>
  decidesFor(proposal.person, openLevel(state).code, parties, occasionOf(state, proposal));
