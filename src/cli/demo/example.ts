import { z } from 'zod';
import { LADDER_STEPS } from '../../contracts/messages/servicing';
import { DECISION_OUTCOMES } from '../../contracts/messages/approval';
import { GRADES } from '../../contracts/messages/application';
import { date, money, reasonCode, text, whole } from '../../contracts/http/fields';
import { termsInput } from '../../contracts/http/terms';
import { SECURITIES } from '../../contracts/http/applications';
import { CATEGORIES } from '../../domain/product/category';

const level = z.string().regex(/^[A-Z_]+$/);
const ladderSteps = z.array(z.enum(LADDER_STEPS));

/** What happens in an example, one step after the other, as the people of a department would do it. */
export const stepSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('documents') }),
  /** 立项, where the product asks for it. */
  z.strictObject({ do: z.literal('admit') }),
  z.strictObject({ do: z.literal('investigate') }),
  z.strictObject({ do: z.literal('rate'), grade: z.enum(GRADES), score: whole(0, 1000) }),
  z.strictObject({
    do: z.literal('decide'),
    level,
    outcome: z.enum(DECISION_OUTCOMES),
    reasonCode: reasonCode.optional(),
    comment: text(500).optional(),
    terms: termsInput.optional(),
  }),
  z.strictObject({ do: z.literal('vote'), level, votes: z.array(z.enum(['APPROVE', 'REJECT', 'RETURN'])).min(1) }),
  z.strictObject({ do: z.literal('resubmit'), comment: text(500) }),
  z.strictObject({ do: z.literal('sign') }),
  z.strictObject({ do: z.literal('disburse'), mode: z.enum(['SELF', 'ENTRUSTED']).optional() }),
  /** Goes to each of the next due dates and pays what is due on it. */
  z.strictObject({ do: z.literal('repayOnTime'), instalments: whole(1, 360) }),
  z.strictObject({ do: z.literal('repay'), amount: money }),
  z.strictObject({ do: z.literal('prepayFull') }),
  /** Goes to `days` after the due date of an instalment. */
  z.strictObject({ do: z.literal('travelPast'), instalment: whole(1, 360), days: whole(0, 3650) }),
  z.strictObject({ do: z.literal('expectCollection'), done: ladderSteps }),
  z.strictObject({
    do: z.literal('act'),
    kind: z.enum(['PROMISE', 'LEGAL_DECISION', 'WRITE_OFF_PROPOSAL', 'CALL_LOG', 'NOTE']),
    note: text(500),
    decision: z.enum(['SUE', 'CONTINUE']).optional(),
    promise: z.strictObject({ amount: money, payInDays: whole(0, 60) }).optional(),
  }),
  /** Every paper of the write-off's file is filed by the collector and verified by a risk officer. */
  z.strictObject({ do: z.literal('completeWriteOffFile') }),
  z.strictObject({ do: z.literal('decideWriteOff'), levels: z.array(level).min(1) }),
]);
export type Step = z.output<typeof stepSchema>;

const paid = z.strictObject({ principal: money, interest: money, penalty: money, compound: money }).partial();

/** An example of examples/*.json: a client, an application, a story and what must come of it. */
export const exampleSchema = z.strictObject({
  name: z.string().regex(/^[a-z-]+$/),
  title: z.strictObject({ zh: text(200), en: text(200) }),
  client: z.strictObject({ kind: z.enum(['PERSON', 'COMPANY']), name: text(80), industry: text(40).optional() }),
  application: z.strictObject({
    category: z.enum(CATEGORIES),
    security: z.enum(SECURITIES),
    purpose: text(200),
    terms: termsInput,
  }),
  story: z.array(stepSchema).min(1),
  expect: z.strictObject({
    stage: z.string(),
    reasonCode: reasonCode.optional(),
    rounds: whole(1, 10).optional(),
    /** The levels of the last round, in the order in which they were climbed. */
    levels: z.array(level),
    loan: z
      .strictObject({
        status: z.string(),
        riskClass: z.string(),
        principal: money.optional(),
        due: money.optional(),
        held: money.optional(),
      })
      .optional(),
    /** Sums of what was allocated over the loan's life. */
    paid: paid.optional(),
    collection: z.strictObject({ status: z.string(), promise: z.string().optional() }).optional(),
    settledOn: date.optional(),
  }),
});
export type Example = z.output<typeof exampleSchema>;

/** What of an example a story plays, of a product that may be named and a client who may be the same each time. */
export type Played = Pick<Example, 'client' | 'application' | 'story'> & {
  productCode?: string;
  clientNumber?: number;
};
