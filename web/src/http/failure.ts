/** What a problem document of the API says; see src/contracts/problem.ts. */
export interface ProblemBody {
  title: string;
  status: number;
  code: string;
  errors: { pointer: string; code: string; detail: string }[];
}

/** The cases that a person must be able to tell apart, because each asks for something else of him. */
export type FailureKind =
  | 'signed-out' // never signed in, or signed out elsewhere
  | 'expired' // was signed in, the time is over
  | 'forbidden'
  | 'not-found'
  | 'stale' // somebody else was first
  | 'refused' // a rule says no as things stand
  | 'invalid' // the input must be changed
  | 'busy' // too many requests
  | 'offline'
  | 'slow' // no answer in time: it may have been done, or not
  | 'unavailable' // being restarted, or a service behind it is away
  | 'server';

const MAY_REPEAT: ReadonlySet<FailureKind> = new Set(['offline', 'slow', 'unavailable', 'server', 'busy']);

const FOR_PROGRAMS: ReadonlySet<string> = new Set(['ENGINE_UNAVAILABLE', 'DATABASE_UNAVAILABLE', 'ANSWER_PENDING']);

export class Failure extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly problem: ProblemBody | null,
    /** Names the request in the server's log. */
    readonly requestId: string | null = null,
  ) {
    super(problem?.title ?? kind);
    this.name = 'Failure';
  }

  /** What the API itself says of it; nothing where it speaks to the program that asked, of headers and keys. */
  get said(): string {
    return this.problem && !FOR_PROGRAMS.has(this.problem.code) ? this.problem.title : '';
  }

  /** Sent again unchanged, the request may succeed, and repeating it does no harm. */
  get mayRepeat(): boolean {
    return MAY_REPEAT.has(this.kind);
  }
}

/** Conflicts that mean: the case has moved on since the page was read. */
const MOVED_ON: ReadonlySet<string> = new Set([
  'TASK_DONE',
  'TASK_CLOSED',
  'TASK_CLAIMED',
  'TASK_NOT_CLAIMED',
  'ALREADY_SIGNED',
  'APPROVAL_CLOSED',
  'APPLICATION_CLOSED',
  'CASE_CLOSED',
  'LOAN_CLOSED',
  'WRONG_STAGE',
  'VERSION_CHANGED',
]);

/** Sorts an answer by what the person has to do next. */
export function kindOf(status: number, code: string | null): FailureKind {
  // At the sign-in, and where one's own password is asked for again: nobody is signed out by a slip of the finger.
  if (code === 'INVALID_CREDENTIALS') return 'invalid';
  if (status === 401) return code === 'SESSION_EXPIRED' ? 'expired' : 'signed-out';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 412 || (code !== null && MOVED_ON.has(code))) return 'stale';
  if (status === 429 || code === 'IDEMPOTENCY_IN_FLIGHT') return 'busy';
  if (status === 409) return 'refused';
  if (code === 'ANSWER_PENDING') return 'slow';
  if (status >= 502 && status <= 504) return 'unavailable';
  return status >= 400 && status < 500 ? 'invalid' : 'server';
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads a problem document without trusting it; null where the body is none (a proxy's page, an empty body). */
export function readProblem(body: unknown): ProblemBody | null {
  if (!isRecord(body) || typeof body['code'] !== 'string') return null;
  const errors = Array.isArray(body['errors']) ? body['errors'].filter(isRecord) : [];
  return {
    title: text(body['title']),
    status: Number(body['status']),
    code: body['code'],
    errors: errors.map((error) => ({
      pointer: text(error['pointer']),
      code: text(error['code']),
      detail: text(error['detail']),
    })),
  };
}

/** JSON pointer to the path of a form field: '/terms/instalments' is ['terms', 'instalments'], '/list/0' is ['list', 0]. */
export function fieldPath(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

export const asFailure = (error: unknown): Failure =>
  error instanceof Failure ? error : new Failure('server', null, null);
