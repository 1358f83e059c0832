import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../runtime/paths';
import { COMMANDS } from './commands';
import { nearest } from './nearest';

/** Exit codes: 0 done, 1 not done, 2 the command line or the input is wrong, 78 the configuration is wrong. */
export async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(overview());
    return 0;
  }
  if (name === '--version') {
    console.log(version());
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    const near = nearest(name, Object.keys(COMMANDS));
    const hint = near === undefined ? '' : `，是否想用 / did you mean "${near}"?`;
    console.error(`xindai: 没有此命令 / unknown command "${name}"${hint}\nxindai --help`);
    return 2;
  }
  const run = await command.load();
  return run(rest);
}

function overview(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const lines = Object.entries(COMMANDS).map(([name, { zh, en }]) => `  ${name.padEnd(width)}  ${zh} · ${en}`);
  return [
    `Xindai 信贷 ${version()}`,
    '',
    '用法 Usage: xindai <command> [options]     xindai <command> --help',
    '',
    ...lines,
  ].join('\n');
}

function version(): string {
  const file = path.join(projectRoot(), 'package.json');
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as { version: string }).version;
}
