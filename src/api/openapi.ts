import {
  OpenAPIRegistry,
  OpenApiGeneratorV31,
  extendZodWithOpenApi,
  type RouteConfig,
} from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { ERRORS, type ErrorCode } from '../contracts/errors';
import { API, TAGS } from '../contracts/http';
import type { OperationSpec } from '../contracts/http/operation';
import { PERMISSIONS } from '../domain/access/permissions';
import { errorsOf } from './support/errors-of';
import { withNullableReferences } from './support/nullable-references';
import { VERSION } from './version';

extendZodWithOpenApi(z);

type Document = ReturnType<OpenApiGeneratorV31['generateDocument']>;

/** The API's description, made from the very schemas that check requests. */
export function openApiDocument(): Document {
  const first = generated([]);
  // A named schema that is met first where it may be null would be described as if it always might (zod-to-openapi#248).
  const named = [...z.globalRegistry._idmap].flatMap(([id, schema]) =>
    first.components?.schemas?.[id] === undefined ? [] : [schema as z.ZodType],
  );
  return withNullableReferences(generated(named));
}

function generated(named: readonly z.ZodType[]): Document {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' });
  registry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: 'xindai_session' });
  const problem = registry.register('Problem', problemSchema);
  for (const spec of API) registry.registerPath(pathOf(spec, problem));
  const definitions = [...named.map((schema) => ({ type: 'schema' as const, schema })), ...registry.definitions];
  return new OpenApiGeneratorV31(definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Xindai 信贷 API',
      version: VERSION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description: DESCRIPTION,
    },
    servers: [{ url: '/api' }],
    tags: TAGS.map(({ name, zh, en }) => ({ name, description: `${zh} · ${en}` })),
  });
}

const DESCRIPTION = [
  '金额为元的十进制字符串，利率为小数字符串，日期为北京时间 `YYYY-MM-DD`，时刻为 RFC 3339。',
  'Money is a decimal string in yuan, a rate a decimal fraction, a date `YYYY-MM-DD` in China, an instant RFC 3339.',
  '',
  '先以 `POST /sessions` 登录，再带 `Authorization: Bearer <token>`。会移动资金或作出决定的请求须带 `Idempotency-Key`。',
  'Sign in with `POST /sessions`, then send `Authorization: Bearer <token>`. What moves money or a decision needs an `Idempotency-Key`.',
].join('\n');

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    code: z.string(),
    instance: z.string(),
    traceId: z.string(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })),
  })
  .meta({ description: 'RFC 9457 problem document; `code` never changes its meaning.' });

function pathOf(spec: OperationSpec, problem: z.ZodType): RouteConfig {
  const { zh, en } = spec.summary;
  return {
    operationId: spec.id,
    method: spec.method,
    path: spec.path,
    tags: [spec.tag],
    summary: `${zh} · ${en}`,
    description: whoMay(spec),
    security: spec.action === 'PUBLIC' ? [] : [{ bearer: [] }, { session: [] }],
    request: requestOf(spec),
    responses: { ...success(spec), ...failures(spec, problem) },
  } as RouteConfig;
}

const whoMay = ({ action }: OperationSpec): string =>
  action === 'PUBLIC' ? '无须登录。No session needed.' : `岗位 Roles: ${PERMISSIONS[action].join(', ')}`;

function requestOf(spec: OperationSpec): Record<string, unknown> {
  const headers: Record<string, z.ZodType> = {};
  if (spec.idempotent === true)
    headers['Idempotency-Key'] = z.string().meta({ description: '每次新操作一个新值；重试用原值。' });
  if (spec.ifMatch === true)
    headers['If-Match'] = z.string().meta({ description: '读取时得到的 ETag。The ETag you were given.' });
  return {
    ...(spec.params === undefined ? {} : { params: spec.params }),
    ...(spec.query === undefined ? {} : { query: spec.query }),
    ...(Object.keys(headers).length === 0 ? {} : { headers: z.object(headers) }),
    ...(spec.upload === true ? { body: { required: true, content: binary('*/*') } } : {}),
    ...(spec.body === undefined ? {} : { body: { required: true, content: content(spec.body, spec.example?.body) } }),
  };
}

const binary = (mime: string): Record<string, unknown> => ({
  [mime]: { schema: { type: 'string', format: 'binary' } },
});

const content = (schema: z.ZodType, example: unknown): Record<string, unknown> => ({
  'application/json': { schema, ...(example === undefined ? {} : { example }) },
});

function success(spec: OperationSpec): Record<string, unknown> {
  const status = String(spec.status ?? 200);
  if (spec.paper === true) {
    return {
      [status]: {
        description: spec.summary.en,
        content: binary(spec.path.includes('/files/') ? '*/*' : 'application/pdf'),
      },
    };
  }
  if (spec.stream === true) {
    const csv = binary('text/csv');
    const excel = binary('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    return { [status]: { description: spec.summary.en, content: { ...csv, ...excel } } };
  }
  if (status === '204') return { [status]: { description: '完成，无内容。Done, no content.' } };
  return { [status]: { description: spec.summary.en, content: content(spec.response, spec.example?.response) } };
}

function failures(spec: OperationSpec, problem: z.ZodType): Record<string, unknown> {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of errorsOf(spec)) {
    const { status } = ERRORS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, codes]) => [
        String(status),
        {
          description: codes.map((code) => `\`${code}\` ${ERRORS[code].zh}`).join('；\n'),
          content: { 'application/problem+json': { schema: problem } },
        },
      ]),
  );
}
