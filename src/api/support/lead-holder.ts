import type { Pool } from 'pg';
import { mayOpenLead } from '../../domain/lead/duplicates';
import { holderOf, type LeadIdentity } from '../../store/leads-read';
import { allow } from './refused';
import type { Session } from './session';

/** Refused when somebody else has this telephone or identity already; `no` is the lead itself. */
export async function unlessHeld(pool: Pool, identity: LeadIdentity, { actor }: Session, no = ''): Promise<void> {
  allow(mayOpenLead(await holderOf(pool, { ...identity, except: no }), actor.branchCode));
}
