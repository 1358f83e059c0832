import { addDays, type IsoDate } from '../date';

export const COMPLAINT_CHANNELS = ['COUNTER', 'HOTLINE', 'LETTER', 'ONLINE', 'REGULATOR'] as const;
export type ComplaintChannel = (typeof COMPLAINT_CHANNELS)[number];
export const COMPLAINT_TYPES = [
  'COLLECTION',
  'RATE_AND_FEES',
  'PROCESS',
  'STAFF',
  'PRIVACY',
  'CREDIT_RECORD',
  'SALES',
  'OTHER',
] as const;
export type ComplaintType = (typeof COMPLAINT_TYPES)[number];
/** Who complains: a client, somebody with a client's written authority, or anybody else who was touched. */
export const COMPLAINANTS = ['CLIENT', 'AGENT', 'THIRD_PERSON'] as const;
export type Complainant = (typeof COMPLAINANTS)[number];
export const COMPLAINT_STATES = ['RECEIVED', 'ACCEPTED', 'ANSWERED', 'CLOSED', 'DISMISSED', 'WITHDRAWN'] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];
export const COMPLAINT_FINDINGS = ['UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD'] as const;
export type ComplaintFinding = (typeof COMPLAINT_FINDINGS)[number];
export const COMPLAINT_REMEDIES = ['EXPLANATION', 'APOLOGY', 'CORRECTION', 'REFUND', 'COMPENSATION'] as const;
export type ComplaintRemedy = (typeof COMPLAINT_REMEDIES)[number];
export const ROOT_CAUSES = [
  'CONDUCT',
  'PROCESS',
  'SYSTEM',
  'PRODUCT',
  'COMMUNICATION',
  'OUTSIDE_PARTY',
  'NO_FAULT',
] as const;
export type RootCause = (typeof ROOT_CAUSES)[number];
/** How a complainant was told something. */
export const TOLD_BY = ['NOTICE', 'CALL', 'LETTER', 'FACE_TO_FACE'] as const;
export type ToldBy = (typeof TOLD_BY)[number];

/**
 * Days of the measures for complaints in banking and insurance (银行业保险业消费投诉处理管理办法; RULES 4.3): decided within 15
 * days of receipt, 30 where it is complex, 30 more for special reasons. Acknowledgement and closing are an example:
 * 示例参数，需按本行制度调整 [CONV].
 */
export const COMPLAINT_DAYS = { acceptWorkingDays: 1, answer: [15, 30, 60], close: 10 } as const;
export const MAX_EXTENSIONS = COMPLAINT_DAYS.answer.length - 1;

/**
 * The last day to answer a complaint that was extended so many times. The day of receipt does not count (民法典 Art 201), and
 * a holiday at the end moves nothing: the bank answers before it.
 * @example answerBy('2026-03-02', 0) // => '2026-03-17'
 * @example answerBy('2026-03-02', 2) // => '2026-05-01'
 */
export function answerBy(receivedOn: IsoDate, extensions: number): IsoDate {
  return addDays(receivedOn, COMPLAINT_DAYS.answer[Math.min(extensions, MAX_EXTENSIONS)] ?? 0);
}

/**
 * Does this complaint keep every collector away from the debtor until it is answered? (RULES 4.1: cooling after a complaint.)
 * @example pausesContacts({ type: 'COLLECTION', clientNo: 'CL1' }) // => true
 * @example pausesContacts({ type: 'RATE_AND_FEES', clientNo: 'CL1' }) // => false
 */
export function pausesContacts({ type, clientNo }: { type: ComplaintType; clientNo: string | null }): boolean {
  return type === 'COLLECTION' && clientNo !== null;
}
