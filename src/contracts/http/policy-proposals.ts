import { z } from 'zod';
import { byId, date, instant, text } from './fields';

const difference = z.object({ path: z.string(), before: z.unknown(), after: z.unknown() }).meta({
  id: 'PolicyDifference',
  description: '与前一版本的一处不同。One difference from the version before.',
});

/** A version of a policy that waits for a second person, with all that it changes. */
export const proposalOf = <Fields extends z.ZodRawShape>(fields: Fields) =>
  z.object({
    id: z.string(),
    baseVersion: z.int(),
    effectiveFrom: date,
    proposedBy: z.string(),
    proposedAt: instant,
    status: z.enum(['WAITING', 'CONFIRMED', 'REJECTED']),
    checkedBy: z.string().nullable(),
    comment: z.string().nullable(),
    differences: z.array(difference),
    ...fields,
  });

/** A version that is or was in force, with what it changed. */
export const versionOf = <Fields extends z.ZodRawShape>(fields: Fields) =>
  z.object({
    version: z.int(),
    effectiveFrom: date,
    current: z.boolean(),
    differences: z.array(difference),
    ...fields,
  });

/** The checker's word. */
export const checking = {
  method: 'post',
  tag: 'administration',
  action: 'AUTHORITY_CONFIRM',
  idempotent: true,
  params: byId,
  body: z.strictObject({ outcome: z.enum(['CONFIRM', 'REJECT']), comment: text(500) }),
  errors: ['MAKER_MAY_NOT_CHECK', 'POLICY_PROPOSAL_CHECKED', 'VERSION_CHANGED'],
} as const;

/** The maker's. */
export const proposing = {
  method: 'put',
  tag: 'administration',
  action: 'AUTHORITY_WRITE',
  ifMatch: true,
  errors: ['PRODUCT_EFFECTIVE_DATE', 'POLICY_PROPOSAL_WAITS', 'POLICY_UNCHANGED'],
} as const;
