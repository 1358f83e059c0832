import type { DemoLogin } from '../../store/seed';
import type { RunInfo } from './run-file';

export function banner(info: RunInfo, logins: DemoLogin[], facts: { seconds: string; dataDir: string }): string {
  const ui = info.temporalUiUrl === undefined ? [] : [`  Temporal 界面 UI     ${info.temporalUiUrl}`];
  return [
    '',
    `信贷系统已就绪（${facts.seconds} 秒）。Xindai is ready.`,
    '',
    `  工作台 Workbench     ${info.apiUrl}`,
    `  接口文档 API docs    ${info.apiUrl}/api/docs`,
    ...ui,
    `  数据与日志 Data, logs ${facts.dataDir}`,
    ...loginLines(logins),
    '',
    '下一步 Next: 登录工作台，或另开终端 log in, or in another terminal:',
    '  bin/xindai demo      五笔样例贷款走完一生 / five example loans live their whole lives',
    '  bin/xindai doctor    检查各项服务 / check every service',
    '按 Ctrl-C 停止，数据会保留。Ctrl-C stops; the data stays.',
    '',
  ].join('\n');
}

function loginLines(logins: DemoLogin[]): string[] {
  if (logins.length === 0) return [];
  const width = Math.max(...logins.map(({ username }) => username.length));
  return [
    '',
    '演示账号 Demo logins（用户名 / 密码 username / password）',
    ...logins.map(({ username, password, zh, en }) => `  ${username.padEnd(width)}  ${password}  ${zh} ${en}`),
  ];
}

export function alreadyRunning(info: RunInfo): string {
  return [
    '信贷系统已在运行。Xindai is already running on this data folder:',
    `  ${info.apiUrl}   (pid ${String(info.supervisorPid)})`,
    '先停止它，或用 --data-dir 另选目录。Stop it first, or choose another folder with --data-dir.',
  ].join('\n');
}
