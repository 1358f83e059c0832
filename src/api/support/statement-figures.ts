import type { Statement } from '../../domain/appraisal/statement';
import { parseYuan } from '../../domain/money';
import { yuan } from './yuan';

/** The figures of a statement in fen. */
export const statementInFen = (statement: Record<keyof Statement, string>): Statement =>
  Object.fromEntries(Object.entries(statement).map(([key, value]) => [key, parseYuan(value)])) as unknown as Statement;

/** The figures of a statement as they are on the wire. */
export const statementInYuan = (statement: Statement): Record<keyof Statement, string> =>
  Object.fromEntries(Object.entries(statement).map(([key, value]) => [key, yuan(value as number)])) as Record<
    keyof Statement,
    string
  >;
