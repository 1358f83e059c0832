import { ALLOWED, refused, type Verdict } from '../verdict';

/** A payment of capital on file, as far as taking it back is concerned. */
interface Entered {
  verifiedBy: string;
}

/**
 * May this person take a payment of capital back that was entered by mistake? Somebody else than who verified it (双人): what one saw, one
 * does not alone make unseen, or the capital of a draw would be his to move.
 * @example mayReverseCapital('qian.fang', { verifiedBy: 'qian.fang' }).code // => 'CAPITAL_OWN_REVERSAL'
 * @example mayReverseCapital('chen.jing', { verifiedBy: 'qian.fang' }).allowed // => true
 */
export const mayReverseCapital = (username: string, { verifiedBy }: Entered): Verdict =>
  username === verifiedBy ? refused('CAPITAL_OWN_REVERSAL') : ALLOWED;
