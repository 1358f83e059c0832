import { HEAD_OFFICE, mayDo, mayServe } from '../access/access';
import type { IsoDate } from '../date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import { MAX_EXTENSIONS, type Complainant, type ComplaintFinding, type ComplaintState } from './complaint';

export const COMPLAINT_ACTS = [
  'ACCEPT',
  'REASSIGN',
  'DISMISS',
  'WITHDRAW',
  'NAME',
  'NOTE',
  'EXTEND',
  'ANSWER',
  'CLOSE',
] as const;
export type ComplaintAct = (typeof COMPLAINT_ACTS)[number];

/** A complaint as its way is judged. */
export interface Complaint {
  status: ComplaintState;
  branchCode: string;
  /** Colleagues it is about. */
  accused: readonly string[];
  handler: string | null;
  extensions: number;
  answerBy: IsoDate;
  /** Findings on record. */
  notes: number;
}
export interface Person {
  username: string;
  roles: readonly string[];
  branchCode: string;
}

/** In which states somebody may do what: a DIRECTOR says who handles it and how long, its HANDLER does the work. */
const WAY: Readonly<Record<ComplaintAct, { from: readonly ComplaintState[]; by: 'DIRECTOR' | 'HANDLER' | 'EITHER' }>> =
  {
    ACCEPT: { from: ['RECEIVED'], by: 'DIRECTOR' },
    REASSIGN: { from: ['ACCEPTED'], by: 'DIRECTOR' },
    DISMISS: { from: ['RECEIVED'], by: 'DIRECTOR' },
    WITHDRAW: { from: ['RECEIVED', 'ACCEPTED'], by: 'EITHER' },
    NAME: { from: ['RECEIVED', 'ACCEPTED'], by: 'EITHER' },
    NOTE: { from: ['ACCEPTED'], by: 'HANDLER' },
    EXTEND: { from: ['ACCEPTED'], by: 'DIRECTOR' },
    ANSWER: { from: ['ACCEPTED'], by: 'HANDLER' },
    CLOSE: { from: ['ANSWERED'], by: 'DIRECTOR' },
  };

/**
 * May this person do this to a complaint today? Nobody it is about touches it, who handled it neither extends its time nor
 * closes it, and the second extension is for head office (银行业保险业消费投诉处理管理办法: 回避, 经上级机构或总行审批).
 * @example mayOnComplaint('NOTE', { status: 'ACCEPTED', branchCode: 'SB01', accused: ['li'], handler: 'li', extensions: 0, answerBy: '2026-03-17', notes: 0 }, { username: 'li', roles: ['CLIENT_MANAGER'], branchCode: 'SB01' }, '2026-03-04').code // => 'COMPLAINT_ABOUT_YOU'
 * @example mayOnComplaint('CLOSE', { status: 'ANSWERED', branchCode: 'SB01', accused: [], handler: 'li', extensions: 0, answerBy: '2026-03-17', notes: 1 }, { username: 'chen', roles: ['DEPARTMENT_MANAGER'], branchCode: 'SB01' }, '2026-03-18').allowed // => true
 */
export function mayOnComplaint(act: ComplaintAct, complaint: Complaint, person: Person, today: IsoDate): Verdict {
  const { from, by } = WAY[act];
  const { status, handler } = complaint;
  const isHandler = person.username === handler;
  return firstRefusal(
    () => (complaint.accused.includes(person.username) ? refused('COMPLAINT_ABOUT_YOU') : ALLOWED),
    () => mayServe(person.branchCode, complaint.branchCode),
    () => (from.includes(status) ? ALLOWED : refused('COMPLAINT_STATE', { status })),
    () => (by === 'DIRECTOR' || !isHandler ? ALLOWED : mayDo(person.roles, 'COMPLAINT_HANDLE')),
    () => {
      if (by === 'DIRECTOR') return mayDo(person.roles, 'COMPLAINT_DIRECT');
      if (isHandler) return ALLOWED;
      return by === 'EITHER'
        ? mayDo(person.roles, 'COMPLAINT_DIRECT')
        : refused('COMPLAINT_NOT_HANDLER', { handler: handler ?? '–' });
    },
    () => fitting(act, complaint, person, today),
  );
}

function fitting(act: ComplaintAct, complaint: Complaint, { username, branchCode }: Person, today: IsoDate): Verdict {
  const { handler, extensions, answerBy, notes } = complaint;
  switch (act) {
    case 'EXTEND':
      return firstRefusal(
        () => (username === handler ? refused('COMPLAINT_HANDLER_DECIDES') : ALLOWED),
        () => (extensions < MAX_EXTENSIONS ? ALLOWED : refused('COMPLAINT_EXTENDED_OUT')),
        () => (extensions === 0 || branchCode === HEAD_OFFICE ? ALLOWED : refused('COMPLAINT_EXTEND_HEAD_OFFICE')),
        () => (today <= answerBy ? ALLOWED : refused('COMPLAINT_EXTEND_LATE', { answerBy })),
      );
    case 'ANSWER':
      return notes > 0 ? ALLOWED : refused('COMPLAINT_NOT_INVESTIGATED');
    case 'CLOSE':
      return username === handler ? refused('COMPLAINT_HANDLER_DECIDES') : ALLOWED;
    default:
      return ALLOWED;
  }
}

/**
 * Do these roles see the complaints of others, those about themselves apart (decision 0100)?
 * @example seesComplaintsOfOthers(['COLLECTOR']) // => false
 */
export const seesComplaintsOfOthers = (roles: readonly string[]): boolean =>
  mayDo(roles, 'COMPLAINT_DIRECT').allowed || roles.includes('AUDITOR');

/**
 * May this person be given a complaint to handle? Not one it is about, and only one whose work it is.
 * @example mayHandle({ accused: ['li'], branchCode: 'SB01' }, { username: 'li', roles: ['CLIENT_MANAGER'], branchCode: 'SB01' }).code // => 'COMPLAINT_ABOUT_HANDLER'
 */
export function mayHandle(complaint: Pick<Complaint, 'accused' | 'branchCode'>, handler: Person): Verdict {
  const { username } = handler;
  return firstRefusal(
    () => (complaint.accused.includes(username) ? refused('COMPLAINT_ABOUT_HANDLER', { username }) : ALLOWED),
    () =>
      mayDo(handler.roles, 'COMPLAINT_HANDLE').allowed && mayServe(handler.branchCode, complaint.branchCode).allowed
        ? ALLOWED
        : refused('COMPLAINT_HANDLER_NOT_ENTITLED', { username }),
  );
}

/**
 * Is this a way in which one may complain? A client is on file; who acts for one has it in writing (Art 14 of the measures);
 * anybody else says who he is, for he must be answered.
 * @example mayComplain({ complainant: 'AGENT', clientNo: 'CL1', name: '王芳', contact: '13900000000', authority: null }).code // => 'COMPLAINT_AUTHORITY'
 */
export function mayComplain(given: {
  complainant: Complainant;
  clientNo: string | null;
  name: string | null;
  contact: string | null;
  authority: string | null;
}): Verdict {
  const { complainant, clientNo, name, contact, authority } = given;
  return firstRefusal(
    () => (complainant === 'THIRD_PERSON' || clientNo !== null ? ALLOWED : refused('COMPLAINT_CLIENT')),
    () =>
      complainant === 'CLIENT' || (name !== null && contact !== null) ? ALLOWED : refused('COMPLAINT_COMPLAINANT'),
    () => (complainant !== 'AGENT' || authority !== null ? ALLOWED : refused('COMPLAINT_AUTHORITY')),
  );
}

/**
 * Does the answer make good what it found? What is upheld, wholly or in part, is remedied by more than words.
 * @example mayAnswerWith('UPHELD', ['EXPLANATION']).code // => 'COMPLAINT_REMEDY'
 * @example mayAnswerWith('NOT_UPHELD', ['EXPLANATION']).allowed // => true
 */
export function mayAnswerWith(finding: ComplaintFinding, remedies: readonly string[]): Verdict {
  const made = remedies.some((remedy) => remedy !== 'EXPLANATION');
  return finding === 'NOT_UPHELD' || made ? ALLOWED : refused('COMPLAINT_REMEDY');
}
