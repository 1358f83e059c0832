import { randomUUID } from 'node:crypto';
import type { AnswerOf, OperationSpec } from '../contracts/http/operation';
import type { Language, Problem } from '../contracts/problem';

/** A refusal of the API. */
export class ApiRefusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
    this.name = 'ApiRefusal';
  }
}

/** Nobody answers at the address. */
export class ApiUnreachable extends Error {
  constructor(
    readonly url: string,
    reason: string,
  ) {
    super(reason);
    this.name = 'ApiUnreachable';
  }
}

export interface CallInput {
  params?: Record<string, string>;
  query?: Record<string, string | undefined>;
  body?: unknown;
  /** A file, sent as it is. */
  bytes?: Uint8Array<ArrayBuffer> | undefined;
  /** Idempotency-Key; one is made when absent. */
  key?: string | undefined;
  /** Of an editable resource, as it was read: If-Match. */
  version?: number | undefined;
}

/** A paper, a file or an export. */
export interface Download {
  /** As the API calls it. */
  name: string;
  bytes: Uint8Array;
}

export interface ApiClientOptions {
  url: string;
  language: Language;
  token?: string | undefined;
}

interface Answered {
  ok: boolean;
  status: number;
  headers: Headers;
  bytes: Uint8Array;
}

/** Refusals that pass by themselves: the same request with the same key is safe to repeat. */
const PASSING = new Set(['ENGINE_UNAVAILABLE', 'ANSWER_PENDING', 'IDEMPOTENCY_IN_FLIGHT', 'RATE_LIMITED']);
const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 250;

/** The API from the command line, typed by the operations of src/contracts/http. */
export class ApiClient {
  constructor(private readonly options: ApiClientOptions) {}

  /** One operation. Throws ApiRefusal with the problem document, ApiUnreachable when nobody answers. */
  async call<S extends OperationSpec>(spec: S, input: CallInput = {}): Promise<AnswerOf<S>> {
    return read((await this.answered(spec, input)).bytes) as AnswerOf<S>;
  }

  /** One operation that answers with a file. Throws like `call`; a file that broke off is none. */
  async download(spec: OperationSpec, input: CallInput = {}): Promise<Download> {
    const { headers, bytes } = await this.answered(spec, input);
    return { name: nameIn(headers.get('Content-Disposition')), bytes };
  }

  private async answered(spec: OperationSpec, input: CallInput): Promise<Answered> {
    const request = this.request(spec, input);
    for (let attempt = 1; ; attempt++) {
      const answer = await this.send(spec, input, request);
      if (answer.ok) return answer;
      const problem = problemIn(read(answer.bytes), answer.status);
      if (attempt === ATTEMPTS || !PASSING.has(problem.code)) throw new ApiRefusal(problem);
      await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * 2 ** (attempt - 1)));
    }
  }

  private request(spec: OperationSpec, { body, bytes, key, version }: CallInput): RequestInit {
    const accept = spec.paper === true || spec.stream === true ? '*/*' : 'application/json';
    const headers: Record<string, string> = { Accept: accept, 'Accept-Language': this.options.language };
    if (this.options.token !== undefined) headers['Authorization'] = `Bearer ${this.options.token}`;
    if (spec.method !== 'get') headers['Idempotency-Key'] = key ?? randomUUID();
    if (version !== undefined) headers['If-Match'] = `"v${String(version)}"`;
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    if (bytes !== undefined) headers['Content-Type'] = 'application/octet-stream';
    return {
      method: spec.method.toUpperCase(),
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(bytes === undefined ? {} : { body: bytes }),
    };
  }

  private async send(spec: OperationSpec, input: CallInput, request: RequestInit): Promise<Answered> {
    try {
      const response = await fetch(this.options.url + addressOf(spec, input), request);
      const { ok, status, headers } = response;
      return { ok, status, headers, bytes: new Uint8Array(await response.arrayBuffer()) };
    } catch (error) {
      throw new ApiUnreachable(this.options.url, error instanceof Error ? error.message : String(error));
    }
  }
}

function addressOf(spec: OperationSpec, { params = {}, query = {} }: CallInput): string {
  const path = spec.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const asked = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return `/api${path}${asked.length === 0 ? '' : `?${new URLSearchParams(asked).toString()}`}`;
}

/** The whole name is in the form that takes any sign. */
function nameIn(disposition: string | null): string {
  const whole = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  return whole === undefined ? 'download' : decodeURIComponent(whole);
}

function read(bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes);
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** Something in between (a proxy) may answer with anything. */
function problemIn(body: unknown, status: number): Problem {
  if (typeof body === 'object' && body !== null && 'code' in body && 'errors' in body) return body as Problem;
  return { type: 'about:blank', title: `HTTP ${String(status)}`, status, code: `HTTP_${String(status)}`, errors: [] };
}
