import fs from 'node:fs';
import path from 'node:path';
import { ConfigError, readSettings } from '../../src/runtime/config';
import { exampleFile, printConfig } from '../../src/runtime/config/print';
import { root } from '../support/run';

function problemsOf(environment: Record<string, string>): string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('the configuration', () => {
  test('nothing set: an embedded sandbox', () => {
    expect(readSettings({})).toMatchObject({ XINDAI_ENV: 'sandbox', HOST: '127.0.0.1' });
  });

  test('an empty value counts as not set', () => {
    expect(readSettings({ DATABASE_URL: '' }).DATABASE_URL).toBeUndefined();
  });

  test('one list names everything that is wrong', () => {
    const problems = problemsOf({
      PORT: 'abc',
      DATABASE_URL: 'mysql://x',
      LOG_LEVEL: 'loud',
      IDENTITY_KEY: 'short',
      XINDAI_NOTHING: '1',
    });
    const names = problems.map((problem) => problem.split(':')[0]);
    expect(names.sort()).toEqual(['DATABASE_URL', 'IDENTITY_KEY', 'LOG_LEVEL', 'PORT', 'XINDAI_NOTHING']);
  });

  test('production wants outside services and every secret', () => {
    const names = problemsOf({ XINDAI_ENV: 'production' }).map((problem) => problem.split(':')[0]);
    expect(names).toEqual(expect.arrayContaining(['DATABASE_URL', 'TEMPORAL_ADDRESS', 'JWT_SECRET', 'IDENTITY_KEY']));
  });

  test('no secret is printed', () => {
    const secret = 'x'.repeat(40);
    expect(printConfig(readSettings({ JWT_SECRET: secret }))).not.toContain(secret);
  });

  test('.env.example is what the settings say', () => {
    expect(fs.readFileSync(path.join(root, '.env.example'), 'utf8')).toBe(exampleFile());
  });
});
