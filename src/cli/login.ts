import { createInterface } from 'node:readline';
import { createSession, endSession } from '../contracts/http/sessions';
import type { AnswerOf } from '../contracts/http/operation';
import { runClientCommand, standardInput, UsageError, type ClientContext } from './client-command';
import { removeSession, writeSession } from './session-file';

const HELP = `用法 Usage: xindai login USERNAME [--password-stdin] | xindai login --out

登录接口；会话保存在 .data/session.json（仅本人可读）。密码取自 XINDAI_PASSWORD、标准输入或提示输入。
Signs in; the session is kept in .data/session.json, readable by its owner only. The password comes from XINDAI_PASSWORD,
standard input or a prompt.

  --password-stdin 从标准输入读取密码 read the password from standard input
  --out            退出登录 sign out`;

type SignedIn = Omit<AnswerOf<typeof createSession>, 'token'> | { signedOut: true };

/** `xindai login` */
export function runLogin(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: { 'password-stdin': 'boolean', out: 'boolean' },
    words: { min: 0, max: 1 },
    run: (context) => (context.flag('out') ? signOut(context) : signIn(context)),
    show: (answer: SignedIn, { say }) => {
      if ('signedOut' in answer) return say('已退出', 'Signed out');
      const { displayName, roles, branchNameZh, branchNameEn } = answer.user;
      const who = `${displayName} · ${roles.join(', ')}`;
      return say(
        `已登录：${who} · ${branchNameZh}，有效至 ${answer.expiresAt}`,
        `Signed in: ${who} · ${branchNameEn}, until ${answer.expiresAt}`,
      );
    },
  });
}

async function signIn(context: ClientContext): Promise<SignedIn> {
  const [username] = context.words;
  if (username === undefined) throw new UsageError('xindai login USERNAME');
  const body = { username, password: await password(context) };
  const { token, ...answer } = await context.api.call(createSession, { body });
  writeSession(context.folder, { url: context.url, token, username, expiresAt: answer.expiresAt });
  return answer;
}

async function signOut(context: ClientContext): Promise<SignedIn> {
  await context.api.call(endSession);
  removeSession(context.folder);
  return { signedOut: true };
}

async function password(context: ClientContext): Promise<string> {
  const known = process.env['XINDAI_PASSWORD'];
  if (context.flag('password-stdin')) return (await standardInput()).replace(/\r?\n$/, '');
  if (known !== undefined) return known;
  if (!process.stdin.isTTY) throw new UsageError('XINDAI_PASSWORD / --password-stdin ?');
  return prompt(context.say('密码：', 'Password: '));
}

/** Asks without showing what is typed. */
function prompt(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout, terminal: true });
  const asked = new Promise<string>((resolve) => {
    terminal.question(question, resolve);
  });
  Object.assign(terminal, { _writeToOutput: () => undefined });
  return asked.finally(() => {
    terminal.close();
    process.stdout.write('\n');
  });
}
