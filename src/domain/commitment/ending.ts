import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import type { CommitmentStatus } from './commitment';
import { commitmentPress } from './expiry';

/** A promise as far as its end is concerned. */
export interface Standing {
  status: CommitmentStatus;
  category: string;
  expiresOn: string;
  issuedBy: string;
  /** A claim on it waits to be paid or refused. */
  isClaimed: boolean;
}

/**
 * May this promise be released on this day? Once, and not by who issued it, nor over a claim that waits. Without evidence only when it has
 * run out: a claim sent in time may still be on its way after the last day of a letter, and an accepted bill is settled or stands (expiry.ts).
 * @example mayEnd({ status: 'ISSUED', category: 'LETTER_OF_GUARANTEE', expiresOn: '2026-06-30', issuedBy: 'sun', isClaimed: false }, null, 'qian', '2026-07-01').code // => 'COMMITMENT_RUNS'
 * @example mayEnd({ status: 'ISSUED', category: 'LETTER_OF_GUARANTEE', expiresOn: '2026-06-30', issuedBy: 'sun', isClaimed: false }, null, 'qian', '2026-07-16').allowed // => true
 */
export function mayEnd(standing: Standing, evidence: string | null, username: string, today: string): Verdict {
  const { status, expiresOn, issuedBy, isClaimed } = standing;
  return firstRefusal(
    () => (status === 'ISSUED' ? ALLOWED : refused('COMMITMENT_ENDED', { status })),
    () => (username === issuedBy ? refused('ISSUER_MAY_NOT_END') : ALLOWED),
    () => (isClaimed ? refused('COMMITMENT_CLAIMED') : ALLOWED),
    () =>
      evidence === null && commitmentPress(standing, today) !== 'RUN_OUT'
        ? refused('COMMITMENT_RUNS', { expiresOn })
        : ALLOWED,
  );
}
