import fs from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { findingsOf } from '../../contracts/http/findings';
import type { OperationSpec } from '../../contracts/http/operation';
import { problem, type Finding, type Language } from '../../contracts/problem';
import { readJson, UsageError, type ClientContext } from '../client-command';
import { ApiRefusal, type CallInput } from '../http-client';
import type { Field } from './fields';

type Tree = Record<string, unknown>;

/**
 * What was written on the command line as the request it asks for, judged by the operation's own schemas: what the API would
 * refuse is refused in its words before anything is sent.
 */
export async function inputOf(spec: OperationSpec, fields: Field[], context: ClientContext): Promise<CallInput> {
  const params = treeOf(fields, 'params', context) as Record<string, string>;
  fillFromWords(params, fields, context.words);
  const query = treeOf(fields, 'query', context) as Record<string, string>;
  const bytes = spec.upload === true ? fileOf(context.option('file')) : undefined;
  if (bytes !== undefined && fields.some(({ option }) => option === 'name'))
    query['name'] ??= path.basename(context.option('file') ?? '');
  const body = spec.body === undefined ? undefined : await bodyOf(fields, context);
  const input: CallInput = {
    params,
    query,
    body,
    bytes,
    key: context.option('key'),
    version: versionOf(spec, context),
  };
  judge(
    [
      [spec.params, params],
      [spec.query, query],
      [spec.body, body],
    ],
    context.language,
  );
  return input;
}

function judge(parts: [z.ZodType | undefined, unknown][], language: Language): void {
  const findings: Finding[] = parts.flatMap(([schema, value]) => {
    const result = schema?.safeParse(value, { reportInput: true });
    return result?.success === false ? findingsOf(result.error) : [];
  });
  if (findings.length > 0) throw new ApiRefusal(problem('INVALID_INPUT', language, findings));
}

/** Words stand for the parameters of the path that no option names, in their order. */
function fillFromWords(params: Record<string, string>, fields: readonly Field[], words: readonly string[]): void {
  const open = fields.flatMap(({ place, path: [name = ''] }) =>
    place === 'params' && params[name] === undefined ? [name] : [],
  );
  words.forEach((word, index) => {
    const name = open[index];
    if (name === undefined) throw new UsageError(`${word}? 多余的参数 one word too many`);
    params[name] = word;
  });
}

/** A document as the beginning, the options in it. */
async function bodyOf(fields: Field[], context: ClientContext): Promise<Tree> {
  const file = context.option('body');
  const document = file === undefined ? {} : await readJson(file);
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    throw new UsageError(`--body ${file ?? ''}: 须为 JSON 对象 must be a JSON object`);
  return treeOf(fields, 'body', context, document as Tree);
}

function treeOf(fields: readonly Field[], place: Field['place'], context: ClientContext, tree: Tree = {}): Tree {
  for (const field of fields) {
    if (field.place !== place) continue;
    const value = valueOf(field, context);
    if (value !== undefined) put(tree, field.path, value);
  }
  return tree;
}

function put(tree: Tree, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    tree[name] = value;
    return;
  }
  const held = tree[name];
  const inner: Tree = typeof held === 'object' && held !== null ? (held as Tree) : {};
  tree[name] = inner;
  put(inner, rest, value);
}

function valueOf({ option, kind, place }: Field, context: ClientContext): unknown {
  if (kind === 'flag') return context.given(option);
  if (kind === 'texts') return context.list(option);
  const written = context.option(option);
  if (written === undefined || place !== 'body') return written;
  if (kind === 'number') return numberIn(written);
  return kind === 'json' ? jsonIn(option, written) : written;
}

/** What is no number stays as it is written: the schema says so. */
const numberIn = (written: string): unknown => (/^-?\d+(\.\d+)?$/.test(written) ? Number(written) : written);

function jsonIn(option: string, written: string): unknown {
  try {
    return JSON.parse(written) as unknown;
  } catch (error) {
    throw new UsageError(`--${option}: JSON ${(error as Error).message}`);
  }
}

function fileOf(file: string | undefined): Uint8Array<ArrayBuffer> {
  if (file === undefined) throw new UsageError('--file FILE ?');
  try {
    return new Uint8Array(fs.readFileSync(file));
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}

/** The version somebody read, by its number or as the ETag. A version nobody read protects nothing: none is looked up here. */
function versionOf(spec: OperationSpec, { option }: ClientContext): number | undefined {
  if (spec.ifMatch !== true) return undefined;
  const version = /^(?:W\/)?(?:"?v)?(\d{1,9})"?$/.exec(option('if-match')?.trim() ?? '')?.[1];
  if (version === undefined)
    throw new UsageError('--if-match VERSION ? 先读取，取答复中的 version。Read it first: `version` in the answer.');
  return Number(version);
}
