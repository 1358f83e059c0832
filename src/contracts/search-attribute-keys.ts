import { defineSearchAttributeKey, type SearchAttributePair, type TypedSearchAttributes } from '@temporalio/common';

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
  daysOverdue?: number;
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
  daysOverdue: defineSearchAttributeKey('XdDaysOverdue', 'INT'),
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
