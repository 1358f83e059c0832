import { randomUUID } from 'node:crypto';
import type { Problem } from '../../contracts/problem';

/** An answer of the API that is a problem document. */
export class ApiProblem extends Error {
  constructor(
    readonly problem: Problem,
    request: string,
  ) {
    super(
      `${request}: ${String(problem.status)} ${problem.code} ${problem.errors.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; ')}`,
    );
  }
}

/** One signed-in person at the API. */
export class Session {
  private constructor(
    private readonly baseUrl: string,
    private readonly token: string,
    readonly user: { username: string; roles: string[]; levels: string[]; branchCode: string },
  ) {}

  static async signIn(baseUrl: string, username: string, password: string): Promise<Session> {
    const { token, user } = await send<{ token: string; user: Session['user'] }>(baseUrl, 'POST', '/api/sessions', {
      username,
      password,
    });
    return new Session(baseUrl, token, user);
  }

  get<T>(path: string): Promise<T> {
    return send(this.baseUrl, 'GET', `/api${path}`, undefined, this.token);
  }

  post<T>(path: string, body: object): Promise<T> {
    return send(this.baseUrl, 'POST', `/api${path}`, body, this.token);
  }

  /** Sends a file: the body is the file itself. */
  upload<T>(path: string, file: Buffer): Promise<T> {
    return send(this.baseUrl, 'POST', `/api${path}`, file, this.token);
  }
}

/** Answers that ask for patience: the same request again, with the same key, does nothing twice. */
const PATIENCE = new Set(['ENGINE_UNAVAILABLE', 'ANSWER_PENDING', 'IDEMPOTENCY_IN_FLIGHT', 'RATE_LIMITED']);
const ATTEMPTS = 25;

async function send<T>(baseUrl: string, method: string, path: string, body?: object, token?: string): Promise<T> {
  const isFile = Buffer.isBuffer(body);
  const headers: Record<string, string> = {
    'Content-Type': isFile ? 'application/octet-stream' : 'application/json',
    'Idempotency-Key': randomUUID(),
  };
  if (token !== undefined) headers.Authorization = `Bearer ${token}`;
  const content = isFile ? new Uint8Array(body) : JSON.stringify(body);
  const request = { method, headers, ...(body === undefined ? {} : { body: content }) };
  for (let attempt = 1; ; attempt++) {
    const outcome = await ask<T>(baseUrl + path, request, `${method} ${path}`);
    if ('answer' in outcome) return outcome.answer;
    if (attempt >= ATTEMPTS || !outcome.mayPass) throw outcome.error;
    await new Promise((resolve) => setTimeout(resolve, 100 * attempt));
  }
}

type Outcome<T> = { answer: T } | { error: Error; mayPass: boolean };

/** One attempt. A connection that fails may have carried the request: only its key makes asking again safe. */
async function ask<T>(url: string, request: RequestInit, name: string): Promise<Outcome<T>> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, request);
    text = await response.text();
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)), mayPass: true };
  }
  const answer = text === '' ? undefined : (JSON.parse(text) as unknown);
  if (response.ok) return { answer: answer as T };
  const error = new ApiProblem(answer as Problem, name);
  return { error, mayPass: PATIENCE.has(error.problem.code) || response.status >= 500 };
}
