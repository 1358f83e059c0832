import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import type { Parties, Person } from './separation';
import { mayConvene, mayRecuse, maySit, type Heard, type Recusal, type Session } from './session';
import { openLevel, sessionOf, type ApprovalState } from './state';

/** A session as somebody asks for it: of the level that is open. */
export type AskedSession = Omit<Session, 'level'>;

const isCommittee =
  <Terms>(state: ApprovalState<Terms>) =>
  (): Verdict =>
    firstRefusal(
      () => (state.status === 'OPEN' ? ALLOWED : refused('APPROVAL_CLOSED', { status: state.status })),
      () =>
        openLevel(state).kind === 'COMMITTEE' ? ALLOWED : refused('NOT_A_COMMITTEE', { level: openLevel(state).code }),
    );

/**
 * May this person convene this session, or convene it anew with other members, now? Nobody sits who decided at a lower
 * level of the same round (RULES 7.3). Whether each member holds the level is asked of the user table.
 */
export function judgeConvening<Terms>(
  state: ApprovalState<Terms>,
  parties: Parties,
  person: Person,
  asked: AskedSession,
): Verdict {
  const { code, quorum = 1 } = openLevel(state);
  const decided = state.decisions.filter(({ level }) => level !== code).map(({ username }) => username);
  return firstRefusal(
    isCommittee(state),
    () => mayConvene(person, parties),
    () => maySit(asked, heardAt(state, code), quorum),
    () => {
      const member = asked.members.find((name) => decided.includes(name));
      return member === undefined
        ? ALLOWED
        : refused('MEMBER_NOT_ENTITLED', { username: member, reason: 'ALREADY_DECIDED' });
    },
  );
}

/** The state with the session convened. */
export function convene<Terms>(state: ApprovalState<Terms>, asked: AskedSession): ApprovalState<Terms> {
  return { ...state, session: { ...asked, level: openLevel(state).code } };
}

/**
 * May this person have that member's recusal written down? The member himself, or who convenes the committee
 * (RULES 7.3: a member with a relationship must 回避).
 */
export function judgeRecusal<Terms>(
  state: ApprovalState<Terms>,
  parties: Parties,
  person: Person,
  username: string,
): Verdict {
  const session = sessionOf(state);
  return firstRefusal(
    isCommittee(state),
    () => (person.username === username ? ALLOWED : mayConvene(person, parties)),
    () => (session === null ? refused('SESSION_NOT_CONVENED') : mayRecuse(session, username)),
  );
}

/** The state without that member: the others decide. */
export function recuse<Terms>(state: ApprovalState<Terms>, recusal: Omit<Recusal, 'level'>): ApprovalState<Terms> {
  return { ...state, recusals: [...state.recusals, { ...recusal, level: openLevel(state).code }] };
}

function heardAt<Terms>({ decisions, recusals }: ApprovalState<Terms>, code: string): Heard {
  const namesAt = (entries: readonly { level: string; username: string }[]): string[] =>
    entries.filter(({ level }) => level === code).map(({ username }) => username);
  return { voted: namesAt(decisions), recused: namesAt(recusals) };
}
