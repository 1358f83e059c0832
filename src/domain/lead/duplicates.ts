import { mayReach } from '../access/access';
import { ALLOWED, refused, type Verdict } from '../verdict';

/** Whoever has the same telephone, identity number or credit code already. */
export interface Holder {
  kind: 'CLIENT' | 'LEAD';
  no: string;
  branchCode: string;
  /** Null: a lead that waits to be claimed. */
  manager: string | null;
}

/**
 * Is this person nobody's yet? Of one's own branch the number and the manager are named, so that the two talk to each
 * other; of another branch only the branch, which says to whom to turn and nothing about the person. Source: DUTIES 1.
 * @example mayOpenLead(null, 'SB01').allowed // => true
 * @example mayOpenLead({ kind: 'CLIENT', no: 'CL1', branchCode: 'SB02', manager: 'liu' }, 'SB01') // => { allowed: false, code: 'LEAD_HELD_ELSEWHERE', params: { branch: 'SB02' } }
 */
export function mayOpenLead(holder: Holder | null, ownBranch: string): Verdict {
  if (holder === null) return ALLOWED;
  const { kind, no, branchCode, manager } = holder;
  if (!mayReach(ownBranch, branchCode)) return refused('LEAD_HELD_ELSEWHERE', { branch: branchCode });
  return kind === 'CLIENT'
    ? refused('LEAD_IS_CLIENT', { no, manager: manager ?? '–' })
    : refused('LEAD_EXISTS', { no, owner: manager ?? '–' });
}
