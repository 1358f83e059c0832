import { ALLOWED, refused, type Verdict } from '../verdict';

export const CONSENT_KINDS = ['CREDIT_QUERY', 'PERSONAL_INFORMATION', 'MARKETING'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/** A consent as it is on file; dates YYYY-MM-DD. */
export interface Consent {
  id: string;
  kind: ConsentKind;
  givenOn: string;
  validUntil: string | null;
  withdrawnOn: string | null;
}

/** Does this consent hold on that day? */
const holds = ({ givenOn, validUntil, withdrawnOn }: Consent, on: string): boolean =>
  givenOn <= on && withdrawnOn === null && (validUntil === null || on <= validUntil);

/**
 * The consent that covers a day, or null.
 * @example consentInForce([{ id: '1', kind: 'CREDIT_QUERY', givenOn: '2026-01-01', validUntil: '2026-06-30', withdrawnOn: null }], 'CREDIT_QUERY', '2026-07-01') // => null
 */
export function consentInForce(consents: readonly Consent[], kind: ConsentKind, on: string): Consent | null {
  return consents.find((consent) => consent.kind === kind && holds(consent, on)) ?? null;
}

/**
 * May something be done that needs this consent? Says what became of the newest consent, so that one knows what to ask for.
 * Source: 征信业管理条例 Art 13, 18 (written consent before a query), 个人信息保护法 Art 13-15 (withdrawable). RULES 4.2, 4.3.
 * @example mayWithConsent([], 'CREDIT_QUERY', '2026-11-23').allowed // => false
 */
export function mayWithConsent(consents: readonly Consent[], kind: ConsentKind, on: string): Verdict {
  if (consentInForce(consents, kind, on) !== null) return ALLOWED;
  const last = consents
    .filter((consent) => consent.kind === kind && consent.givenOn <= on)
    .sort((a, b) => Number(BigInt(a.id) - BigInt(b.id)))
    .at(-1);
  if (last === undefined) return refused('CONSENT_REQUIRED', { kind });
  if (last.withdrawnOn !== null) return refused('CONSENT_WITHDRAWN', { on: last.withdrawnOn });
  return refused('CONSENT_EXPIRED', { on: last.validUntil ?? on });
}
