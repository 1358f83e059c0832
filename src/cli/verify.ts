import path from 'node:path';
import { parseArgs } from 'node:util';
import { environmentWithFile, readSettings } from '../runtime/config';
import { projectRoot } from '../runtime/paths';
import { readRun } from '../runtime/start/run-file';
import { openStore } from '../store/client';
import { verify, type VerifyReport } from '../store/verify';

const HELP = `用法 Usage: xindai verify [--data-dir DIR] [--json]

由条件与事件重算每笔贷款账户，核对台账、分录平衡与审计哈希链；逐条列出差异，有差异时退出码为 1。只读。
Recomputes every loan account from its terms and events, checks the read model, the balance of the journal and the audit
hash chain; lists each difference and exits 1 if there is any. Reads only.`;

export async function runVerify(args: string[]): Promise<number> {
  const values = optionsOf(args);
  if (values === undefined) return 2;
  if (values.help === true) {
    console.log(HELP);
    return 0;
  }
  const settings = readSettings(environmentWithFile());
  const folder = values['data-dir'] ?? path.resolve(projectRoot(), settings.DATA_DIR);
  const url = settings.DATABASE_URL ?? readRun(folder)?.databaseUrl;
  if (url === undefined) {
    console.error(
      `xindai verify: 没有在运行的系统 / no system is running (${folder})；请先 npm start，或设置 DATABASE_URL`,
    );
    return 69;
  }
  const store = openStore({ url, applicationName: 'xindai-verify' });
  try {
    return print(await verify(store.prisma), values.json === true);
  } finally {
    await store.close();
  }
}

function optionsOf(args: string[]): { 'data-dir'?: string; json?: boolean; help?: boolean } | undefined {
  const options = {
    'data-dir': { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    console.error(`xindai verify: ${(error as Error).message}\n${HELP.split('\n')[0] ?? ''}`);
    return undefined;
  }
}

function print(report: VerifyReport, asJson: boolean): number {
  const { loans, entries, auditEntries, differences } = report;
  if (asJson) console.log(JSON.stringify(report, null, 2));
  else {
    for (const difference of differences) console.log(`✗ ${JSON.stringify(difference)}`);
    console.log(
      `贷款 loans ${String(loans)}，分录 journal entries ${String(entries)}，审计 audit entries ${String(auditEntries)}：` +
        (differences.length === 0 ? '全部一致 everything agrees' : `${String(differences.length)} 处差异 differences`),
    );
  }
  return differences.length === 0 ? 0 : 1;
}
