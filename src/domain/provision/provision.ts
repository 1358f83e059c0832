import type { RiskClass } from '../account';
import { fen, type Fen } from '../money';
import { PROVISION_POLICY, type ProvisionPolicy } from './policy';

const WHOLE = 10_000n;

/**
 * What is provided for a balance of a class, in fen, rounded half up. Source: RULES 2.7.
 * @param balance fen, not negative
 * @example provisionOf('SUBSTANDARD', fen(10_000_050)) // => 2500013
 * @example provisionOf('NORMAL', fen(49)) // => 0
 */
export function provisionOf(riskClass: RiskClass, balance: Fen, policy: ProvisionPolicy = PROVISION_POLICY): Fen {
  return fen(Number((BigInt(balance) * BigInt(policy.basisPoints[riskClass]) + WHOLE / 2n) / WHOLE));
}

/**
 * What is provided for claims that are normal is general (一般准备), all else is specific (专项准备). Source: RULES 2.7.
 * @example provisionKind('SPECIAL_MENTION') // => 'SPECIFIC'
 */
export const provisionKind = (riskClass: RiskClass): 'GENERAL' | 'SPECIFIC' =>
  riskClass === 'NORMAL' ? 'GENERAL' : 'SPECIFIC';
