import fs from 'node:fs';
import path from 'node:path';
import type { DemoLogin } from '../../store/seed';
import { codecToken } from '../codec-endpoint';
import type { Secrets } from '../config/secrets';
import { ensureDatabase, postgresUrl } from '../embedded/postgres';
import { projectRoot } from '../paths';
import type { Addresses } from './addresses';
import { prepareDatabase } from './database';
import type { StartOptions } from './options';
import { releaseLock, writeRun, type RunInfo } from './run-file';
import { nodeService, postgresService, temporalService } from './services';
import { Supervised, type Watcher } from './supervised';

const DATABASE = 'xindai';

/** Everything that one `xindai start` runs: PostgreSQL and Temporal unless they are elsewhere, worker and API. */
export class System {
  readonly info: RunInfo;
  private readonly services: Supervised[] = [];
  private readonly watcher: Watcher;

  constructor(
    private readonly options: StartOptions,
    private readonly addresses: Addresses,
    private readonly secrets: Secrets,
    say: Watcher['say'],
  ) {
    const { settings } = options;
    const local = (port: number): string => `http://127.0.0.1:${String(port)}`;
    const uiUrl =
      settings.TEMPORAL_UI_URL ?? (settings.TEMPORAL_ADDRESS === undefined ? local(addresses.uiPort) : undefined);
    this.info = {
      apiUrl: local(addresses.apiPort),
      temporalAddress: settings.TEMPORAL_ADDRESS ?? `127.0.0.1:${String(addresses.temporalPort)}`,
      ...(uiUrl === undefined ? {} : { temporalUiUrl: uiUrl }),
      databaseUrl: settings.DATABASE_URL ?? postgresUrl(addresses.postgresPort, secrets.POSTGRES_PASSWORD, DATABASE),
      temporalNamespace: settings.TEMPORAL_NAMESPACE,
      supervisorPid: process.pid,
      pids: {},
      startedAt: new Date().toISOString(),
    };
    this.watcher = {
      say,
      changed: (name, pid) => {
        this.remember(name, pid);
      },
    };
  }

  async start(): Promise<DemoLogin[]> {
    fs.mkdirSync(this.logDir, { recursive: true });
    this.remember('supervisor', undefined);
    const [logins] = await Promise.all([this.startDatabase(), this.startTemporal()]);
    await Promise.all([this.startNode('worker', 'worker'), this.startNode('api', 'server')]);
    return logins;
  }

  /** In the opposite order: nobody loses what he still needs. */
  async stop(): Promise<void> {
    for (const service of [...this.services].sort((a, b) => b.rank - a.rank)) await service.stop();
    releaseLock(this.options.dataDir);
  }

  private async startDatabase(): Promise<DemoLogin[]> {
    const { settings, dataDir, demoData } = this.options;
    if (settings.DATABASE_URL === undefined) {
      const password = this.secrets.POSTGRES_PASSWORD;
      const port = this.addresses.postgresPort;
      const place = { root: projectRoot(), dataDir: path.join(dataDir, 'postgres'), logFile: this.log('postgres') };
      await this.supervise(postgresService({ ...place, port, password }), 0);
      await ensureDatabase(port, password, DATABASE);
    }
    return prepareDatabase(this.info.databaseUrl, { demoData, identityKey: this.secrets.IDENTITY_KEY }, this.watcher);
  }

  private async startTemporal(): Promise<void> {
    const { settings, dataDir } = this.options;
    if (settings.TEMPORAL_ADDRESS !== undefined) return;
    const service = temporalService(
      {
        port: this.addresses.temporalPort,
        uiPort: this.addresses.uiPort,
        databaseFile: path.join(dataDir, 'temporal.db'),
        logFile: this.log('temporal'),
        timeSkipping: settings.XINDAI_ENV !== 'production',
        codecEndpoint: `${this.info.apiUrl}/codec/${codecToken(this.secrets.JWT_SECRET)}`,
        ...(settings.TEMPORAL_NAMESPACE === 'default' ? {} : { namespaces: [settings.TEMPORAL_NAMESPACE] }),
      },
      this.watcher,
    );
    await this.supervise(service, 1);
  }

  private async startNode(name: string, script: string): Promise<void> {
    const file = path.join(projectRoot(), `dist/src/runtime/${script}.js`);
    await this.supervise(nodeService(name, file, this.environment(), this.log(name)), name === 'worker' ? 2 : 3);
  }

  private async supervise(spec: ConstructorParameters<typeof Supervised>[0], rank: number): Promise<void> {
    const service = new Supervised(spec, this.watcher, rank);
    this.services.push(service);
    await service.start();
  }

  private environment(): NodeJS.ProcessEnv {
    const { settings, dataDir } = this.options;
    const own = Object.entries(settings).filter(([, value]) => value !== undefined);
    return {
      ...process.env,
      ...Object.fromEntries(own.map(([name, value]) => [name, String(value)])),
      DATABASE_URL: this.info.databaseUrl,
      TEMPORAL_ADDRESS: this.info.temporalAddress,
      TEMPORAL_UI_URL: this.info.temporalUiUrl ?? '',
      PORT: String(this.addresses.apiPort),
      PUBLIC_URL: settings.PUBLIC_URL ?? this.info.apiUrl,
      JWT_SECRET: this.secrets.JWT_SECRET,
      IDENTITY_KEY: this.secrets.IDENTITY_KEY,
      TEMPORAL_PAYLOAD_KEY: this.secrets.TEMPORAL_PAYLOAD_KEY,
      DATA_DIR: dataDir,
    };
  }

  private remember(name: string, pid: number | undefined): void {
    const others = Object.entries(this.info.pids).filter(([other]) => other !== name);
    this.info.pids = Object.fromEntries(pid === undefined ? others : [...others, [name, pid]]);
    writeRun(this.options.dataDir, this.info);
  }

  private get logDir(): string {
    return path.join(this.options.dataDir, 'logs');
  }

  private log(name: string): string {
    return path.join(this.logDir, `${name}.log`);
  }
}
