import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import { findingsOf, unstorableIn } from '../../contracts/http/findings';
import type { printed, streamed } from '../../contracts/http/operation';
import { mayDo } from '../../domain/access/access';
import type { Idempotency } from '../idempotency';
import { commandIdOf, idempotencyKeyOf, type RawAnswer } from '../idempotency';
import { authenticate } from '../middleware/authentication';
import { languageOf } from '../middleware/language';
import { asRefused, documentOf } from '../middleware/problems';
import { requestIdOf } from '../middleware/request-id';
import type { Accounts } from './accounts';
import { calledByName } from './called-by-name';
import { errorsOf } from './errors-of';
import { etagOf, versionIn } from './etag';
import { allow, refuse, Refused } from './refused';
import type { Ask, Route } from './route';
import type { Session } from './session';
import type { Tokens } from './tokens';

export interface Serving {
  tokens: Tokens;
  accounts: Accounts;
  idempotency: Idempotency;
  /** Tests hold every answer and refusal against what is documented. */
  checkAnswers: boolean;
}

/**
 * One operation as a request handler. In this order: who asks, whether he may at all, whether the request is well
 * formed, whether it was asked before; only then is anything looked up.
 */
export function serve({ spec, handle: work }: Route, serving: Serving): RequestHandler {
  const handle: typeof work = (ask) =>
    work(ask).catch(async (error: unknown) => {
      throw error instanceof Refused ? await calledByName(error, serving.accounts) : error;
    });
  return async (request, response) => {
    response.locals['route'] = spec.path;
    const session = await admit(spec, request, serving);
    const ask = {
      ...parse(spec, request),
      session,
      commandId: null,
      version: spec.ifMatch === true ? versionIn(request) : null,
      language: languageOf(request),
      http: { request, response },
    } as unknown as Ask<typeof spec>;
    if (spec.idempotent === true && session !== null) {
      await answerOnce(session, ask);
      return;
    }
    if (spec.paper === true) await sendPaper(response, ask);
    else if (spec.stream === true) await sendStream(response, ask);
    else send(response, await answerTo(ask));
  };

  async function answerTo(ask: Ask<typeof spec>): Promise<RawAnswer> {
    const answer = await (serving.checkAnswers ? described(spec, handle(ask)) : handle(ask));
    if (spec.etag === true) ask.http.response.setHeader('ETag', etagOf(answer));
    return { status: spec.status ?? 200, body: answer === undefined ? '' : JSON.stringify(answer) };
  }

  async function sendPaper(response: Response, ask: Ask<typeof spec>): Promise<void> {
    const { name, mime = 'application/pdf', bytes } = (await handle(ask)) as z.output<typeof printed>;
    const shown = mime === 'application/pdf' || mime.startsWith('image/');
    response.set({
      'Content-Type': mime,
      'Content-Disposition': shown ? inlined(name) : attached(name),
      'Cache-Control': 'no-store',
      // Whatever it is, it runs nothing and reaches nothing; a browser shows no PDF in a sandbox.
      'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'${mime === 'application/pdf' ? '' : '; sandbox'}`,
    });
    response.status(200).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }

  async function sendStream(response: Response, ask: Ask<typeof spec>): Promise<void> {
    const { name, mime, rows, write } = (await handle(ask)) as z.output<typeof streamed>;
    response.set({
      'Content-Type': mime,
      'Content-Disposition': attached(name),
      'Cache-Control': 'no-store',
      // For whoever shows how far it has come.
      'Xindai-Rows': String(rows),
    });
    // What has begun cannot become a problem document any more: the connection breaks, and the file is not whole.
    await write(response).catch((error: unknown) => response.destroy(error as Error));
  }

  async function answerOnce(session: Session, ask: Ask<typeof spec>): Promise<void> {
    const { request, response } = ask.http;
    const { username } = session.actor;
    const key = idempotencyKeyOf(request);
    const work = (): Promise<RawAnswer> =>
      refusalsAsAnswers(request, response, () => answerTo({ ...ask, commandId: commandIdOf(username, key) as never }));
    const { answer, repeated } = await serving.idempotency.run(username, key, request, work);
    if (repeated) response.setHeader('Idempotency-Hit', 'true');
    send(response, answer);
  }
}

/** An answer as its description has it: of the documented form, or a refusal the description names. */
async function described(spec: Route['spec'], answering: Promise<unknown>): Promise<unknown> {
  const answer = await answering.catch((error: unknown) => {
    const { code } = asRefused(error, '');
    if (errorsOf(spec).some((named) => named === code)) throw error;
    throw new Error(`${spec.id} refuses with ${code}, which its description does not name`, { cause: error });
  });
  spec.response.parse(answer);
  return answer;
}

/** Quoted names take ASCII only; the other form takes the name as it is. */
const named = (name: string): string =>
  `filename="${name.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;
const inlined = (name: string): string => `inline; ${named(name)}`;
const attached = (name: string): string => `attachment; ${named(name)}`;

async function admit(spec: Route['spec'], request: Request, { tokens, accounts }: Serving): Promise<Session | null> {
  if (spec.action === 'PUBLIC') return null;
  const session = await authenticate(request, tokens, accounts);
  allow(mayDo(session.actor.roles, spec.action));
  return session;
}

function parse(spec: Route['spec'], request: Request): { params: unknown; query: unknown; body: unknown } {
  if (spec.upload === true) {
    if (!(request.body instanceof Uint8Array)) throw refuse('UNSUPPORTED_MEDIA_TYPE');
    return { params: read(spec.params, request.params), query: read(spec.query, request.query), body: request.body };
  }
  if (spec.body !== undefined && request.body === undefined && Number(request.headers['content-length'] ?? 0) > 0) {
    throw refuse('UNSUPPORTED_MEDIA_TYPE');
  }
  return {
    params: read(spec.params, request.params),
    query: read(spec.query, request.query),
    body: read(spec.body, request.body ?? {}),
  };
}

function read(schema: z.ZodType | undefined, value: unknown): unknown {
  if (schema === undefined) return undefined;
  const result = schema.safeParse(value, { reportInput: true });
  if (!result.success) throw refuse('INVALID_INPUT', { findings: findingsOf(result.error) });
  const unstorable = unstorableIn(result.data);
  if (unstorable.length > 0) throw refuse('INVALID_INPUT', { findings: unstorable });
  return result.data;
}

/** A refusal is an answer too: it is stored and repeated like any other. */
async function refusalsAsAnswers(
  request: Request,
  response: Response,
  work: () => Promise<RawAnswer>,
): Promise<RawAnswer> {
  try {
    return await work();
  } catch (error) {
    const traceId = requestIdOf(response);
    const refused = asRefused(error, traceId);
    const document = documentOf(refused, request, traceId);
    if (document.status >= 500 || document.status === 429) throw error;
    response.locals['problemCode'] = refused.code;
    return { status: document.status, body: JSON.stringify(document) };
  }
}

function send(response: Response, { status, body }: RawAnswer): void {
  response.status(status);
  if (body === '') {
    response.end();
    return;
  }
  response.setHeader('Cache-Control', 'no-store');
  response.type(status >= 400 ? 'application/problem+json' : 'application/json').send(body);
}
