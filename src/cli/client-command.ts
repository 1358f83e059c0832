import fs from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { listColleagues } from '../contracts/http/administration';
import type { AnswerOf } from '../contracts/http/operation';
import { labelsOf, type LabelKind } from '../contracts/labels';
import type { Language, Problem } from '../contracts/problem';
import { runningSystem } from '../runtime/start/run-file';
import { ApiClient, ApiRefusal, ApiUnreachable } from './http-client';
import { languageOf } from './language';
import { nearest } from './nearest';
import { dataFolder, readSession } from './session-file';

/** The command line is wrong: exit 2. */
export class UsageError extends Error {}

export interface ClientContext {
  api: ApiClient;
  /** Positional arguments. */
  words: string[];
  /** The option's value, or undefined. */
  option: (name: string) => string | undefined;
  flag: (name: string) => boolean;
  /** A flag that may also be denied (`--no-full`): undefined when neither is said. */
  given: (name: string) => boolean | undefined;
  /** Every value of an option that may be repeated, or undefined. */
  list: (name: string) => string[] | undefined;
  language: Language;
  /** What to ask a list for: how many rows, and where to read on. */
  page: { limit: string | undefined; cursor: string | undefined };
  folder: string;
  url: string;
  /** In the user's language. */
  say: (zh: string, en: string) => string;
  /** The name of a code in the user's language. */
  label: (kind: LabelKind, code: string) => string;
  /** The name of a colleague, once it has been read; else the login. */
  nameOf: (username: string) => string;
}

export interface ClientCommand {
  help: string;
  /** Options of its own, by name. */
  options?: Record<string, 'string' | 'strings' | 'boolean'>;
  words?: { min: number; max: number };
  /** It shows a list that is read page by page: takes --limit and --cursor, and says how to read on. One of the list takes neither. */
  paged?: true;
  /** The option with which one of them has a list of its own that is read page by page. */
  pagedOne?: string;
  /** Its tables name colleagues. */
  people?: true;
  /** The answer: printed as JSON with --json, else by `show`. */
  run(context: ClientContext): Promise<unknown>;
  show(answer: never, context: ClientContext): string;
}

const COMMON: NonNullable<ParseArgsConfig['options']> = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  url: { type: 'string' },
  'data-dir': { type: 'string' },
  lang: { type: 'string' },
};
const COMMON_HELP = `
  --json           输出 JSON JSON for machines
  --url URL        接口地址（默认取登录会话、XINDAI_URL 或正在运行的系统） the API (default: the session, XINDAI_URL, the running system)
  --data-dir DIR   数据目录 data folder (.data)
  --lang zh|en     语言 language`;

const PAGED: NonNullable<ParseArgsConfig['options']> = { limit: { type: 'string' }, cursor: { type: 'string' } };
const PAGED_HELP = `
  --limit N        列表每页条数（1-200） rows of a page of the list
  --cursor CURSOR  下一页，见列表末行 the next page, as the end of the list says`;

/** Runs a command of the API from a shell. Exit 0 done, 1 refused or out of reach, 2 the command line or the input is wrong. */
export async function runClientCommand(args: string[], command: ClientCommand): Promise<number> {
  let json = args.includes('--json');
  try {
    const { values, positionals } = parse(args, command);
    if (values['help'] === true) {
      console.log(command.help + (command.paged === true ? PAGED_HELP : '') + COMMON_HELP);
      return 0;
    }
    json = values['json'] === true;
    const context = contextOf(values, positionals);
    const { min, max } = command.words ?? { min: 0, max: 0 };
    if (positionals.length < min || positionals.length > max) throw new UsageError(firstLine(command.help));
    refusePageOfOne(command, context, min);
    const answer = await command.run(context);
    if (json) console.log(JSON.stringify(answer, null, 2));
    else console.log(command.show(answer as never, command.people ? await withNames(context) : context));
    if (!json && command.paged === true) sayMore(answer, context);
    return 0;
  } catch (error) {
    return report(error, json);
  }
}

/** Whoever names one thing gets that thing: a page that he asks for beside it would be passed over without a word. */
function refusePageOfOne(
  { help, pagedOne }: ClientCommand,
  { words, page, flag, say }: ClientContext,
  ofList: number,
): void {
  if (words.length <= ofList || (page.limit === undefined && page.cursor === undefined)) return;
  if (pagedOne !== undefined && flag(pagedOne)) return;
  const why = say(
    '--limit 与 --cursor 只用于列表，不能与其中一项同用',
    '--limit and --cursor go with the list, not with one of it',
  );
  throw new UsageError(`${why}\n${firstLine(help)}`);
}

/** How to read on, under a list that has more. */
function sayMore(answer: unknown, { say }: ClientContext): void {
  const { nextCursor } = answer as { nextCursor?: string | null };
  if (typeof nextCursor === 'string') console.log(`${say('还有更多', 'more')}: --cursor ${nextCursor}`);
}

function parse(args: string[], command: ClientCommand): { values: Record<string, unknown>; positionals: string[] } {
  const own = Object.entries(command.options ?? {}).map(
    ([name, type]) => [name, type === 'strings' ? ({ type: 'string', multiple: true } as const) : { type }] as const,
  );
  const options = { ...COMMON, ...(command.paged === true ? PAGED : {}), ...Object.fromEntries(own) };
  try {
    return parseArgs({ args, options, allowPositionals: true, allowNegative: true });
  } catch (error) {
    const { message } = error as Error;
    throw new UsageError(`${message}${nearOption(message, Object.keys(options))}\n${firstLine(command.help)}`);
  }
}

function nearOption(message: string, known: readonly string[]): string {
  const name = /^Unknown option '--([^']+)'/.exec(message)?.[1];
  const near = name === undefined ? undefined : nearest(name, known);
  return near === undefined ? '' : `，是否想用 / did you mean --${near}?`;
}

/** Where the names cannot be had, a table with logins serves better than none. */
async function withNames(context: ClientContext): Promise<ClientContext> {
  const names = await namesOfColleagues(context.api).catch(() => new Map<string, string>());
  return { ...context, nameOf: (username) => names.get(username) ?? username };
}

async function namesOfColleagues(api: ApiClient): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: AnswerOf<typeof listColleagues> = await api.call(listColleagues, { query: { cursor } });
    for (const { username, displayName } of page.data) names.set(username, displayName);
    cursor = page.nextCursor;
  }
  return names;
}

function contextOf(values: Record<string, unknown>, words: string[]): ClientContext {
  const option = (name: string): string | undefined => values[name] as string | undefined;
  const folder = dataFolder(option('data-dir'));
  const session = readSession(folder);
  const url = option('url') ?? process.env['XINDAI_URL'] ?? session?.url ?? runningSystem(folder)?.apiUrl;
  if (url === undefined) {
    throw new ApiUnreachable(
      '',
      '没有正在运行的系统，也未登录：先运行 npm start。No running system and no session: run `npm start` first.',
    );
  }
  const language = languageOf(option('lang'));
  if (language === null) throw new UsageError('--lang zh | en');
  // A token goes nowhere but to the API that gave it.
  const token = session?.url === trimmed(url) ? session.token : undefined;
  return {
    api: new ApiClient({ url: trimmed(url), language, token }),
    words,
    option,
    flag: (name) => values[name] === true,
    given: (name) => values[name] as boolean | undefined,
    list: (name) => values[name] as string[] | undefined,
    page: { limit: option('limit'), cursor: option('cursor') },
    language,
    folder,
    url: trimmed(url),
    say: (zh, en) => (language === 'zh' ? zh : en),
    label: (kind, code) => (labelsOf(kind, language) as Readonly<Record<string, string>>)[code] ?? code,
    nameOf: (username) => username,
  };
}

const trimmed = (url: string): string => url.replace(/\/+$/, '');
const firstLine = (help: string): string => help.split('\n')[0] ?? '';

/** Says on stderr what was wrong and gives the exit code. */
function report(error: unknown, json: boolean): number {
  if (error instanceof UsageError) {
    console.error(`xindai: ${error.message}`);
    return 2;
  }
  if (error instanceof ApiRefusal) {
    const { problem } = error;
    console.error(json ? JSON.stringify(problem, null, 2) : readable(problem));
    return problem.status === 400 || problem.status === 422 ? 2 : 1;
  }
  if (error instanceof ApiUnreachable) {
    const start = '系统在运行吗？npm start · Is it running? `npm start`';
    console.error(
      error.url === ''
        ? `xindai: ${error.message}`
        : `xindai: 无法连接 cannot reach ${error.url} (${error.message})\n${start}`,
    );
    return 1;
  }
  throw error;
}

function readable({ title, code, status, errors }: Problem): string {
  const details = errors
    .filter(({ detail, pointer }) => detail !== title || pointer !== '')
    .map(({ pointer, detail }) => `  ${pointer === '' ? '' : `${pointer}: `}${detail}`);
  const signIn = status === 401 ? ['  xindai login USERNAME'] : [];
  return [`xindai: ${title} (${code})`, ...details, ...signIn].join('\n');
}

/** A JSON document from a file, or from standard input for '-'. */
export async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(file === '-' ? await standardInput() : fs.readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}

/** A file as it is, to be uploaded. */
export function readBytes(file: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(fs.readFileSync(file));
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

export async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks).toString('utf8');
}
