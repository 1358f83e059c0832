import type { Tx } from '../once';
import type { ChangedClient } from './changed-client';

/**
 * Held to the end of the transaction: what is registered of a client, what is concluded of it, and what is signed or paid with him in
 * it come one after the other.
 */
export async function lockChangesOf(tx: Tx, clientNos: readonly string[]): Promise<void> {
  for (const no of [...new Set(clientNos)].sort())
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`client-change/${no}`}))`;
}

/**
 * The same with the client as he is now: no transfer gives him another manager meanwhile. The client is locked first, as a transfer
 * does, which then waits for his cases.
 */
export async function lockChangedClient(tx: Tx, no: string): Promise<ChangedClient> {
  await tx.$queryRaw`SELECT 1 FROM client WHERE no = ${no} FOR SHARE`;
  await lockChangesOf(tx, [no]);
  const { kind, ...client } = await tx.client.findUniqueOrThrow({
    where: { no },
    select: { no: true, kind: true, branchCode: true, managerUsername: true },
  });
  return { ...client, kind: kind as ChangedClient['kind'] };
}
