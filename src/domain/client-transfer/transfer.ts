import { mayDo, mayServe } from '../access/access';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

export const TRANSFER_STATES = ['PROPOSED', 'REVIEWED', 'CONFIRMED', 'REJECTED'] as const;
export type TransferState = (typeof TRANSFER_STATES)[number];
/** What the one who takes a client over finds. */
export const TAKEOVER_CONCLUSIONS = ['SOUND', 'ATTENTION', 'AT_RISK'] as const;
export type TakeoverConclusion = (typeof TAKEOVER_CONCLUSIONS)[number];

/** 责任移交: clients that one manager hands to another (RULES 7.3), as it is judged. */
export interface Transfer {
  status: TransferState;
  branchCode: string;
  from: string;
  to: string;
  proposedBy: string;
  clientNos: readonly string[];
  /** Clients on whom the one who takes over has written his opinion. */
  reviewed: readonly string[];
}
interface Person {
  username: string;
  roles: readonly string[];
  branchCode: string;
}

/**
 * May this person propose it? The manager who leaves the clients, or who leads the department; to another client manager of
 * the same branch.
 * @example mayPropose({ from: 'li', to: 'li', branchCode: 'SB01' }, { username: 'li', roles: ['CLIENT_MANAGER'], branchCode: 'SB01' }).code // => 'TRANSFER_TO_SELF'
 */
export function mayPropose(
  { from, to, branchCode }: Pick<Transfer, 'from' | 'to' | 'branchCode'>,
  person: Person,
): Verdict {
  return firstRefusal(
    () => mayDo(person.roles, 'TRANSFER_PROPOSE'),
    () => mayServe(person.branchCode, branchCode),
    () => (from === to ? refused('TRANSFER_TO_SELF') : ALLOWED),
    () =>
      person.username === from || person.roles.includes('DEPARTMENT_MANAGER') ? ALLOWED : refused('TRANSFER_OF_OTHERS'),
  );
}

/**
 * May this person write the opinion on a client? The one who takes over, before it is decided (DUTIES 43).
 * @example mayReview({ status: 'PROPOSED', branchCode: 'SB01', from: 'li', to: 'wang', proposedBy: 'li', clientNos: ['CL1'], reviewed: [] }, 'CL2', 'wang').code // => 'TRANSFER_CLIENT'
 */
export function mayReview({ status, to, clientNos }: Transfer, clientNo: string, username: string): Verdict {
  return firstRefusal(
    () => (username === to ? ALLOWED : refused('TRANSFER_NOT_YOURS', { to })),
    () => (isOpen(status) ? ALLOWED : refused('TRANSFER_STATE', { status })),
    () => (clientNos.includes(clientNo) ? ALLOWED : refused('TRANSFER_CLIENT', { clientNo })),
  );
}

/**
 * May this person decide it so? Neither who proposed it nor either of the two managers; and nothing is handed over on which
 * no opinion is written.
 * @example mayDecideTransfer({ status: 'PROPOSED', branchCode: 'SB01', from: 'li', to: 'wang', proposedBy: 'li', clientNos: ['CL1'], reviewed: [] }, true, { username: 'chen', roles: ['DEPARTMENT_MANAGER'], branchCode: 'SB01' }).code // => 'TRANSFER_NOT_REVIEWED'
 */
export function mayDecideTransfer(transfer: Transfer, agree: boolean, person: Person): Verdict {
  const { status, branchCode, from, to, proposedBy, clientNos, reviewed } = transfer;
  const missing = clientNos.filter((no) => !reviewed.includes(no));
  return firstRefusal(
    () => mayDo(person.roles, 'TRANSFER_DECIDE'),
    () => mayServe(person.branchCode, branchCode),
    () => (isOpen(status) ? ALLOWED : refused('TRANSFER_STATE', { status })),
    () => ([from, to, proposedBy].includes(person.username) ? refused('TRANSFER_SAME_PERSON') : ALLOWED),
    () =>
      !agree || missing.length === 0 ? ALLOWED : refused('TRANSFER_NOT_REVIEWED', { clients: missing.join(', ') }),
  );
}

const isOpen = (status: TransferState): boolean => status === 'PROPOSED' || status === 'REVIEWED';

/**
 * What is found wanting needs something to be done about it (DUTIES 43: conclusion and measures).
 * @example mayConcludeTakeover('AT_RISK', '').code // => 'TRANSFER_MEASURES'
 */
export const mayConcludeTakeover = (conclusion: TakeoverConclusion, measures: string): Verdict =>
  conclusion === 'SOUND' || measures !== '' ? ALLOWED : refused('TRANSFER_MEASURES');
