import fs from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { projectRoot } from './paths';
import { aboutSetting, settingNames, settings, type SettingName, type Settings } from './config/settings';

export type { Settings } from './config/settings';

/** The settings of a process that serves: what may be left out elsewhere has been filled in. */
export type Config = Settings & Record<'DATABASE_URL' | 'TEMPORAL_ADDRESS' | NeededSecret, string>;
type NeededSecret = 'JWT_SECRET' | 'IDENTITY_KEY' | 'TEMPORAL_PAYLOAD_KEY';

const NEEDED: readonly SettingName[] = [
  'DATABASE_URL',
  'TEMPORAL_ADDRESS',
  'JWT_SECRET',
  'IDENTITY_KEY',
  'TEMPORAL_PAYLOAD_KEY',
];
/** Our prefix, not a setting; the last two are those of commands that sign in. */
const TOLERATED = new Set(['XINDAI_DEBUG', 'XINDAI_TEST_RUN', 'XINDAI_PASSWORD', 'XINDAI_URL']);

export const CONFIG_EXIT_CODE = 78;

export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(`配置有误 / the configuration is wrong:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

type Environment = Record<string, string | undefined>;

/** Reads the settings, or throws one list of everything that is wrong with them. */
export function readSettings(environment: Environment): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = settings.safeParse(given);
  const problems = [
    ...unknownNames(given),
    ...(result.error?.issues ?? []).map((issue) => problem(issue.path[0] as SettingName, issue.message)),
  ];
  if (given['XINDAI_ENV'] === 'production') problems.push(...missing(given, 'production'));
  if (!result.success || problems.length > 0) throw new ConfigError(problems);
  return result.data;
}

/** For worker and API, whose supervisor or operator has set everything. */
export function readConfig(environment: Environment = environmentWithFile()): Config {
  const read = readSettings(environment);
  const problems = missing(read, '此进程 / this process');
  if (problems.length > 0) throw new ConfigError(problems);
  return read as Config;
}

/** The environment, over what `.env` in the project says. */
export function environmentWithFile(root = projectRoot(), environment: Environment = process.env): Environment {
  const file = path.join(root, '.env');
  if (!fs.existsSync(file)) return environment;
  const read: Environment = parseEnv(fs.readFileSync(file, 'utf8'));
  const strange = Object.keys(read).filter((name) => !(settingNames as string[]).includes(name));
  if (strange.length > 0) throw new ConfigError(strange.map((name) => `.env: ${name}: 没有这个设置 / no such setting`));
  return { ...read, ...environment };
}

function missing(read: Partial<Record<SettingName, unknown>>, who: string): string[] {
  return NEEDED.filter((name) => read[name] === undefined).map((name) =>
    problem(name, `${who} 必须设置 / must be set`),
  );
}

function unknownNames(given: Environment): string[] {
  return Object.keys(given)
    .filter((name) => name.startsWith('XINDAI_') && !TOLERATED.has(name) && !(settingNames as string[]).includes(name))
    .map((name) => `${name}: 没有这个设置 / no such setting`);
}

function problem(name: SettingName, what: string): string {
  const { zh, en } = aboutSetting(name);
  return `${name}: ${what}（${zh} / ${en}）`;
}
