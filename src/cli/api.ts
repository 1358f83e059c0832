import fs from 'node:fs';
import path from 'node:path';
import { API, TAGS } from '../contracts/http';
import type { OperationSpec } from '../contracts/http/operation';
import { describe, isFile, listOperations } from './api/describe';
import { fieldsOf, kebab, type Field } from './api/fields';
import { inputOf } from './api/input';
import { showAnswer } from './api/show';
import { runClientCommand, UsageError, type ClientCommand, type ClientContext } from './client-command';
import type { CallInput } from './http-client';
import { nearest } from './nearest';

const HELP = `用法 Usage: xindai api [TAG] [--json] | xindai api OPERATION [--help] [options]

接口的每一项操作：按类列出、说明参数、直接调用；名称即接口说明（GET /api/docs）中的 operationId。
Every operation of the API: listed by tag, described, called; the names are the operationIds of GET /api/docs.

  xindai api security                                  某一类的操作 the operations of a tag
  xindai api appraiseSecurity --help                   参数与请求体字段 what it takes
  xindai api createRepayment LN1 --amount 5000 --received-on 2026-12-15 --reference BANK-1
  xindai api investigate AP1 --body report.json        请求体取自文件，- 为标准输入 the body from a file, - for standard input
  xindai api uploadFile AP1 --file deed.pdf            上传 send a file
  xindai api printReceipt LN1 BANK-1 --out r.pdf       下载 fetch a paper`;

/** `xindai api` */
export function runApi(args: string[]): number | Promise<number> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h') {
    console.log(HELP);
    return 0;
  }
  const spec = API.find(({ id }) => id === name);
  if (spec !== undefined) return runClientCommand(rest.map(asOption), commandOf(spec));
  const tag = TAGS.find((each) => each.name === name)?.name;
  if (tag === undefined && name !== undefined && name !== '--json') return unknown(name);
  console.log(args.includes('--json') ? JSON.stringify(named(tag), null, 2) : listOperations(tag));
  return 0;
}

const named = (tag: string | undefined): unknown =>
  API.filter((spec) => tag === undefined || spec.tag === tag).map(({ id, tag: of, method, path: at, summary }) => ({
    id,
    tag: of,
    method,
    path: at,
    summary,
  }));

function unknown(name: string): number {
  const names = API.map(({ id }) => id);
  const near = nearest(name, [...names, ...TAGS.map((tag) => tag.name)]);
  const like = near === undefined ? names.filter((each) => each.toLowerCase().includes(name.toLowerCase())) : [near];
  const hint = like.length === 0 ? '' : `，是否想用 / did you mean ${like.slice(0, 8).join(', ')}?`;
  console.error(`xindai: 没有此操作 / unknown operation "${name}"${hint}\nxindai api`);
  return 2;
}

/** A field may be written as the description has it: `--receivedOn` as `--received-on`. */
function asOption(word: string): string {
  if (!word.startsWith('--')) return word;
  const [head = '', ...value] = word.split('=');
  return [kebab(head), ...value].join('=');
}

function commandOf(spec: OperationSpec): ClientCommand {
  const fields = fieldsOf(spec);
  const words = fields.filter(({ place }) => place === 'params').length;
  return {
    help: describe(spec, fields),
    options: optionsOf(spec, fields),
    words: { min: 0, max: words },
    run: async (context) => {
      const input = await inputOf(spec, fields, context);
      return isFile(spec) ? fetched(spec, input, context) : context.api.call(spec, input);
    },
    show: (answer: unknown, { language }) => showAnswer(answer, language),
  };
}

function optionsOf(spec: OperationSpec, fields: readonly Field[]): NonNullable<ClientCommand['options']> {
  const own = [
    ...(spec.body === undefined ? [] : ['body']),
    ...(spec.upload === true ? ['file'] : []),
    ...(isFile(spec) ? ['out'] : []),
    ...(spec.ifMatch === true ? ['if-match'] : []),
    'key',
  ].map((name) => [name, 'string'] as const);
  const kinds = { text: 'string', number: 'string', json: 'string', flag: 'boolean', texts: 'strings' } as const;
  return Object.fromEntries([...own, ...fields.map(({ option, kind }) => [option, kinds[kind]] as const)]);
}

/** Writes what came to its file; what was never named by the caller overwrites nothing. */
async function fetched(spec: OperationSpec, input: CallInput, { api, option }: ClientContext): Promise<unknown> {
  const { name, bytes } = await api.download(spec, input);
  const out = option('out');
  const file = out ?? path.basename(name);
  try {
    fs.writeFileSync(file, bytes, { flag: out === undefined ? 'wx' : 'w' });
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message} (--out FILE)`);
  }
  return { file, bytes: bytes.length };
}
