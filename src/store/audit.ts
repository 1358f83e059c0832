import type { TaskRoom } from '../contracts/task-rooms';
import type { Prisma } from './generated/client';
import { toDbDate } from './dates';
import type { Tx } from './once';

export interface AuditFact {
  businessOn: string;
  actor: string;
  action: string;
  subject:
    | TaskRoom
    | 'CLIENT'
    | 'LEAD'
    | 'CONSULTATION'
    | 'CAMPAIGN'
    | 'CREDIT_PLAN'
    | 'MARKET'
    | 'SUSPICION'
    | 'USER'
    | 'PRODUCT'
    | 'FACILITY'
    | 'AGENCY'
    | 'PAYMENT'
    | 'FUNDING'
    | 'SYSTEM'
    | 'NOTICE';
  subjectNo: string;
  detail: Prisma.InputJsonObject;
}

/**
 * Adds to the audit log. Call it LAST in a transaction: the trigger that links the hash chain holds one lock from here
 * to the commit, and everything done while it is held is done one writer at a time.
 */
export async function audit(tx: Tx, fact: AuditFact): Promise<void> {
  await tx.auditEntry.create({ data: { ...fact, businessOn: toDbDate(fact.businessOn) } });
}
