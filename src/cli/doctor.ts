import path from 'node:path';
import { parseArgs } from 'node:util';
import { environmentWithFile, readSettings } from '../runtime/config';
import { localSecrets } from '../runtime/config/secrets';
import * as doctor from '../runtime/doctor';
import { projectRoot } from '../runtime/paths';
import { readRun } from '../runtime/start/run-file';
import { connectClient } from '../runtime/temporal';

const HELP = `xindai doctor [--data-dir DIR] [--json]

检查数据库、迁移、Temporal、工作进程、接口、在途贷款的流程、工作日历，并说明怎么处理；有问题时退出码为 1。
Checks database, migrations, Temporal, workers, API, the workflows of loans in flight and the working calendar, and says
what to do; exits 1 when something is wrong.
`;

const START = {
  zh: '运行 npm start，或检查 DATABASE_URL / TEMPORAL_ADDRESS',
  en: 'run `npm start`, or check DATABASE_URL / TEMPORAL_ADDRESS',
};

export async function runDoctor(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { 'data-dir': { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help === true) {
    console.log(HELP);
    return 0;
  }
  const findings = await examineAll(values['data-dir']);
  if (values.json === true) console.log(JSON.stringify(findings, null, 2));
  else findings.forEach(print);
  return findings.every(({ ok }) => ok) ? 0 : 1;
}

async function examineAll(dataDir: string | undefined): Promise<doctor.Finding[]> {
  const settings = readSettings(environmentWithFile());
  const folder = dataDir ?? path.resolve(projectRoot(), settings.DATA_DIR);
  const run = readRun(folder);
  const url = settings.DATABASE_URL ?? run?.databaseUrl;
  const address = settings.TEMPORAL_ADDRESS ?? run?.temporalAddress;
  const apiUrl = run?.apiUrl ?? settings.PUBLIC_URL ?? `http://${settings.HOST}:${String(settings.PORT)}`;
  const calendar = await doctor.examine('calendar', () => Promise.resolve(doctor.calendarCovers(new Date())), {
    zh: '国务院公布次年放假安排后，更新 chinese-days 并重新生成工作日历',
    en: 'when the holidays of the next year are published, update chinese-days and generate the calendar again',
  });
  if (url === undefined || address === undefined) {
    const silent = await doctor.examine(
      'system',
      () => Promise.reject(new Error(`没有在运行 / not running (${folder})`)),
      START,
    );
    return [silent, calendar];
  }
  const database = await doctor.examine('database', () => doctor.databaseAnswers(url), START);
  const migrations = await doctor.examine('migrations', () => doctor.migrationsApplied(url), {
    zh: '运行 bin/xindai db migrate',
    en: 'run `bin/xindai db migrate`',
  });
  const api = await doctor.examine('api', () => doctor.apiAnswers(apiUrl), START);
  const secrets = localSecrets(folder, settings);
  const temporal = await temporalFindings({ ...settings, ...secrets, TEMPORAL_ADDRESS: address }, url);
  return [database, migrations, ...temporal, api, calendar];
}

type TemporalSettings = Parameters<typeof connectClient>[0] & { TASK_QUEUE: string };

async function temporalFindings(settings: TemporalSettings, url: string): Promise<doctor.Finding[]> {
  const connected = await connectClient(settings).catch((error: unknown) => error as Error);
  if (connected instanceof Error) {
    return [await doctor.examine('temporal', () => Promise.reject(connected), START)];
  }
  const address = settings.TEMPORAL_ADDRESS;
  const findings = [
    await doctor.examine('temporal', () => Promise.resolve({ zh: address, en: address }), START),
    await doctor.examine(
      'workers',
      () => doctor.workersPoll(connected, settings.TEMPORAL_NAMESPACE, settings.TASK_QUEUE),
      {
        zh: '工作进程没有运行：看 .data/logs/worker.log',
        en: 'no worker polls: see .data/logs/worker.log',
      },
    ),
    await doctor.examine('workflows', () => doctor.workflowsRun(url, connected), {
      zh: '在 Temporal 界面查看这些流程；用 bin/xindai verify 核对账户',
      en: 'look at these workflows in the Temporal UI; check the accounts with `bin/xindai verify`',
    }),
  ];
  await connected.connection.close();
  return findings;
}

function print({ check, ok, zh, en, todo }: doctor.Finding): void {
  const text = zh === en ? zh : `${zh} · ${en}`;
  console.log(`${ok ? '✓' : '✗'} ${check.padEnd(11)} ${text}`);
  if (todo !== undefined) console.log(`  → ${todo.zh}\n  → ${todo.en}`);
}
