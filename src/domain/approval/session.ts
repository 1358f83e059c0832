import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import { resolutionOf, type Resolution, type Vote } from './committee';
import { hasManaged, type Parties, type Person } from './separation';

/** A convened session of a committee (贷审会会议) on one case. */
export interface Session {
  level: string;
  /** 主任委员: votes last, and may turn the committee's yes into a no. */
  chair: string;
  /** Everybody convened, the chair among them. */
  members: readonly string[];
  /** The day from which ballots are taken. */
  heldOn: string;
}

/** Kin or business of the client (RELATED), or another interest in the outcome (CONFLICT). */
export type RecusalGround = 'RELATED' | 'CONFLICT';

/** A member who leaves the decision to the others (回避). */
export interface Recusal {
  level: string;
  username: string;
  ground: RecusalGround;
}

/** What a session has come to so far. */
export interface Progress {
  session: Session;
  /** Ballots in the order in which they were cast. */
  votes: readonly { username: string; vote: Vote }[];
  recused: readonly string[];
}

/** Who has had his say at a level, by usernames. */
export interface Heard {
  voted: readonly string[];
  recused: readonly string[];
}

const CONVENING_ROLES = ['RISK_OFFICER', 'DEPARTMENT_MANAGER'];

/**
 * May this person convene the session? The secretary of the committee sits in risk or heads a department; who brought
 * the case does not choose its judges (RULES 7.3: 审贷分离).
 * @example mayConvene({ username: 'li', roles: ['CLIENT_MANAGER'], levels: [] }, { investigators: [], raters: [], managerUsername: 'wang', related: [] }).allowed // => false
 */
export function mayConvene({ username, roles }: Person, parties: Parties): Verdict {
  return firstRefusal(
    () => (roles.some((role) => CONVENING_ROLES.includes(role)) ? ALLOWED : refused('ROLE_MAY_NOT_CONVENE')),
    () => (parties.investigators.includes(username) ? refused('INVESTIGATOR_MAY_NOT_CONVENE') : ALLOWED),
    () => (hasManaged(parties, username) ? refused('MANAGER_MAY_NOT_CONVENE') : ALLOWED),
    () => (parties.related.includes(username) ? refused('RELATED_MUST_RECUSE') : ALLOWED),
  );
}

/**
 * Can the session sit like this? Its chair is one of the members and has not voted, so that he can vote last; those who
 * voted or recused themselves stay on the list; and who is left after the recusals makes the quorum (RULES 7.1).
 * @example maySit({ chair: 'a', members: ['a', 'b'], heldOn: '2026-03-02' }, { voted: [], recused: [] }, 3).allowed // => false
 */
export function maySit({ chair, members }: Omit<Session, 'level'>, before: Heard, quorum: number): Verdict {
  const heard = [...before.voted, ...before.recused];
  const attending = members.filter((name) => !before.recused.includes(name));
  return firstRefusal(
    () => (new Set(members).size === members.length ? ALLOWED : refused('MEMBER_TWICE')),
    () => (members.includes(chair) ? ALLOWED : refused('CHAIR_NOT_A_MEMBER', { username: chair })),
    () => (heard.includes(chair) ? refused('CHAIR_MUST_VOTE_LAST', { username: chair }) : ALLOWED),
    () => {
      const left = heard.filter((name) => !members.includes(name));
      return left.length === 0 ? ALLOWED : refused('MEMBER_ALREADY_HEARD', { usernames: left.join(', ') });
    },
    () =>
      attending.length >= quorum
        ? ALLOWED
        : refused('MEMBERS_BELOW_QUORUM', { members: String(attending.length), quorum: String(quorum) }),
  );
}

/**
 * May a session be called for this day? Today or later: a committee that is called together sits after it was called.
 * @example mayHoldOn('2026-03-01', '2026-03-02').code // => 'SESSION_DAY_PASSED'
 */
export const mayHoldOn = (heldOn: string, today: string): Verdict =>
  heldOn < today ? refused('SESSION_DAY_PASSED', { heldOn, today }) : ALLOWED;

/**
 * May this member cast a ballot on this day? Convened, not recused, on the day of the session or later, and the chair
 * only when everybody else has voted.
 * @example mayVote({ session: { level: 'C', chair: 'a', members: ['a', 'b'], heldOn: '2026-03-02' }, votes: [], recused: [] }, 'a', '2026-03-02').allowed // => false
 */
export function mayVote(progress: Progress, username: string, on: string): Verdict {
  const { chair, members, heldOn } = progress.session;
  return firstRefusal(
    () => (members.includes(username) ? ALLOWED : refused('NOT_CONVENED')),
    () => (progress.recused.includes(username) ? refused('RECUSED_MAY_NOT_VOTE') : ALLOWED),
    () => (on < heldOn ? refused('SESSION_NOT_YET', { date: heldOn }) : ALLOWED),
    () => {
      const waiting = waitingFor(progress).filter((name) => name !== chair);
      return username === chair && waiting.length > 0
        ? refused('CHAIR_MUST_WAIT', { usernames: waiting.join(', ') })
        : ALLOWED;
    },
  );
}

/**
 * Can the session, as recusals have left it, still come to a resolution? Without its chair or its quorum no ballot is taken: whoever
 * voted could not be left out of, nor chair, the session that has to be convened anew.
 * @example canResolve({ session: { level: 'C', chair: 'a', members: ['a', 'b', 'c'], heldOn: '2026-03-02' }, votes: [], recused: ['a'] }, 2).code // => 'CHAIR_RECUSED'
 */
export function canResolve({ session: { chair, members }, recused }: Progress, quorum: number): Verdict {
  const attending = members.filter((name) => !recused.includes(name)).length;
  return firstRefusal(
    () => (recused.includes(chair) ? refused('CHAIR_RECUSED', { username: chair }) : ALLOWED),
    () =>
      attending >= quorum
        ? ALLOWED
        : refused('SESSION_BELOW_QUORUM', { members: String(attending), quorum: String(quorum) }),
  );
}

/**
 * May this member leave the decision to the others? Before his ballot, and once.
 * @example mayRecuse({ session: { level: 'C', chair: 'a', members: ['a', 'b'], heldOn: '2026-03-02' }, votes: [], recused: ['b'] }, 'b').allowed // => false
 */
export function mayRecuse({ session, votes, recused }: Progress, username: string): Verdict {
  return firstRefusal(
    () => (session.members.includes(username) ? ALLOWED : refused('NOT_CONVENED')),
    () => (recused.includes(username) ? refused('ALREADY_RECUSED') : ALLOWED),
    () => (votes.some((ballot) => ballot.username === username) ? refused('ALREADY_DECIDED') : ALLOWED),
  );
}

/**
 * Who still has to vote: everybody convened who has neither voted nor recused himself.
 * @example waitingFor({ session: { level: 'C', chair: 'a', members: ['a', 'b', 'c'], heldOn: '2026-03-02' }, votes: [{ username: 'b', vote: 'APPROVE' }], recused: ['c'] }) // => ['a']
 */
export function waitingFor({ session, votes, recused }: Progress): string[] {
  return session.members.filter((name) => !recused.includes(name) && !votes.some(({ username }) => username === name));
}

/**
 * What the session resolves. Nothing before everybody who attends has voted, the chair last, and the quorum is there: one
 * who recused himself lowers the base of the two thirds, not the quorum. The chair's own no turns the committee's yes into
 * a no; nothing turns its no into a yes (RULES 7.1: 一票否决).
 * @example resolutionOfSession({ session: { level: 'C', chair: 'a', members: ['a', 'b', 'c'], heldOn: '2026-03-02' }, votes: [{ username: 'b', vote: 'APPROVE' }, { username: 'c', vote: 'APPROVE' }, { username: 'a', vote: 'REJECT' }], recused: [] }, 3) // => 'REJECT'
 */
export function resolutionOfSession(progress: Progress, quorum: number): Resolution {
  const { session, votes } = progress;
  const chair = votes.find(({ username }) => username === session.chair);
  if (chair === undefined || waitingFor(progress).length > 0 || votes.length < quorum) return 'PENDING';
  return isVetoed(progress)
    ? 'REJECT'
    : resolutionOf(
        votes.map(({ vote }) => vote),
        quorum,
      );
}

/**
 * Did the chair alone turn a yes into a no?
 * @example isVetoed({ session: { level: 'C', chair: 'a', members: ['a', 'b'], heldOn: '2026-03-02' }, votes: [{ username: 'b', vote: 'REJECT' }, { username: 'a', vote: 'REJECT' }], recused: [] }) // => false
 */
export function isVetoed({ session, votes }: Progress): boolean {
  const chair = votes.find(({ username }) => username === session.chair);
  return (
    chair?.vote === 'REJECT' &&
    resolutionOf(
      votes.map(({ vote }) => vote),
      votes.length,
    ) === 'APPROVE'
  );
}
