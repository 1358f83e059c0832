import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { Express } from 'express';
import pino from 'pino';
import supertest, { type Test } from 'supertest';
import { createFolderStore } from '../../../src/gateways/file-store';
import { createScannerSimulator } from '../../../src/gateways/virus-scan';
import { createApp } from '../../../src/api/app';
import type { ApiConfig, ApiDeps } from '../../../src/api/deps';
import { DEMO_PASSWORD } from '../../../src/store/seed';
import type { TestDatabase } from '../../support/database';
import { seededDatabase } from '../../support/seeded';

/** An API on a seeded database of its own. */
export interface TestApi {
  app: Express;
  /** What the app was made of, to make another with something left out. */
  deps: ApiDeps;
  db: TestDatabase;
  /** A person who is signed in. */
  as(username: string): Promise<Person>;
  close(): Promise<void>;
}

export class Person {
  constructor(
    private readonly app: Express,
    readonly username: string,
    readonly token: string,
  ) {}

  get(path: string, headers: Record<string, string> = {}): Test {
    return this.with(supertest(this.app).get(`/api${path}`), headers);
  }

  /** With a key of its own, unless one is given. */
  post(path: string, body: object = {}, headers: Record<string, string> = {}): Test {
    return this.with(supertest(this.app).post(`/api${path}`), { 'Idempotency-Key': randomUUID(), ...headers }).send(
      body,
    );
  }

  put(path: string, body: object, headers: Record<string, string> = {}): Test {
    return this.with(supertest(this.app).put(`/api${path}`), headers).send(body);
  }

  private with(test: Test, headers: Record<string, string>): Test {
    return test.set('Authorization', `Bearer ${this.token}`).set('Accept-Language', 'en').set(headers);
  }
}

export async function testApi(temporal: Client, config: Partial<ApiConfig> = {}): Promise<TestApi> {
  const db = await seededDatabase({ poolSize: 20 });
  const deps: ApiDeps = {
    prisma: db.prisma,
    pool: db.pool,
    temporal,
    files: createFolderStore(fs.mkdtempSync(path.join(os.tmpdir(), 'xindai-files-'))),
    scanner: createScannerSimulator(),
    logger: pino({ level: process.env['XINDAI_DEBUG'] === undefined ? 'silent' : 'warn' }),
    config: {
      XINDAI_ENV: 'test',
      JWT_SECRET: 'a secret of at least thirty-two characters',
      IDENTITY_KEY: db.identityKey,
      TEMPORAL_NAMESPACE: 'default',
      TASK_QUEUE: 'xindai',
      LENDER_NAME: '示例银行股份有限公司',
      LENDER_TYPE: 'BANK',
      ...config,
    },
  };
  const app = createApp(deps);
  const signedIn = new Map<string, Promise<Person>>();
  return {
    app,
    deps,
    db,
    as: (username) => {
      const known = signedIn.get(username) ?? signIn(app, username);
      signedIn.set(username, known);
      return known;
    },
    close: () => db.close(),
  };
}

async function signIn(app: Express, username: string): Promise<Person> {
  const answer = await supertest(app).post('/api/sessions').send({ username, password: DEMO_PASSWORD });
  if (answer.status !== 201) throw new Error(`${username} cannot sign in: ${answer.text}`);
  return new Person(app, username, (answer.body as { token: string }).token);
}

/** Stands in where no workflow is asked anything: every attempt to reach the engine fails as if it were away. */
export function noEngine(): Client {
  return new Proxy({} as Client, {
    get: () => {
      throw new Error('this test does not reach the workflow engine');
    },
  });
}
