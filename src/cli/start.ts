import { CONFIG_EXIT_CODE, ConfigError } from '../runtime/config';
import { printConfig } from '../runtime/config/print';
import { start } from '../runtime/start';
import { startOptions, UsageError } from '../runtime/start/options';

const HELP = `xindai start [options]      （npm start 相同 / the same as npm start）

启动 PostgreSQL、Temporal、工作进程、接口和工作台；Ctrl-C 全部停止，数据保留。
Starts PostgreSQL, Temporal, worker, API and workbench; Ctrl-C stops all of it and keeps the data.

  --port N          接口端口 / port of the API (8080, another if that is in use)
  --data-dir DIR    数据目录 / folder of all data (.data)
  --no-demo-data    不写入演示数据 / no demo data, no demo logins
  --no-demo-cases   首次启动不办理演示业务 / no demo cases on the first start, logins only
  --sandbox         可以时间旅行（默认）/ with time travel (the default; refused in production)
  --print-config    打印配置（密钥隐去）/ print the configuration, secrets hidden

外部服务用环境变量或 .env 指定，见 .env.example。Outside services by environment or .env: see .env.example.
`;

export async function runStart(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(HELP);
    return 0;
  }
  try {
    const options = startOptions(args);
    if (options.printConfig) {
      console.log(printConfig(options.settings));
      return 0;
    }
    return await start(options, ({ apiUrl }) => {
      if (options.demoData && options.demoCases) void fillDesks(apiUrl);
    });
  } catch (error) {
    if (error instanceof ConfigError) {
      console.error(error.message);
      return CONFIG_EXIT_CODE;
    }
    if (error instanceof UsageError) {
      console.error(`xindai start: ${error.message}\n\n${HELP}`);
      return 2;
    }
    throw error;
  }
}

/** In the background, after the start: cases that stand at different stages. They are not needed, so a failure is only told. */
async function fillDesks(apiUrl: string): Promise<void> {
  try {
    const { playCases } = await import('./demo/cases.js');
    const { cases, failures } = await playCases(apiUrl);
    if (cases > 0) console.log(`演示业务已就位：${String(cases)} 笔 · ${String(cases)} demo cases are on the desks`);
    for (const failure of failures) console.log(`  未写入 not written: ${failure}`);
  } catch (error) {
    console.log(
      `演示业务未办完 demo cases were left unfinished: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
