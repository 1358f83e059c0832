import { randomUUID } from 'node:crypto';
import type { Problem } from '../../contracts/problem';

/** An answer of the API that is a problem document. */
export class ApiProblem extends Error {
  constructor(
    readonly problem: Problem,
    request: string,
  ) {
    super(`${request}: ${String(problem.status)} ${problem.code} ${problem.errors.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; ')}`);
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
    const { token, user } = await send<{ token: string; user: Session['user'] }>(baseUrl, 'POST', '/api/sessions', { username, password });
    return new Session(baseUrl, token, user);
  }

  get<T>(path: string): Promise<T> {
    return send(this.baseUrl, 'GET', `/api${path}`, undefined, this.token);
  }

  post<T>(path: string, body: object): Promise<T> {
    return send(this.baseUrl, 'POST', `/api${path}`, body, this.token);
  }
}

/** Answers that ask for patience: the same request again, with the same key, does nothing twice. */
const PATIENCE = new Set(['ENGINE_UNAVAILABLE', 'ANSWER_PENDING', 'IDEMPOTENCY_IN_FLIGHT', 'RATE_LIMITED']);
const ATTEMPTS = 20;

async function send<T>(baseUrl: string, method: string, path: string, body?: object, token?: string): Promise<T> {
  const headers: Record<string, string> = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
  if (token !== undefined) headers.Authorization = `Bearer ${token}`;
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(baseUrl + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const text = await response.text();
    const answer = text === '' ? undefined : (JSON.parse(text) as unknown);
    if (response.ok) return answer as T;
    const refusal = new ApiProblem(answer as Problem, `${method} ${path}`);
    if (attempt >= ATTEMPTS || !PATIENCE.has(refusal.problem.code)) throw refusal;
    await new Promise((resolve) => setTimeout(resolve, 250 * attempt));
  }
}
