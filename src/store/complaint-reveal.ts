import { audit } from './audit';
import type { Tx } from './once';

/** Who looked up the complainant, and why. */
export const revealComplainant = (
  tx: Tx,
  no: string,
  { username, on, reason }: { username: string; on: string; reason: string },
): Promise<void> =>
  audit(tx, {
    businessOn: on,
    actor: username,
    action: 'COMPLAINT_REVEALED',
    subject: 'COMPLAINT',
    subjectNo: no,
    detail: { reason },
  });
