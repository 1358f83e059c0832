import { z } from 'zod';
import { formatYuan, parseYuan } from '../../domain/money';
import { businessNo, date, reasonCode, text, username, whole } from '../http/fields';
import * as inspections from '../http/inspections';
import * as steps from '../http/application-steps';
import { reference } from '../http/loans';
import { termsInput } from '../http/terms';

/** What an outside system sends is read before it is believed: the shape here, the sender's authority in the user table. */
const freely = text(2000, 0).default('');
const sentTerms = termsInput
  .transform((terms) => ({ ...terms, principal: formatYuan(parseYuan(terms.principal)) }))
  .optional();

const { reportSections } = steps;
const report = z.strictObject({
  summary: text(4000),
  siteVisitOn: date.optional(),
  verification: text(2000).optional(),
  findings: text(8000),
  sections: reportSections.optional(),
  monthlyIncomeFen: whole(0, Number.MAX_SAFE_INTEGER).optional(),
  monthlyDebtFen: whole(0, Number.MAX_SAFE_INTEGER).optional(),
});

const inspectionId = businessNo;
const fen = whole(1, Number.MAX_SAFE_INTEGER);
const entry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('REVERSAL'), reference }),
  z.strictObject({ kind: z.literal('FEE'), on: date, name: text(80), amountFen: fen }),
  z.strictObject({ kind: z.literal('MISUSE'), on: date }),
  z.strictObject({ kind: z.literal('ACCELERATION'), on: date }),
]);

/** What each signal says besides its id and its sender, as strict as the API's request of the same meaning. */
const CONTENT = {
  submitDocuments: steps.submitDocuments.body,
  proposeAdmission: steps.proposeAdmission.body,
  judgeAdmission: steps.judgeAdmission.body,
  investigate: steps.investigate.body.extend({ report, suggestedTerms: sentTerms }),
  rate: steps.rate.body.extend({ comment: freely }),
  resubmit: steps.resubmit.body.extend({ comment: freely, terms: sentTerms }),
  sign: steps.sign.body,
  disburse: steps.disburse.body,
  withdraw: steps.withdraw.body.extend({ comment: freely }),
  enter: z.strictObject({ entry, reason: text(500) }),
  orderInspection: inspections.orderInspection.body.extend({
    trigger: z.enum(['ORDERED', 'WARNING']).default('ORDERED'),
  }),
  reportInspection: z.strictObject({ inspectionId, report: inspections.reportInspection.body }),
  reviewInspection: inspections.reviewInspection.body.extend({ inspectionId }),
  decide: z.strictObject({
    taskId: businessNo.optional(),
    reasonCode: reasonCode.optional(),
    comment: freely,
    terms: sentTerms,
  }),
} as const;
export type SignalKind = keyof typeof CONTENT;

/** A signal that could be read: its sender by name, and what it says in the form of the command of the same meaning. */
export interface ReadSignal {
  commandId: string | null;
  username: string;
  content: Record<string, unknown> | null;
  /** The first field that is not as it must be, as a JSON pointer. */
  wrong: string | null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Ids of outside systems live in a room of their own: they meet neither the API's nor the system's. */
const outside = z
  .string()
  .regex(/^[\w.:-]{1,100}$/)
  .transform((id) => `signal:${id}`);

/**
 * Reads a signal, whatever it is. A decision names its sender as `username`, a step as `actor.username`. Never throws.
 */
export function readSignal(kind: SignalKind, payload: unknown): ReadSignal {
  const { commandId, username: plain, actor, ...content } = isRecord(payload) ? payload : {};
  const sender = username.safeParse(isRecord(actor) ? actor['username'] : plain);
  const id = outside.safeParse(commandId);
  const read = { commandId: id.success ? id.data : null, username: sender.success ? sender.data : 'unknown' };
  if (!isRecord(payload)) return { ...read, content: null, wrong: '/' };
  if (!sender.success) return { ...read, content: null, wrong: '/username' };
  if (commandId !== undefined && !id.success) return { ...read, content: null, wrong: '/commandId' };
  return { ...read, ...contentOf(kind, content) };
}

function contentOf(kind: SignalKind, content: Record<string, unknown>): Pick<ReadSignal, 'content' | 'wrong'> {
  const parsed = CONTENT[kind].safeParse(content);
  if (parsed.success) return { content: parsed.data, wrong: null };
  const path = parsed.error.issues[0]?.path ?? [];
  return { content: null, wrong: `/${path.map(String).join('/')}` };
}
