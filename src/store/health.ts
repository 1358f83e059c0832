import pg from 'pg';

/** What an examination of the database asks, on a connection of its own that never waits for long. */
export interface DatabaseHealth {
  serverVersion(): Promise<string>;
  /** Numbers of the loans that must have a running workflow. */
  loansInFlight(): Promise<string[]>;
  close(): Promise<void>;
}

export async function openHealth(url: string): Promise<DatabaseHealth> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, statement_timeout: 10_000 });
  await client.connect();
  return {
    serverVersion: async () => {
      const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`);
      return rows[0]?.version ?? '?';
    },
    loansInFlight: async () => {
      const { rows } = await client.query<{ no: string }>(
        `select no from loan where status not in ('SETTLED', 'WRITTEN_OFF') order by no`,
      );
      return rows.map(({ no }) => no);
    },
    close: () => client.end(),
  };
}
