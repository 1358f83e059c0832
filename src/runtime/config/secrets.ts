import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Settings } from '../config';

const GENERATED = {
  JWT_SECRET: () => randomBytes(48).toString('base64'),
  IDENTITY_KEY: () => randomBytes(32).toString('base64'),
  TEMPORAL_PAYLOAD_KEY: () => randomBytes(32).toString('base64'),
  POSTGRES_PASSWORD: () => randomBytes(18).toString('base64url'),
} as const;

export type Secrets = Record<keyof typeof GENERATED, string>;

/** Secrets made once and kept beside the data they protect: without them the embedded data cannot be read again. */
export function localSecrets(dataDir: string, settings: Settings): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  const kept = (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {}) as Partial<Secrets>;
  const made = Object.fromEntries(
    Object.entries(GENERATED).map(([name, make]) => [name, kept[name as keyof Secrets] ?? make()]),
  ) as Secrets;
  if (Object.keys(made).some((name) => kept[name as keyof Secrets] === undefined)) {
    fs.mkdirSync(dataDir, { recursive: true });
    fs.writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  }
  return {
    ...made,
    ...(settings.JWT_SECRET === undefined ? {} : { JWT_SECRET: settings.JWT_SECRET }),
    ...(settings.IDENTITY_KEY === undefined ? {} : { IDENTITY_KEY: settings.IDENTITY_KEY }),
    ...(settings.TEMPORAL_PAYLOAD_KEY === undefined ? {} : { TEMPORAL_PAYLOAD_KEY: settings.TEMPORAL_PAYLOAD_KEY }),
  };
}
