import { Client, Connection } from '@temporalio/client';
import type { Sandbox } from '../../src/runtime/sandbox';

/** Asks the Temporal server of a sandbox directly. */
export async function withEngine<T>(info: Sandbox['info'], work: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address: info.temporalAddress });
  // After a failure it stays open: what is still under way would fail in its turn, and hide the first.
  const result = await work(new Client({ connection, namespace: info.temporalNamespace }));
  await connection.close();
  return result;
}
