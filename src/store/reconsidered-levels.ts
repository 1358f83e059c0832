import type { ApprovalInput, ApprovalLevel } from '../contracts/messages/approval';
import { mayReach } from '../domain/access/access';
import type { AuthorityCase } from '../domain/approval/levels';
import { levelsHeard } from '../domain/approval/reconsidered';
import { mayDecide } from '../domain/approval/separation';
import { levelsAbove } from './authority';
import { roundOfNow } from './managers';
import type { Tx } from './once';
import { findActor } from './users';

/** The levels that hear a reconsideration: those of any such case, without who rejected it before (decision 0062). */
export async function levelsOfReconsideration(
  tx: Tx,
  chain: ApprovalLevel[],
  asked: { round: ApprovalInput; subject: AuthorityCase; on: string },
): Promise<ApprovalLevel[]> {
  const { parties } = await roundOfNow(tx, { ...asked.round, levels: chain });
  if (parties.rejecters === undefined) return chain;
  const above = await levelsAbove(tx, chain, asked.subject, asked.on);
  const codes = [...chain, ...above.map(({ level }) => level)].map(({ code }) => code);
  const holders = await tx.user.findMany({
    where: { active: true, authorityLevels: { hasSome: codes } },
    select: { username: true },
  });
  const free = new Map<string, number>();
  for (const { username } of holders) {
    const actor = await findActor(tx, username);
    if (actor === null || !mayReach(actor.branchCode, asked.round.branchCode)) continue;
    for (const code of codes.filter((level) => actor.levels.includes(level)))
      if (mayDecide(actor, code, parties).allowed) free.set(code, (free.get(code) ?? 0) + 1);
  }
  return levelsHeard(chain, above, free);
}
