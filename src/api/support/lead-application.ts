import type { Pool } from 'pg';
import { branchScope } from '../../domain/access/access';
import { mayWorkLead } from '../../domain/lead/contact';
import { mayApply, type LeadStage } from '../../domain/lead/pipeline';
import { firstRefusal, ALLOWED, refused } from '../../domain/verdict';
import { leadApplies, lockLead } from '../../store/leads';
import { findLead } from '../../store/leads-read';
import type { Tx } from '../../store/once';
import { allow, refuseField } from './refused';
import type { Session } from './session';
import { businessToday } from './today';

/** Links a new application to the lead it comes from; nothing where it comes from none. */
export async function applyForLead(
  tx: Tx,
  pool: Pool,
  leadNo: string | undefined,
  { no, clientNo }: { no: string; clientNo: string },
  { actor }: Session,
): Promise<void> {
  if (leadNo === undefined) return;
  if ((await findLead(pool, leadNo, branchScope(actor.branchCode))) === null)
    throw refuseField('/leadNo', 'NOT_FOUND', { what: '线索 lead' });
  const lead = await lockLead(tx, leadNo);
  allow(
    firstRefusal(
      () => mayWorkLead(actor, lead.ownerUsername),
      () => mayApply({ stage: lead.stage as LeadStage, clientNo: lead.clientNo }),
      () => (lead.clientNo === clientNo ? ALLOWED : refused('LEAD_OTHER_CLIENT')),
    ),
  );
  await leadApplies(tx, leadNo, no, { username: actor.username, on: businessToday() });
}
