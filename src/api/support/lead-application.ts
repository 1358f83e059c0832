import type { Pool } from 'pg';
import { branchScope } from '../../domain/access/access';
import { mayApplyFor } from '../../domain/lead/pipeline';
import { findLead } from '../../store/leads-read';
import { allow, refuseField } from './refused';
import type { Session } from './session';

/** May an application be made of the lead that it says it comes from? That it is, is written with the application. */
export async function leadFor(
  pool: Pool,
  leadNo: string | undefined,
  clientNo: string,
  { actor }: Session,
): Promise<{ leadNo?: string }> {
  if (leadNo === undefined) return {};
  const lead = await findLead(pool, leadNo, branchScope(actor.branchCode));
  if (lead === null) throw refuseField('/leadNo', 'NOT_FOUND', { what: '线索 lead' });
  allow(mayApplyFor(lead, actor, clientNo));
  return { leadNo };
}
