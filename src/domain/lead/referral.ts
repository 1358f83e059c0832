/** Referrals that each existing client should bring a year: 示例参数，需按本行制度调整 [CONV] (DUTIES 2). */
export const REFERRALS_PER_CLIENT = 5;

/**
 * What part of the target a client has brought, in whole per cent, never above 100.
 * @example referralProgress(2) // => 40
 */
export const referralProgress = (referred: number): number =>
  Math.min(100, Math.floor((referred * 100) / REFERRALS_PER_CLIENT));
