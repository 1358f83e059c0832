/** What a rule says of a command: allowed, or refused under a code of the error catalogue. */
export type Verdict = { allowed: true } | { allowed: false; code: string; params: Record<string, string> };

export const ALLOWED: Verdict = { allowed: true };

export function refused(code: string, params: Record<string, string> = {}): Verdict {
  return { allowed: false, code, params };
}

/** The first refusal among verdicts asked one after the other, or allowed. */
export function firstRefusal(...questions: (() => Verdict)[]): Verdict {
  for (const ask of questions) {
    const verdict = ask();
    if (!verdict.allowed) return verdict;
  }
  return ALLOWED;
}
