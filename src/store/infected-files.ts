import { audit } from './audit';
import type { Tx } from './once';

/** That a file with something in it came where bank files are taken; it is kept nowhere. */
export const recordInfectedBankFile = (
  tx: Tx,
  subjectNo: string,
  detail: { name: string; found: string },
  by: { username: string; on: string },
): Promise<void> =>
  audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'FILE_INFECTED',
    subject: 'PAYMENT',
    subjectNo,
    detail,
  });
