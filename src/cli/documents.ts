import fs from 'node:fs';
import { createInterface } from 'node:readline';
import type { z } from 'zod';
import { findingsOf } from '../contracts/http/findings';
import { problem, problemOf, type Language, type Problem } from '../contracts/problem';
import { RuleViolation } from '../domain/rule-violation';
import { languageOf } from './language';

/** What some editors put in front of a file, the byte order mark, is no part of its text (RFC 8259, 8.1). */
const withoutMark = (text: string): string => text.replace(/^\uFEFF/u, '');

/** A calculation of the command line: from a JSON document to a JSON document. */
export interface Calculation<I> {
  schema: z.ZodType<I>;
  run: (input: I) => unknown;
  /** A result for people. */
  table: (result: unknown, language: Language) => string;
  help: string;
  /** Options of its own beside the common ones, and what they do to the result. */
  options?: Record<string, (input: I, result: unknown) => unknown>;
}

export interface Streams {
  stdin: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
}

const PROCESS: Streams = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr };
const COMMON = new Set(['--json', '--table', '--lines', '--help', '-h']);

/**
 * Runs a calculation over a file or standard input. Exit 0: done; 2: bad input, with a problem document on stderr (with
 * --lines each line has its result or problem in its place on stdout, and 2 tells that some line was refused).
 */
export async function runCalculation<I>(
  args: string[],
  calculation: Calculation<I>,
  streams = PROCESS,
): Promise<number> {
  const { stdout, stderr } = streams;
  const at = args.indexOf('--lang');
  const asked = at < 0 ? undefined : (args[at + 1] ?? '');
  const spoken = languageOf(asked);
  const language = spoken ?? 'zh';
  const words = args.filter((_, index) => args[index - 1] !== '--lang');
  const flags = words.filter((word) => word.startsWith('-') && word !== '-');
  const [file, ...more] = words.filter((word) => !word.startsWith('-') || word === '-');
  if (flags.includes('--help') || flags.includes('-h')) {
    stdout.write(`${calculation.help}\n`);
    return 0;
  }
  const own = calculation.options ?? {};
  const foreign = spoken === null ? `--lang ${asked ?? ''}`.trim() : undefined;
  const strange =
    more[0] ?? foreign ?? flags.find((flag) => !COMMON.has(flag) && !Object.hasOwn(own, flag) && flag !== '--lang');
  if (strange !== undefined) return refuse(stderr, problem('BAD_OPTION', language, [], { option: strange }));
  const finish = (input: I, result: unknown): unknown =>
    flags.reduce((now, flag) => own[flag]?.(input, now) ?? now, result);
  if (flags.includes('--lines')) return lines(file, calculation, finish, language, streams);
  const text = await read(file, streams.stdin).catch((error: unknown) => unreadable(file ?? '-', error, language));
  if (typeof text !== 'string') return refuse(stderr, text);
  const outcome = calculate(text, calculation, finish, language);
  if (!outcome.ok) return refuse(stderr, outcome.problem);
  stdout.write(
    flags.includes('--table') ? calculation.table(outcome.result, language) : JSON.stringify(outcome.result, null, 2),
  );
  stdout.write('\n');
  return 0;
}

type Outcome = { ok: true; result: unknown } | { ok: false; problem: Problem };

function calculate<I>(
  text: string,
  { schema, run }: Calculation<I>,
  finish: (input: I, result: unknown) => unknown,
  language: Language,
): Outcome {
  let document: unknown;
  try {
    document = JSON.parse(withoutMark(text));
  } catch (error) {
    return { ok: false, problem: problem('MALFORMED_JSON', language, [], { reason: (error as Error).message }) };
  }
  const parsed = schema.safeParse(document, { reportInput: true });
  if (!parsed.success) return { ok: false, problem: problem('INVALID_INPUT', language, findingsOf(parsed.error)) };
  try {
    return { ok: true, result: finish(parsed.data, run(parsed.data)) };
  } catch (error) {
    if (error instanceof RuleViolation) return { ok: false, problem: problemOf(error, language) };
    throw error;
  }
}

async function lines<I>(
  file: string | undefined,
  calculation: Calculation<I>,
  finish: (input: I, result: unknown) => unknown,
  language: Language,
  { stdin, stdout, stderr }: Streams,
): Promise<number> {
  let refused = false;
  try {
    const input = file === undefined || file === '-' ? stdin : fs.createReadStream(file, 'utf8');
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      if (line.trim() === '') continue;
      const outcome = calculate(line, calculation, finish, language);
      refused ||= !outcome.ok;
      stdout.write(`${JSON.stringify(outcome.ok ? outcome.result : outcome.problem)}\n`);
    }
  } catch (error) {
    if (!isFileError(error)) throw error;
    return refuse(stderr, unreadable(file ?? '-', error, language));
  }
  return refused ? 2 : 0;
}

async function read(file: string | undefined, stdin: NodeJS.ReadableStream): Promise<string> {
  if (file !== undefined && file !== '-') return fs.readFileSync(file, 'utf8');
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function refuse(stderr: NodeJS.WritableStream, document: Problem): number {
  stderr.write(`${JSON.stringify(document, null, 2)}\n`);
  return 2;
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  typeof error === 'object' && error !== null && 'code' in error && 'syscall' in error;

function unreadable(file: string, error: unknown, language: Language): Problem {
  if (!isFileError(error)) throw error;
  return problem('FILE_UNREADABLE', language, [], { file, reason: error.message });
}
