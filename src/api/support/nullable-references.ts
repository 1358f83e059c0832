/**
 * The generator writes a nullable reference as `allOf: [reference, { type: [..., "null"] }]`, which null never meets: it has
 * to satisfy the reference as well (asteasolutions/zod-to-openapi#248). Here it becomes the reference or null.
 */
export function withNullableReferences<T>(document: T): T {
  return mended(document) as T;
}

function mended(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mended);
  if (typeof value !== 'object' || value === null) return value;
  const { allOf, ...rest } = value as { allOf?: unknown };
  const others = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, mended(inner)]));
  if (!Array.isArray(allOf)) return others;
  const parts: unknown[] = allOf;
  const references = parts.filter((part) => !permitsNull(part));
  return references.length === parts.length
    ? { ...others, allOf: parts.map(mended) }
    : { ...others, anyOf: [...references.map(mended), { type: 'null' }] };
}

/** What the generator adds for null, and nothing else. */
const permitsNull = (part: unknown): boolean =>
  typeof part === 'object' &&
  part !== null &&
  'type' in part &&
  Array.isArray(part.type) &&
  part.type.includes('null') &&
  Object.keys(part).length === 1;
