import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { API, TAGS } from '../../src/contracts/http';
import type { OperationSpec } from '../../src/contracts/http/operation';
import { openApiDocument } from '../../src/api/openapi';
import { errorsOf } from '../../src/api/support/errors-of';

const isSpec = (value: unknown): value is OperationSpec =>
  typeof value === 'object' && value !== null && 'id' in value && 'path' in value && 'action' in value;

interface Content {
  schema: object;
  example?: unknown;
}
interface Described {
  operationId: string;
  requestBody?: { content: Record<string, Content> };
  responses: Record<string, { content?: Record<string, Content> }>;
}

const description = JSON.parse(JSON.stringify(openApiDocument())) as {
  paths: Record<string, Record<string, Described>>;
  components: object;
};
const operations = Object.values(description.paths).flatMap((methods) => Object.values(methods));

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true, unicodeRegExp: true });
ajv.addSchema({ $id: 'api', ...description });

/** The schema as a reader of the published document has it, its references resolved in the document. */
function published(schema: object): ValidateFunction {
  const text = JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/');
  return ajv.compile(JSON.parse(text) as object);
}

const patternsIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(patternsIn)
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) =>
          key === 'pattern' && typeof inner === 'string' ? [inner] : patternsIn(inner),
        )
      : [];

describe('The description of the API', () => {
  it('leaves out no operation that is written down as one, each under a tag that is explained', async () => {
    const folder = path.resolve('src/contracts/http');
    const files = readdirSync(folder).filter((file) => file !== 'index.ts');
    const modules = await Promise.all(files.map((file) => import(path.join(folder, file)) as Promise<object>));
    const written = modules.flatMap((file) => Object.values(file)).filter(isSpec);
    const described = new Set(API.map(({ id }) => id));
    expect(written.map(({ id }) => id).filter((id) => !described.has(id))).toEqual([]);
    const tags: string[] = TAGS.map(({ name }) => name);
    expect(API.filter(({ tag }) => !tags.includes(tag)).map(({ id }) => id)).toEqual([]);
  });

  it('lets nothing named be null that is not, where it was met first in a place where it may be', () => {
    const { schemas } = description.components as { schemas: Record<string, { type?: unknown }> };
    expect(schemas['BusinessDate']?.type).toBe('string');
    const nullable = Object.entries(schemas).filter(([, { type }]) => Array.isArray(type) && type.includes('null'));
    expect(nullable.map(([name]) => name)).toEqual([]);
  });

  it('names a key that is malformed wherever one is asked for, and an address that cannot be read', () => {
    const silent = API.filter(
      (spec) =>
        (spec.idempotent === true && !errorsOf(spec).includes('IDEMPOTENCY_KEY_MALFORMED')) ||
        (spec.path.includes('{') && !errorsOf(spec).includes('BAD_REQUEST')),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('shows for each operation examples that its own schemas accept', () => {
    const refused: string[] = [];
    let seen = 0;
    for (const { operationId, requestBody, responses } of operations) {
      const contents = [requestBody, ...Object.values(responses)].flatMap((part) => Object.values(part?.content ?? {}));
      for (const { schema, example } of contents) {
        if (example === undefined) continue;
        seen += 1;
        const accepts = published(schema);
        if (!accepts(example)) refused.push(`${operationId}: ${ajv.errorsText(accepts.errors)}`);
      }
    }
    expect(refused).toEqual([]);
    expect(seen).toBeGreaterThan(operations.length / 2);
  });

  it('names no pattern that only one programming language reads', () => {
    const patterns = [...new Set(patternsIn(description))];
    expect(patterns.length).toBeGreaterThan(5);
    // Delimiters and flags of JavaScript, and classes that Python, Java and Go know by other names or not at all.
    expect(patterns.filter((one) => !one.startsWith('^') || !one.endsWith('$') || one.includes('\\p{'))).toEqual([]);
  });

  it('tells of every operation that takes a file how one too large, or sent as JSON, is refused', () => {
    const uploads = API.filter(({ upload }) => upload === true);
    expect(uploads.length).toBeGreaterThan(0);
    const untold = uploads.filter((spec) =>
      (['MALFORMED_JSON', 'BODY_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE'] as const).some(
        (code) => !errorsOf(spec).includes(code),
      ),
    );
    expect(untold.map(({ id }) => id)).toEqual([]);
  });

  it('calls every operation by a name of its own', () => {
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
  });
});
