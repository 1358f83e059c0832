import { randomUUID } from 'node:crypto';
import type { About, SignedIn } from './answers';

export const baseUrl = (): string => process.env['XINDAI_URL'] ?? 'http://127.0.0.1:8080';

export interface Answer<Body> {
  status: number;
  body: Body;
}

/** Somebody of the demonstration bank, who speaks to the API with a token of his own. */
export class Person {
  constructor(
    readonly username: string,
    readonly displayName: string,
    readonly password: string,
    readonly roles: string[],
    readonly levels: string[],
    readonly branchCode: string,
    private readonly token: string,
  ) {}

  get<Body>(path: string): Promise<Answer<Body>> {
    return call<Body>('GET', path, { token: this.token });
  }

  post<Body>(path: string, body: unknown = {}): Promise<Answer<Body>> {
    return call<Body>('POST', path, { token: this.token, body });
  }

  /** As `post`, for a step that must succeed. */
  async does<Body>(path: string, body: unknown = {}): Promise<Body> {
    const answer = await this.post<Body>(path, body);
    if (answer.status >= 300)
      throw new Error(`${this.username} POST ${path}: ${String(answer.status)} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
}

async function call<Body>(
  method: string,
  path: string,
  options: { token?: string; body?: unknown },
): Promise<Answer<Body>> {
  const response = await fetch(`${baseUrl()}/api/${path}`, {
    method,
    headers: {
      ...(options.token === undefined ? {} : { Authorization: `Bearer ${options.token}` }),
      ...(options.body === undefined ? {} : { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() }),
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    signal: AbortSignal.timeout(60_000),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as Body };
}

let everybody: Promise<Person[]> | undefined;

/** All demo logins, signed in. */
export function people(): Promise<Person[]> {
  everybody ??= signInAll();
  return everybody;
}

async function signInAll(): Promise<Person[]> {
  const { body } = await call<About>('GET', 'about', {});
  const found: Person[] = [];
  for (const { username, password } of body.demoLogins) {
    const signedIn = await call<SignedIn>('POST', 'sessions', { body: { username, password } });
    if (signedIn.status !== 201) throw new Error(`${username} cannot sign in: ${JSON.stringify(signedIn.body)}`);
    const { user, token } = signedIn.body;
    found.push(new Person(username, user.displayName, password, user.roles, user.levels, user.branchCode, token));
  }
  return found;
}

/** The first of the demo people who fits. */
export async function whoever(what: string, fits: (person: Person) => boolean): Promise<Person> {
  const person = (await people()).find(fits);
  if (!person) throw new Error(`no demo login is ${what}`);
  return person;
}

export const clientManager = (): Promise<Person> =>
  whoever('a client manager', ({ roles }) => roles.includes('CLIENT_MANAGER'));
