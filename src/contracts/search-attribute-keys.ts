import {
  defineSearchAttributeKey,
  type SearchAttributePair,
  type SearchAttributeUpdatePair,
  type TypedSearchAttributes,
} from '@temporalio/common';
import { instantOf } from '../domain/business-time';
import type { LoanView } from './messages/servicing';

/** Typed values for our search attributes; a field left out is not set. */
export interface Attributes {
  applicationNo?: string;
  loanNo?: string;
  clientNo?: string;
  product?: string;
  branch?: string;
  stage?: string;
  riskClass?: string;
  amountFen?: number;
  overdueSince?: Date;
  deadline?: Date;
}

const KEYS = {
  applicationNo: defineSearchAttributeKey('XdApplicationNo', 'KEYWORD'),
  loanNo: defineSearchAttributeKey('XdLoanNo', 'KEYWORD'),
  clientNo: defineSearchAttributeKey('XdClientNo', 'KEYWORD'),
  product: defineSearchAttributeKey('XdProduct', 'KEYWORD'),
  branch: defineSearchAttributeKey('XdBranch', 'KEYWORD'),
  stage: defineSearchAttributeKey('XdStage', 'KEYWORD'),
  riskClass: defineSearchAttributeKey('XdRiskClass', 'KEYWORD'),
  amountFen: defineSearchAttributeKey('XdAmountFen', 'INT'),
  overdueSince: defineSearchAttributeKey('XdOverdueSince', 'DATETIME'),
  deadline: defineSearchAttributeKey('XdDeadline', 'DATETIME'),
} as const;

/** The stage a workflow last told. */
export const stageOf = (attributes: TypedSearchAttributes): string | null => attributes.get(KEYS.stage) ?? null;

/** The pairs to start a workflow with or to upsert. */
export function attributePairs(values: Attributes): SearchAttributePair[] {
  return (Object.keys(values) as (keyof Attributes)[]).flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [{ key: KEYS[name], value } as SearchAttributePair];
  });
}

type Arrears = Pick<LoanView, 'status' | 'oldestUnpaidDueOn'>;

/** The day from which the days of an overdue loan count; null while it is not overdue. */
export const overdueFrom = ({ status, oldestUnpaidDueOn }: Arrears): string | null =>
  status === 'OVERDUE' ? oldestUnpaidDueOn : null;

/**
 * The start of that day, for the search attributes: a day and not a number of days, so that it stays true while the loan grows older
 * (decision 0142).
 */
export function overdueSince(view: Arrears): Date | null {
  const on = overdueFrom(view);
  return on === null ? null : new Date(instantOf(on, 0));
}

/** The same to upsert: taken away where the arrears have ended. */
export const arrearsPair = (view: Arrears): SearchAttributeUpdatePair => ({
  key: KEYS.overdueSince,
  value: overdueSince(view),
});

/** Until when it waits, to upsert: taken away where it waits for nothing by itself (an approval has its own clock, an end none). */
export const deadlinePair = (deadlineMs: number | null): SearchAttributeUpdatePair => ({
  key: KEYS.deadline,
  value: deadlineMs === null ? null : new Date(deadlineMs),
});
