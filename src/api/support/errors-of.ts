import { z } from 'zod';
import type { ErrorCode } from '../../contracts/errors';
import type { OperationSpec } from '../../contracts/http/operation';

/** What every operation of its kind may refuse, with what this one adds; grouped by status. */
export function errorsOf(spec: OperationSpec): ErrorCode[] {
  return [
    ...new Set<ErrorCode>([
      ...(spec.action === 'PUBLIC' ? [] : (['SIGNED_OUT', 'SESSION_EXPIRED', 'ROLE_NOT_ALLOWED'] as const)),
      ...(spec.body === undefined ? [] : (['MALFORMED_JSON', 'BODY_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE'] as const)),
      // A file may be sent as JSON by mistake, and be too large to be read at all.
      ...(spec.upload === true ? (['MALFORMED_JSON', 'BODY_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE'] as const) : []),
      ...((spec.body ?? spec.query ?? spec.params) ? (['INVALID_INPUT'] as const) : []),
      ...(spec.path.includes('{') ? (['BAD_REQUEST', 'NOT_FOUND'] as const) : []),
      ...(spec.idempotent === true
        ? ([
            'IDEMPOTENCY_KEY_REQUIRED',
            'IDEMPOTENCY_KEY_MALFORMED',
            'IDEMPOTENCY_KEY_REUSED',
            'IDEMPOTENCY_IN_FLIGHT',
          ] as const)
        : []),
      ...(takesCursor(spec) ? (['CURSOR_MALFORMED'] as const) : []),
      ...(spec.ifMatch === true ? (['PRECONDITION_REQUIRED', 'VERSION_CHANGED'] as const) : []),
      ...(spec.errors ?? []),
      'RATE_LIMITED',
      'INTERNAL',
      'DATABASE_UNAVAILABLE',
    ]),
  ];
}

/** A page is asked for in the address, or in the body of a search. */
const takesCursor = ({ query, body }: OperationSpec): boolean =>
  [query, body].some((schema) => schema instanceof z.ZodObject && 'cursor' in schema.shape);
