import fs from 'node:fs';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type * as SchemaEngineBindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { EngineConnections } from './engine-connections';
import { readMigrations } from './history';

/**
 * Lends Prisma's schema engine as WebAssembly: makes and applies the migrations of the ordinary Prisma CLI without its
 * download, so that a closed network is enough. The engine leaves its connections open; they are closed here.
 */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  schemaFile: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const bindings = await instantiate();
  const connections = new EngineConnections(databaseUrl);
  try {
    const datamodels: [string, string][] = [['prisma/schema.prisma', fs.readFileSync(schemaFile, 'utf8')]];
    const factory = bindMigrationAwareSqlAdapterFactory(connections);
    const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, factory);
    const result = await work(engine);
    engine.free();
    return result;
  } finally {
    await connections.close();
  }
}

export const noFilters = { externalTables: [], externalEnums: [] };

/** Which database the migrations are for, in the words of the Prisma CLI. */
export const LOCKFILE = 'provider = "postgresql"\n';

export function migrationList(directory: string): MigrationList {
  const lockfile = path.join(directory, 'migration_lock.toml');
  return {
    baseDir: directory,
    lockfile: {
      path: 'migration_lock.toml',
      content: fs.existsSync(lockfile) ? fs.readFileSync(lockfile, 'utf8') : LOCKFILE,
    },
    shadowDbInitScript: '',
    migrationDirectories: readMigrations(directory).map(({ name, script }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: script } },
    })),
  };
}

type Bindings = typeof SchemaEngineBindings;
let loaded: Promise<Bindings> | undefined;

/** The package's own entry loads its wasm in ways only bundlers know. */
function instantiate(): Promise<Bindings> {
  loaded ??= load();
  return loaded;
}

/** The engine never clears the alarm it sets for its lock, and would keep the process alive by it. */
function withoutLingering(imports: WebAssembly.ModuleImports): WebAssembly.ModuleImports {
  const alarm = (action: () => void, ms: number): NodeJS.Timeout => setTimeout(action, ms).unref();
  const names = Object.keys(imports).filter((name) => name.startsWith('__wbg_setTimeout_'));
  return { ...imports, ...Object.fromEntries(names.map((name) => [name, alarm])) };
}

/** Where the engine leaves its last words when it panics. */
function hearPanics(): void {
  const registry = { set_message: (message: string) => void process.stderr.write(`schema engine: ${message}\n`) };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: registry });
}

async function load(): Promise<Bindings> {
  hearPanics();
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const file = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm');
  const module = await WebAssembly.compile(new Uint8Array(fs.readFileSync(file)));
  const instance = await WebAssembly.instantiate(module, {
    './schema_engine_bg.js': withoutLingering({ ...bindings }),
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
  return bindings;
}
