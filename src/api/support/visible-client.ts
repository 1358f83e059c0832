import type { Pool } from 'pg';
import { branchScope } from '../../domain/access/access';
import { findClient, type ClientRecord } from '../../store/clients-read';
import { notFound } from './refused';
import type { Session } from './session';

/** A client that this person may see. */
export async function visibleClient(pool: Pool, no: string, { actor }: Session): Promise<ClientRecord> {
  const client = await findClient(pool, no, branchScope(actor.branchCode));
  if (client === null) throw notFound('client');
  return client;
}
