export type Vote = 'APPROVE' | 'RETURN' | 'REJECT';
export type Resolution = Vote | 'PENDING';

/**
 * What a committee session has resolved so far, by named votes. Nothing is resolved before the quorum has voted; then
 * two thirds of those voting approve, more than half voting to return return the case, and anything else rejects it
 * (RULES 7.1: 2/3 of those present; the last member's ballot closes the session, so the result cannot turn later).
 *
 * By circulation (会签) it closes with the vote that completes the quorum; a convened session with its chair's (session.ts).
 * @param quorum how many named votes the session needs, at least 1
 * @example resolutionOf(['APPROVE', 'APPROVE', 'REJECT'], 3) // => 'APPROVE'
 */
export function resolutionOf(votes: readonly Vote[], quorum: number): Resolution {
  if (votes.length < quorum) return 'PENDING';
  const count = (vote: Vote): number => votes.filter((cast) => cast === vote).length;
  if (count('APPROVE') * 3 >= votes.length * 2) return 'APPROVE';
  return count('RETURN') * 2 > votes.length ? 'RETURN' : 'REJECT';
}
