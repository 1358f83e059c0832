import { audit } from './audit';
import type { Tx } from './once';

/** Who ended a stuck workflow. */
export const recordStop = (tx: Tx, workflowId: string, by: { username: string; on: string }): Promise<void> =>
  audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'STUCK_WORKFLOW_STOPPED',
    subject: 'SYSTEM',
    subjectNo: workflowId,
    detail: {},
  });
