import { Client, Connection } from '@temporalio/client';
import type { RunInfo } from '../../src/runtime/start/run-file';

export type Engine = Pick<RunInfo, 'temporalAddress' | 'temporalNamespace'>;

/** Asks the Temporal server of a sandbox directly. */
export async function withEngine<T>(info: Engine, work: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address: info.temporalAddress });
  // After a failure it stays open: what is still under way would fail in its turn, and hide the first.
  const result = await work(new Client({ connection, namespace: info.temporalNamespace }));
  await connection.close();
  return result;
}
