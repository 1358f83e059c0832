import type { z } from 'zod';
import { ERRORS } from '../errors';
import type { Finding } from '../problem';

const isCode = (text: string): boolean => Object.hasOwn(ERRORS, text);
const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What zod found wrong (parsed with `reportInput`), as codes of the error catalogue with JSON pointers below `prefix`. */
export function findingsOf(error: z.ZodError, prefix = ''): Finding[] {
  return error.issues.flatMap((issue) => {
    const pointer = prefix + pointerOf(issue.path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ pointer: pointer + pointerOf([key]), code: 'UNKNOWN_FIELD' }));
    }
    return [{ pointer, ...finding(issue) }];
  });
}

/** NUL, and half of a surrogate pair: no text of Unicode, and nothing a database keeps as it came. */
const UNSTORABLE = /\u0000|\p{Surrogate}/u;

/**
 * Where an input holds text that cannot be kept as it was sent, at any depth, names of fields included. Without recursion: how deep
 * an input is nested is not ours to say.
 */
export function unstorableIn(value: unknown, prefix = ''): Finding[] {
  const findings: Finding[] = [];
  const open: [string, unknown][] = [[prefix, value]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [pointer, part] = next;
    if (typeof part === 'string' && UNSTORABLE.test(part)) findings.push({ pointer, code: 'TEXT_FORMAT' });
    if (typeof part !== 'object' || part === null) continue;
    for (const [key, inner] of Object.entries(part)) {
      if (UNSTORABLE.test(key)) findings.push({ pointer, code: 'TEXT_FORMAT' });
      else open.push([pointer + pointerOf([key]), inner]);
    }
  }
  return findings;
}

type Issue = z.core.$ZodIssue;

function finding(issue: Issue): Omit<Finding, 'pointer'> {
  if (issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value'))
    return { code: 'REQUIRED' };
  if (isCode(issue.message)) return { code: issue.message, params: bounds(issue) };
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'WRONG_TYPE', params: { expected: issue.expected } };
    case 'invalid_value':
      return { code: 'NOT_ALLOWED', params: { values: issue.values.map(String).join(', ') } };
    case 'too_small':
    case 'too_big':
      return sized(issue);
    default:
      return { code: 'INVALID_INPUT' };
  }
}

function sized(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): Omit<Finding, 'pointer'> {
  if (issue.origin === 'array') {
    return issue.code === 'too_big' ? { code: 'TOO_MANY', params: bounds(issue) } : { code: 'REQUIRED' };
  }
  if (issue.origin === 'string') return { code: 'TEXT_LENGTH', params: bounds(issue) };
  return { code: issue.code === 'too_big' ? 'NUMBER_TOO_LARGE' : 'NUMBER_TOO_SMALL', params: bounds(issue) };
}

function bounds(issue: Issue): Record<string, string> {
  if (issue.code === 'too_small') return { min: String(issue.minimum), limit: `≥ ${String(issue.minimum)}` };
  if (issue.code === 'too_big') return { max: String(issue.maximum), limit: `≤ ${String(issue.maximum)}` };
  return {};
}
