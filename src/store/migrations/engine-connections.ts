import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { withCharacterColumns } from './character-columns';

/**
 * The connections of the schema engine. It leaves them open, and the adapter's own shadow database is the live one when
 * it is given a connection string and is dropped while still connected: so both are looked after here.
 */
export class EngineConnections implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres';
  readonly adapterName = '@prisma/adapter-pg';
  private readonly pools: pg.Pool[] = [];
  private readonly shadows: string[] = [];

  constructor(private readonly databaseUrl: string) {}

  connect(): Promise<SqlDriverAdapter> {
    return this.open(this.databaseUrl);
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const name = `xindai_shadow_${randomUUID().replaceAll('-', '')}`;
    await this.execute(`create database ${name}`);
    this.shadows.push(name);
    const url = new URL(this.databaseUrl);
    url.pathname = `/${name}`;
    return this.open(url.href);
  }

  async close(): Promise<void> {
    await Promise.all(this.pools.map((pool) => pool.end()));
    for (const name of this.shadows) await this.execute(`drop database ${name} with (force)`);
  }

  private async open(url: string): Promise<SqlDriverAdapter> {
    const pool = new pg.Pool({ connectionString: url, max: 2, allowExitOnIdle: true });
    pool.on('error', ignore);
    this.pools.push(pool);
    // A pool from outside stays open when the engine lets go of it.
    const adapter = await new PrismaPg(pool, { onPoolError: ignore, onConnectionError: ignore }).connect();
    // The adapter cuts a script at every semicolon, those inside a function's body too; PostgreSQL takes it whole.
    adapter.executeScript = async (script) => {
      await pool.query(script);
    };
    return withCharacterColumns(adapter);
  }

  private async execute(sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.databaseUrl });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }
}

function ignore(): void {
  // A failure reaches whoever waits for the answer.
}
