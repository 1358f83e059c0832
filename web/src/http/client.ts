import type { Preferences } from '../app/parse-preferences';
import { Failure, kindOf, readProblem } from './failure';

/** A foreign page cannot add this header without the browser asking us first, and we never allow it. */
const CSRF = { 'X-Xindai-Csrf': '1' };
const TIMEOUT_MS = 30_000;
const LONG_MS = 600_000;

let language: Preferences['language'] = 'zh';
export function speak(next: Preferences['language']): void {
  language = next;
}
/** What the page speaks: not what was chosen, as long as the texts of that are not there. */
export const languageSpoken = (): Preferences['language'] => language;

/** Hears that a request found nobody signed in, so that the session can ask for the password again. */
let onUnauthenticated: (failure: Failure) => void = () => undefined;
export function whenUnauthenticated(listener: (failure: Failure) => void): void {
  onUnauthenticated = listener;
}

interface RequestOptions {
  body?: unknown;
  /** Sent as it is instead of a body. */
  file?: Blob;
  /** One per submission of a form; the same again when it is repeated. */
  idempotencyKey?: string;
  /** The version of the resource that was read: a change of another one is refused. */
  version?: number;
  signal?: AbortSignal;
  /** For the questions that a signed-out person may ask. */
  quiet?: boolean;
  timeoutMs?: number;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One request to the API; what went wrong arrives as a Failure and as nothing else. */
export async function request<T>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(method, path, options);
  if (response.ok) return (await readAnswer(response, options.signal)) as T;
  throw failureOf(response, await readBody(response), options.quiet ?? false);
}

/** An answer that is being received, piece by piece. */
export async function receive(path: string, body: unknown, signal: AbortSignal): Promise<Response> {
  const response = await send('POST', path, { body, signal, timeoutMs: LONG_MS });
  if (response.ok) return response;
  throw failureOf(response, await readBody(response), false);
}

function failureOf(response: Response, body: unknown, quiet: boolean): Failure {
  const problem = readProblem(body);
  const failure = new Failure(
    kindOf(response.status, problem?.code ?? null),
    problem,
    response.headers.get('X-Request-Id'),
  );
  if (!quiet && (failure.kind === 'signed-out' || failure.kind === 'expired')) onUnauthenticated(failure);
  return failure;
}

async function send(method: Method, path: string, options: RequestOptions): Promise<Response> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  try {
    return await fetch(`/api/${path}`, {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json',
        'Accept-Language': language,
        ...(method === 'GET' ? {} : CSRF),
        ...(options.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(options.file === undefined ? {} : { 'Content-Type': 'application/octet-stream' }),
        ...(options.version === undefined ? {} : { 'If-Match': `"v${String(options.version)}"` }),
        ...(options.idempotencyKey === undefined ? {} : { 'Idempotency-Key': options.idempotencyKey }),
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(options.file === undefined ? {} : { body: options.file }),
      signal: options.signal ? AbortSignal.any([options.signal, timeout]) : timeout,
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw brokenOff(error);
  }
}

/** Why no answer came: it took too long, or nothing could be reached. */
const brokenOff = (error: unknown): Failure =>
  new Failure(error instanceof DOMException && error.name === 'TimeoutError' ? 'slow' : 'offline', null);

/** An answer that broke off on its way is none: nobody may take it for an empty one. */
async function readAnswer(response: Response, signal: AbortSignal | undefined): Promise<unknown> {
  const text = await response.text().catch((error: unknown) => {
    throw signal?.aborted ? error : brokenOff(error);
  });
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Failure('server', null);
  }
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text().catch(() => '');
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

export const get = <T>(path: string, signal?: AbortSignal): Promise<T> =>
  request<T>('GET', path, signal ? { signal } : {});
export const post = <T>(path: string, body: unknown, idempotencyKey?: string, signal?: AbortSignal): Promise<T> =>
  request<T>('POST', path, {
    body,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    ...(signal === undefined ? {} : { signal }),
  });
export const remove = (path: string): Promise<unknown> => request('DELETE', path);

/** A file as the body; sending many megabytes takes its time. */
export const upload = <T>(path: string, file: Blob, idempotencyKey?: string): Promise<T> =>
  request<T>('POST', path, {
    file,
    timeoutMs: 120_000,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  });

export const put = <T>(path: string, body: unknown, version?: number): Promise<T> =>
  request<T>('PUT', path, { body, ...(version === undefined ? {} : { version }) });

/** Query string of what is given; empty when nothing is. */
export function query(params: Record<string, string | number | boolean | null | undefined>): string {
  const given = Object.entries(params).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const search = new URLSearchParams(Object.fromEntries(given.map(([name, value]) => [name, String(value)])));
  return given.length === 0 ? '' : `?${search.toString()}`;
}
