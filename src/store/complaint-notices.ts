import type { TemplateName } from '../domain/notice/catalogue';
import type { Complaint } from './generated/client';
import { enqueueNotices, toClient, toStaff, type NoticeFact } from './notices';
import type { Tx } from './once';

interface Told {
  /** Why, unique within the complaint. */
  cause: string;
  template: TemplateName;
  params: NoticeFact['params'];
  at: string;
}
type Of = Pick<Complaint, 'no' | 'complainant' | 'clientNo' | 'clockOffsetMs'>;

const notice = ({ no, clockOffsetMs }: Of, { cause, template, params, at }: Told, recipient: string) => ({
  cause: `complaint-${no}/${cause}`,
  template,
  params: { complaintNo: no, ...params },
  recipient,
  subjectNo: no,
  businessAt: at,
  clockOffsetMs: Number(clockOffsetMs),
});

/** A third person is no client: he is told by whoever handles the complaint, and the debtor hears nothing of it. */
export const isTold = ({ complainant, clientNo }: Of): boolean => complainant !== 'THIRD_PERSON' && clientNo !== null;

export async function tellComplainant(tx: Tx, one: Of, told: Told): Promise<void> {
  if (isTold(one) && one.clientNo !== null) await enqueueNotices(tx, toClient(notice(one, told, one.clientNo)));
}

export const tellColleague = (tx: Tx, one: Of, username: string, told: Told): Promise<void> =>
  enqueueNotices(tx, toStaff(notice(one, told, username)));
