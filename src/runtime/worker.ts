import path from 'node:path';
import { DefaultLogger, Runtime, Worker, type LogLevel, type RuntimeOptions } from '@temporalio/worker';
import { createActivities } from '../../activities';
import { createBankSimulator } from '../gateways/bank-simulator';
import { ensureAutoDebitSchedule } from '../gateways/auto-debit';
import { ensureEndOfDaySchedule } from '../gateways/end-of-day-schedule';
import { createNoticeGateways } from '../gateways/gateways';
import { startOutboxRelay } from '../gateways/outbox-relay';
import { openStore } from '../store/client';
import { readConfig, type Config } from './config';
import { createLogger, type Logger } from './logging';
import { projectRoot } from './paths';
import { runMain, tellReady, untilStopped } from './process';
import { metricsAt } from './telemetry';
import { connectClient, connectWorker, dataConverter } from './temporal';

/** The process that waits (workflows) and acts (activities), and sends what is in the outbox. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = createLogger({ name: 'worker', level: config.LOG_LEVEL });
  Runtime.install(runtimeOptions(config, log));
  const store = openStore({
    url: config.DATABASE_URL,
    poolSize: config.DATABASE_POOL_SIZE,
    applicationName: 'xindai-worker',
    onConnectionError: (error) => {
      log.warn({ err: error }, 'database connection lost');
    },
  });
  const [connection, temporal] = await Promise.all([connectWorker(config), connectClient(config)]);
  const worker = await Worker.create({
    connection,
    namespace: config.TEMPORAL_NAMESPACE,
    taskQueue: config.TASK_QUEUE,
    workflowBundle: { codePath: path.join(projectRoot(), 'dist/workflow-bundle.js') },
    activities: createActivities({
      prisma: store.prisma,
      temporal,
      bank: createBankSimulator(),
      lender: config.LENDER_TYPE,
    }),
    dataConverter: dataConverter(config),
    shutdownGraceTime: '10s',
    maxConcurrentLocalActivityExecutions: config.DATABASE_POOL_SIZE * 4,
  });
  await ensureEndOfDaySchedule(temporal, config.TASK_QUEUE);
  await ensureAutoDebitSchedule(temporal, config.TASK_QUEUE);
  const relay = startRelay(config, store.prisma, log);
  const running = worker.run();
  tellReady();
  log.info({ taskQueue: config.TASK_QUEUE }, 'ready');
  await Promise.race([untilStopped(log), running]);
  if (worker.getState() === 'RUNNING') worker.shutdown();
  await running;
  await relay.stop();
  await Promise.all([temporal.connection.close(), connection.close(), store.close()]);
}

function startRelay(
  config: Config,
  prisma: ReturnType<typeof openStore>['prisma'],
  log: Logger,
): { stop(): Promise<void> } {
  const gateways = createNoticeGateways({
    ...(config.SMTP_URL === undefined ? {} : { smtpUrl: config.SMTP_URL }),
    mailFrom: config.MAIL_FROM,
    outboxDir: path.resolve(projectRoot(), config.DATA_DIR, 'outbox'),
  });
  return startOutboxRelay({ prisma, gateways, sandbox: config.XINDAI_ENV !== 'production', logger: log });
}

function runtimeOptions(config: Config, log: Logger): RuntimeOptions {
  const levels: Record<LogLevel, 'trace' | 'debug' | 'info' | 'warn' | 'error'> = {
    TRACE: 'trace',
    DEBUG: 'debug',
    INFO: 'info',
    WARN: 'warn',
    ERROR: 'error',
  };
  const address = config.WORKER_METRICS_ADDRESS;
  return {
    // Signals are ours: the worker drains before the connections close.
    shutdownSignals: [],
    logger: new DefaultLogger('INFO', ({ level, message, meta }) => {
      log[levels[level]]({ sdk: meta }, message);
    }),
    ...(address === undefined ? {} : { telemetryOptions: metricsAt(address) }),
  };
}

runMain(main);
