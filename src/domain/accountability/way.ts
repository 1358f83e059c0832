import { mayDo, mayServe } from '../access/access';
import type { IsoDate } from '../date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import type { AccountabilityState } from './accountability';

export const ACCOUNTABILITY_ACTS = [
  'OPEN',
  'NOTE',
  'FIND',
  'HEAR',
  'STATE',
  'RETURN',
  'CONCLUDE',
  'APPEAL',
  'DECIDE',
] as const;
export type AccountabilityAct = (typeof ACCOUNTABILITY_ACTS)[number];

/** A case as its way is judged. */
export interface AccountabilityCase {
  status: AccountabilityState;
  branchCode: string;
  /** Whom it is about. */
  concerned: readonly string[];
  /** Everybody who had a part in the loan, concerned or not. */
  parts: readonly string[];
  investigator: string | null;
  concluder: string | null;
  stateBy: IsoDate | null;
  appealBy: IsoDate | null;
  /** Those of whom something was found. */
  found: readonly string[];
  /** Those who have been heard, or let their time pass. */
  heard: readonly string[];
  appealed: readonly string[];
  /** Those whose appeal waits. */
  waiting: readonly string[];
}
export interface Officer {
  username: string;
  roles: readonly string[];
  branchCode: string;
}

type Post = 'OPENER' | 'INVESTIGATOR' | 'CONCERNED' | 'CONCLUDER' | 'APPEAL';
const WAY: Readonly<Record<AccountabilityAct, { from: readonly AccountabilityState[]; by: Post }>> = {
  OPEN: { from: ['DUE'], by: 'OPENER' },
  NOTE: { from: ['OPENED', 'HEARING'], by: 'INVESTIGATOR' },
  FIND: { from: ['OPENED'], by: 'INVESTIGATOR' },
  HEAR: { from: ['OPENED'], by: 'INVESTIGATOR' },
  STATE: { from: ['HEARING'], by: 'CONCERNED' },
  RETURN: { from: ['HEARING'], by: 'CONCLUDER' },
  CONCLUDE: { from: ['HEARING'], by: 'CONCLUDER' },
  APPEAL: { from: ['CONCLUDED'], by: 'CONCERNED' },
  DECIDE: { from: ['CONCLUDED'], by: 'APPEAL' },
};

/**
 * How much of a case this person knows: all of it where he may find or conclude and had no part in the loan; his own finding
 * where he is concerned and was told; to everybody else it does not exist.
 * @example knowledgeOf({ status: 'HEARING', branchCode: 'SB01', concerned: ['li'], parts: ['li'], investigator: 'wu', concluder: null, stateBy: null, appealBy: null, found: [], heard: [], appealed: [], waiting: [] }, { username: 'li', roles: ['CLIENT_MANAGER'], branchCode: 'SB01' }) // => 'OWN'
 * @example knowledgeOf({ status: 'OPENED', branchCode: 'SB01', concerned: ['li'], parts: ['li'], investigator: 'wu', concluder: null, stateBy: null, appealBy: null, found: [], heard: [], appealed: [], waiting: [] }, { username: 'li', roles: ['CLIENT_MANAGER'], branchCode: 'SB01' }) // => null
 */
export function knowledgeOf(
  { status, branchCode, concerned, parts }: AccountabilityCase,
  { username, roles, branchCode: own }: Officer,
): 'WHOLE' | 'OWN' | null {
  if (concerned.includes(username)) return status === 'DUE' || status === 'OPENED' ? null : 'OWN';
  const officer = firstRefusal(
    () => mayServe(own, branchCode),
    () => mayDo(roles, 'ACCOUNTABILITY_CONCLUDE'),
  );
  return officer.allowed && !parts.includes(username) ? 'WHOLE' : null;
}

/**
 * May this person do this in the case today? Whoever had a part in the loan neither opens, finds, concludes nor decides; who
 * investigated does not conclude (两人复核); an appeal is decided by somebody else than either. The concerned speak and appeal
 * wherever they serve now. `about` is whom an act is about.
 * @example mayOnAccountability('CONCLUDE', { status: 'HEARING', branchCode: 'SB01', concerned: [], parts: [], investigator: 'wu', concluder: null, stateBy: '2026-03-10', appealBy: null, found: [], heard: [], appealed: [], waiting: [] }, { username: 'wu', roles: ['RISK_OFFICER'], branchCode: 'HQ' }, '2026-03-11').code // => 'ACCOUNTABILITY_INVESTIGATOR_CONCLUDES'
 * @example mayOnAccountability('OPEN', { status: 'DUE', branchCode: 'SB01', concerned: [], parts: ['zhou'], investigator: null, concluder: null, stateBy: null, appealBy: null, found: [], heard: [], appealed: [], waiting: [] }, { username: 'zhou', roles: ['RISK_OFFICER'], branchCode: 'HQ' }, '2026-03-11').code // => 'ACCOUNTABILITY_PART'
 */
export function mayOnAccountability(
  act: AccountabilityAct,
  one: AccountabilityCase,
  person: Officer,
  today: IsoDate,
  about: string | null = null,
): Verdict {
  const { from, by } = WAY[act];
  return firstRefusal(
    () => (by === 'CONCERNED' ? ALLOWED : mayServe(person.branchCode, one.branchCode)),
    () => mayAs(by, one, person),
    () => (from.includes(one.status) ? ALLOWED : refused('ACCOUNTABILITY_STATE', { status: one.status })),
    () => fitting(act, one, person, today),
    () => (about === null ? ALLOWED : fittingAbout(act, one, about)),
  );
}

function mayAs(post: Post, one: AccountabilityCase, { username, roles }: Officer): Verdict {
  const { concerned, parts, investigator, concluder } = one;
  if (post === 'CONCERNED')
    return concerned.includes(username) ? ALLOWED : refused('ACCOUNTABILITY_NOT_CONCERNED', { username });
  const finds = post === 'OPENER' || post === 'INVESTIGATOR';
  return firstRefusal(
    () => mayDo(roles, finds ? 'ACCOUNTABILITY_INVESTIGATE' : 'ACCOUNTABILITY_CONCLUDE'),
    () => (parts.includes(username) || concerned.includes(username) ? refused('ACCOUNTABILITY_PART') : ALLOWED),
    () =>
      post !== 'INVESTIGATOR' || investigator === null || username === investigator
        ? ALLOWED
        : refused('ACCOUNTABILITY_NOT_INVESTIGATOR', { investigator }),
    () => (!finds && username === investigator ? refused('ACCOUNTABILITY_INVESTIGATOR_CONCLUDES') : ALLOWED),
    () => (post === 'APPEAL' && username === concluder ? refused('ACCOUNTABILITY_APPEAL_OTHER') : ALLOWED),
  );
}

function fitting(act: AccountabilityAct, one: AccountabilityCase, { username }: Officer, today: IsoDate): Verdict {
  const { concerned, found, heard, stateBy, appealBy, appealed } = one;
  switch (act) {
    case 'HEAR': {
      const open = concerned.filter((who) => !found.includes(who));
      return open.length === 0 ? ALLOWED : refused('ACCOUNTABILITY_UNFOUND', { people: open.join(', ') });
    }
    case 'STATE':
      if (heard.includes(username)) return refused('ACCOUNTABILITY_STATED');
      return stateBy === null || today <= stateBy ? ALLOWED : refused('ACCOUNTABILITY_LATE', { last: stateBy });
    case 'CONCLUDE':
    case 'RETURN': {
      const silent = concerned.filter((who) => !heard.includes(who));
      const over = stateBy !== null && today > stateBy;
      return silent.length === 0 || over ? ALLOWED : refused('ACCOUNTABILITY_UNHEARD', { until: stateBy ?? '' });
    }
    case 'APPEAL':
      if (appealed.includes(username)) return refused('ACCOUNTABILITY_APPEALED');
      return appealBy === null || today <= appealBy ? ALLOWED : refused('ACCOUNTABILITY_LATE', { last: appealBy });
    case 'DECIDE':
      return one.waiting.length > 0 ? ALLOWED : refused('ACCOUNTABILITY_NO_APPEAL');
    default:
      return ALLOWED;
  }
}

function fittingAbout(act: AccountabilityAct, { concerned, waiting }: AccountabilityCase, about: string): Verdict {
  if (act === 'DECIDE' && !waiting.includes(about)) return refused('ACCOUNTABILITY_NO_APPEAL');
  return concerned.includes(about) ? ALLOWED : refused('ACCOUNTABILITY_NOT_CONCERNED', { username: about });
}
