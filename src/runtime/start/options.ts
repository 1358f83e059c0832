import path from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError, environmentWithFile, readSettings, type Settings } from '../config';
import { projectRoot } from '../paths';

export interface StartOptions {
  settings: Settings;
  dataDir: string;
  demoData: boolean;
  /** On a fresh database with demo data: cases at different stages, brought there after the start. */
  demoCases: boolean;
  /** Asked for by name: then no other port will do. */
  portIsFixed: boolean;
  printConfig: boolean;
}

export class UsageError extends Error {}

export function startOptions(args: string[]): StartOptions {
  const given = parse(args);
  const environment = environmentWithFile();
  const settings = readSettings({
    ...environment,
    ...(given.port === undefined ? {} : { PORT: given.port }),
  });
  if (given.sandbox === true && settings.XINDAI_ENV === 'production') {
    throw new ConfigError(['--sandbox: 生产环境不能时间旅行 / XINDAI_ENV is production: no time travel there']);
  }
  return {
    settings,
    dataDir:
      given['data-dir'] === undefined
        ? path.resolve(projectRoot(), settings.DATA_DIR)
        : path.resolve(given['data-dir']),
    demoData: given['demo-data'] ?? settings.XINDAI_ENV !== 'production',
    demoCases: given['demo-cases'] ?? true,
    portIsFixed: given.port !== undefined || (environment['PORT'] ?? '') !== '',
    printConfig: given['print-config'] === true,
  };
}

interface Given {
  port?: string;
  'data-dir'?: string;
  'demo-data'?: boolean;
  'demo-cases'?: boolean;
  sandbox?: boolean;
  'print-config'?: boolean;
}

function parse(args: string[]): Given {
  try {
    return parseArgs({
      args,
      allowNegative: true,
      options: {
        port: { type: 'string' },
        'data-dir': { type: 'string' },
        'demo-data': { type: 'boolean' },
        'demo-cases': { type: 'boolean' },
        sandbox: { type: 'boolean' },
        'print-config': { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
