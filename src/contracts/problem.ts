import type { RuleViolation } from '../domain/rule-violation';
import { ERRORS, type ErrorCode } from './errors';
import { namedParam } from './param-labels';

export type Language = 'zh' | 'en';

export interface ProblemError {
  /** JSON pointer (RFC 6901) into the input; '' is the whole document. */
  pointer: string;
  code: string;
  detail: string;
}

/** RFC 9457 problem document; its `type` is a reference to the page of the API that explains the code. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  errors: ProblemError[];
}

const isKnown = (code: string): code is ErrorCode => Object.hasOwn(ERRORS, code);

/** A refusal on its way to a problem document. */
export interface Finding {
  pointer: string;
  code: string;
  params?: Readonly<Record<string, string>>;
}

/** The catalogue's text of a code with its {params} filled in. An unknown code stays as it is. */
export function textOf(code: string, language: Language, params: Readonly<Record<string, string>> = {}): string {
  if (!isKnown(code)) return code;
  return ERRORS[code][language].replace(/\{(\w+)\}/g, (all, name: string) => {
    // What data names is called as the data calls it in this language.
    const called = params[`${name}.${language}`];
    if (called !== undefined) return called;
    const value = params[name];
    if (value === undefined) return all;
    // Why one is refused may be the code of another refusal.
    return name === 'reason' && isKnown(value)
      ? textOf(value, language, params)
      : namedParam(code, name, value, language);
  });
}

/** How a code stands in an address. */
export const slugOf = (code: string): string => code.toLowerCase().replaceAll('_', '-');

/** A problem document under one code; without findings the code itself is the only one. */
export function problem(
  code: string,
  language: Language,
  findings: readonly Finding[] = [],
  params: Readonly<Record<string, string>> = {},
): Problem {
  const all = findings.length > 0 ? findings : [{ pointer: '', code, params }];
  return {
    type: `/api/problems/${slugOf(code)}`,
    title: textOf(code, language, params),
    status: isKnown(code) ? ERRORS[code].status : 500,
    code,
    errors: all.map((finding) => ({
      pointer: finding.pointer,
      code: finding.code,
      detail: textOf(finding.code, language, finding.params),
    })),
  };
}

/** The problem document of a refusal by a domain rule. */
export function problemOf(violation: RuleViolation, language: Language): Problem {
  const { code, pointer = '', params, also } = violation;
  const findings = [pointer, ...also].map((field) => ({ pointer: field, code, params }));
  return problem(code, language, findings, params);
}
