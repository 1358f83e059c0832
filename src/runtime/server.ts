import { createServer, type Server } from 'node:http';
import path from 'node:path';
import express from 'express';
import { createApp } from '../api/app';
import { createFolderStore } from '../gateways/file-store';
import { createClamdScanner, createScannerSimulator, type VirusScanner } from '../gateways/virus-scan';
import { openStore } from '../store/client';
import { codecRouter, codecToken } from './codec-endpoint';
import { readConfig, type Config } from './config';
import { createLogger, type Logger } from './logging';
import { projectRoot } from './paths';
import { runMain, tellReady, untilStopped } from './process';
import { connectClient, payloadCodec } from './temporal';

/** The process that answers: API, workbench, and the decoder of the Temporal UI. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = createLogger({ name: 'api', level: config.LOG_LEVEL });
  const store = openStore({
    url: config.DATABASE_URL,
    poolSize: config.DATABASE_POOL_SIZE,
    applicationName: 'xindai-api',
    onConnectionError: (error) => {
      log.warn({ err: error }, 'database connection lost');
    },
  });
  const temporal = await connectClient(config);
  const app = express();
  app.disable('x-powered-by');
  app.use('/codec', decoder(config));
  app.use(
    createApp({
      prisma: store.prisma,
      pool: store.pool,
      temporal,
      config,
      logger: log,
      files: createFolderStore(path.resolve(projectRoot(), config.DATA_DIR, 'files')),
      scanner: scannerOf(config),
      webRoot: path.join(projectRoot(), 'web/dist'),
    }),
  );
  const server = await listen(createServer(app), config);
  tellReady();
  log.info({ host: config.HOST, port: config.PORT }, 'ready');
  await untilStopped(log);
  await close(server, log);
  await Promise.all([temporal.connection.close(), store.close()]);
}

function scannerOf({ CLAMD_ADDRESS, XINDAI_ENV }: Config): VirusScanner | null {
  if (CLAMD_ADDRESS !== undefined) return createClamdScanner(CLAMD_ADDRESS);
  return XINDAI_ENV === 'production' ? null : createScannerSimulator();
}

function decoder(config: Config): express.Router {
  return codecRouter({
    codec: payloadCodec(config),
    token: codecToken(config.JWT_SECRET),
    ...(config.TEMPORAL_UI_URL === undefined ? {} : { uiOrigin: new URL(config.TEMPORAL_UI_URL).origin }),
  });
}

function listen(server: Server, config: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.PORT, config.HOST, () => {
      resolve(server);
    });
  });
}

const PATIENCE_MS = 8_000;

/** Lets the requests under way finish; a client that never reads is not waited for. */
async function close(server: Server, log: Logger): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  server.closeIdleConnections();
  const force = setTimeout(() => {
    log.warn('closing connections that are still open');
    server.closeAllConnections();
  }, PATIENCE_MS);
  await closed;
  clearTimeout(force);
}

runMain(main);
