import type { Pool } from 'pg';
import { branchScope } from '../../domain/access/access';
import { findClient, type ClientRecord } from '../../store/clients-read';
import { notFound, refuseField } from './refused';
import type { Session } from './session';

/** A client that this person may see. */
export async function visibleClient(pool: Pool, no: string, { actor }: Session): Promise<ClientRecord> {
  const client = await findClient(pool, no, branchScope(actor.branchCode));
  if (client === null) throw notFound('client');
  return client;
}

/** The same of a client that a field of the request names. */
export async function knownClient(pool: Pool, no: string, { actor }: Session, pointer: string): Promise<ClientRecord> {
  const client = await findClient(pool, no, branchScope(actor.branchCode));
  if (client === null) throw refuseField(pointer, 'CLIENT_UNKNOWN');
  return client;
}
