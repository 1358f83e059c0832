import { addDays, type IsoDate } from '../date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

export const LETTER_KINDS = ['DEMAND', 'LAWYER_LETTER'] as const;
export const LETTER_METHODS = ['POST', 'IN_PERSON', 'EMAIL'] as const;
export const LETTER_OUTCOMES = ['DELIVERED', 'REFUSED', 'RETURNED'] as const;
export type LetterMethod = (typeof LETTER_METHODS)[number];
export type LetterOutcome = (typeof LETTER_OUTCOMES)[number];

/** A letter of demand as far as its delivery is concerned. */
export interface SentLetter {
  method: LetterMethod;
  sentOn: IsoDate;
  /** The number under which the post carries it. */
  tracking: string | null;
  /** It went to the address for service that the contract names. */
  addressAgreed: boolean;
  outcome: { kind: LetterOutcome; on: IsoDate } | null;
}

/** Days after which a tracked letter to the agreed address should have arrived: 示例参数，需按本行制度调整 [CONV]. */
const POST_DAYS = 7;

/**
 * The day on which a letter demanded performance, so that limitation runs anew from it, or null when nobody can show that it did:
 * it reached the other side or should have (民法典 Art 195; 法释〔2020〕17号 Art 8: handed over and signed for or refused before a
 * witness; post and e-mail that arrived or should have arrived). What came back from an address that nobody agreed on did not.
 * @example demandedOn({ method: 'POST', sentOn: '2026-03-02', tracking: 'EMS1', addressAgreed: false, outcome: { kind: 'DELIVERED', on: '2026-03-05' } }) // => '2026-03-05'
 * @example demandedOn({ method: 'POST', sentOn: '2026-03-02', tracking: 'EMS1', addressAgreed: false, outcome: { kind: 'RETURNED', on: '2026-03-09' } }) // => null
 * @example demandedOn({ method: 'POST', sentOn: '2026-03-02', tracking: 'EMS1', addressAgreed: true, outcome: null }) // => '2026-03-09'
 */
export function demandedOn({ method, sentOn, tracking, addressAgreed, outcome }: SentLetter): IsoDate | null {
  if (outcome !== null) return outcome.kind === 'RETURNED' && !addressAgreed ? null : outcome.on;
  if (!addressAgreed || method === 'IN_PERSON') return null;
  if (method === 'EMAIL') return sentOn;
  return tracking === null ? null : addDays(sentOn, POST_DAYS);
}

/** May a letter be recorded as sent so? By post it has a number to follow it by. */
export function mayRecordLetter(letter: Pick<SentLetter, 'method' | 'tracking'>): Verdict {
  return letter.method === 'POST' && letter.tracking === null ? refused('LETTER_TRACKING') : ALLOWED;
}

/** May this outcome be recorded? Once, not before the letter was sent nor ahead of the day, and with what proves it. */
export function mayRecordOutcome(
  letter: SentLetter,
  { on, evidence }: { on: IsoDate; evidence: string | null },
  today: IsoDate,
): Verdict {
  return firstRefusal(
    () => (letter.outcome === null ? ALLOWED : refused('LETTER_ANSWERED', { outcome: letter.outcome.kind })),
    () =>
      on >= letter.sentOn && on <= today ? ALLOWED : refused('LETTER_OUTCOME_DATE', { from: letter.sentOn, today }),
    () => (evidence === null ? refused('LETTER_EVIDENCE') : ALLOWED),
  );
}
