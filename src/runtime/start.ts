import fs from 'node:fs';
import path from 'node:path';
import { localSecrets } from './config/secrets';
import { chooseAddresses } from './start/addresses';
import { alreadyRunning, banner } from './start/banner';
import type { StartOptions } from './start/options';
import { endLeftOvers, runningSystem, takeLock, type RunInfo } from './start/run-file';
import type { Watcher } from './start/supervised';
import { System } from './start/system';

/** Runs the whole system until it is told to stop. Resolves to the exit code. */
export async function start(
  options: StartOptions,
  onReady: (info: RunInfo) => void = () => undefined,
): Promise<number> {
  const began = process.hrtime.bigint();
  const running = runningSystem(options.dataDir);
  if (running !== undefined || !takeLock(options.dataDir)) {
    console.error(running === undefined ? '另一个启动正在进行 / another start is under way' : alreadyRunning(running));
    return 1;
  }
  const say = teller(options.dataDir);
  const system = await prepare(options, say);
  const stopped = untilTold();
  try {
    const logins = await Promise.race([system.start(), stopped.then(() => undefined)]);
    if (logins !== undefined) {
      const seconds = (Number(process.hrtime.bigint() - began) / 1e9).toFixed(1);
      console.log(banner(system.info, logins, { seconds, dataDir: options.dataDir }));
      onReady(system.info);
      await stopped;
    }
    console.log('正在停止 … Stopping …');
  } catch (error) {
    await system.stop();
    throw error;
  }
  await system.stop();
  console.log('已停止，数据已保留。Stopped; the data is kept.');
  return 0;
}

async function prepare(options: StartOptions, say: Watcher['say']): Promise<System> {
  const leftOvers = await endLeftOvers(options.dataDir);
  if (leftOvers.length > 0) {
    say({
      zh: `已清理上次留下的进程：${leftOvers.join('、')}`,
      en: `ended what the last run left: ${leftOvers.join(', ')}`,
    });
  }
  const secrets = localSecrets(options.dataDir, options.settings);
  const addresses = await chooseAddresses(options.settings, options.portIsFixed);
  if (addresses.apiPort !== options.settings.PORT && options.settings.PORT !== 0) {
    say({
      zh: `端口 ${String(options.settings.PORT)} 已被占用，改用 ${String(addresses.apiPort)}`,
      en: `port ${String(options.settings.PORT)} is in use, taking ${String(addresses.apiPort)}`,
    });
  }
  return new System(options, addresses, secrets, say);
}

function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        resolve();
      });
    }
  });
}

/** One line for people on the console; the same with its time in the log. */
function teller(dataDir: string): Watcher['say'] {
  const file = path.join(dataDir, 'logs', 'supervisor.log');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  return ({ zh, en }) => {
    console.log(`xindai: ${zh} · ${en}`);
    fs.appendFileSync(file, `${new Date().toISOString()} ${en} · ${zh}\n`);
  };
}
