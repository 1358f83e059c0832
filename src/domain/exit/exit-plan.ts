import type { IsoDate } from '../date';
import { fen, formatYuan } from '../money';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** 压缩退出措施: by which a client is brought down. */
export const EXIT_MEASURES = [
  'NO_NEW_CREDIT', // 停止新增授信
  'REDUCE_ON_RENEWAL', // 续贷时压缩
  'EARLY_REPAYMENT', // 提前还款
  'MORE_SECURITY', // 追加担保
  'SELL_ASSETS', // 处置资产还款
  'TRANSFER', // 转让、他行承接
  'LEGAL_ACTION', // 诉讼清收
] as const;
export type ExitMeasure = (typeof EXIT_MEASURES)[number];

/** PROPOSED waits for risk; ACTIVE is in force; REACHED: its last target was met; ENDED: risk took it back. */
export const EXIT_STATES = ['PROPOSED', 'ACTIVE', 'REACHED', 'ENDED', 'REJECTED'] as const;
export type ExitState = (typeof EXIT_STATES)[number];

/** What may be owed at most from a day on; fen. */
export interface ExitTarget {
  on: IsoDate;
  targetFen: number;
}

/** A target with what became of it on its day. */
export interface ExitMilestone extends ExitTarget {
  /** The exposure found when it was judged, or null while its day has not ended. */
  exposureFen: number | null;
}

/** At most so many steps down: 示例参数，需按本行制度调整 [CONV]. */
export const MAX_TARGETS = 24;

/**
 * May this be proposed? Targets on days to come, each later and lower than the one before, the first below what is owed now: a
 * plan that lets a client grow is none.
 * @param exposureFen what the client, or its group, owes and has promised, fen
 * @example mayPropose([{ on: '2027-03-31', targetFen: 80 }, { on: '2027-06-30', targetFen: 0 }], 100, '2026-12-01').allowed // => true
 * @example mayPropose([{ on: '2027-03-31', targetFen: 100 }], 100, '2026-12-01').code // => 'EXIT_TARGET_TOO_HIGH'
 */
export function mayPropose(targets: readonly ExitTarget[], exposureFen: number, today: IsoDate): Verdict {
  const [first] = targets;
  const isFalling = targets.every(({ on, targetFen }, index) => {
    const before = targets[index - 1];
    return before === undefined || (on > before.on && targetFen < before.targetFen);
  });
  return firstRefusal(
    () => (exposureFen > 0 ? ALLOWED : refused('EXIT_NOTHING_OWED')),
    () => (first !== undefined && first.on > today ? ALLOWED : refused('EXIT_TARGET_PAST', { today })),
    () => (isFalling ? ALLOWED : refused('EXIT_TARGETS_ORDER')),
    () =>
      first !== undefined && first.targetFen < exposureFen
        ? ALLOWED
        : refused('EXIT_TARGET_TOO_HIGH', { exposure: formatYuan(fen(exposureFen)) }),
  );
}

interface Decidable {
  status: ExitState;
  proposedBy: string;
  owner: string;
}

/**
 * May this person decide the plan, or take it back? Neither who proposed it nor who is to carry it out (RULES 7.3).
 * @example mayDecideExit({ status: 'PROPOSED', proposedBy: 'li', owner: 'li' }, 'PROPOSED', 'li').code // => 'EXIT_SAME_PERSON'
 */
export function mayDecideExit(plan: Decidable, from: ExitState, username: string): Verdict {
  return firstRefusal(
    () => (plan.status === from ? ALLOWED : refused('EXIT_STATE', { status: plan.status })),
    () => (username === plan.proposedBy || username === plan.owner ? refused('EXIT_SAME_PERSON') : ALLOWED),
  );
}

/**
 * What may be owed at most on a day: the target whose day has come last; before the first, what was owed when the plan was made.
 * @example capOn({ baseFen: 100, targets: [{ on: '2027-03-31', targetFen: 80 }] }, '2027-03-30') // => 100
 * @example capOn({ baseFen: 100, targets: [{ on: '2027-03-31', targetFen: 80 }] }, '2027-03-31') // => 80
 */
export const capOn = (
  { baseFen, targets }: { baseFen: number; targets: readonly ExitTarget[] },
  today: IsoDate,
): number => targets.findLast(({ on }) => on <= today)?.targetFen ?? baseFen;

/**
 * May so much be added to what is owed? What adds nothing (a renewal for what is owed) always may: a plan brings down, it does
 * not call in.
 * @example mayAdd({ no: 'XP1', capFen: 100 }, { exposureFen: 90, addedFen: 11 }).code // => 'EXIT_PLAN_CAP'
 * @example mayAdd({ no: 'XP1', capFen: 100 }, { exposureFen: 120, addedFen: 0 }).allowed // => true
 */
export function mayAdd(
  { no, capFen }: { no: string; capFen: number },
  { exposureFen, addedFen }: { exposureFen: number; addedFen: number },
): Verdict {
  if (addedFen <= 0 || exposureFen + addedFen <= capFen) return ALLOWED;
  return refused('EXIT_PLAN_CAP', {
    plan: no,
    cap: formatYuan(fen(capFen)),
    exposure: formatYuan(fen(exposureFen)),
  });
}

export type MilestoneState = 'OPEN' | 'MET' | 'MISSED';

/**
 * Whether a target was met on its day.
 * @example milestoneState({ on: '2027-03-31', targetFen: 80, exposureFen: 81 }) // => 'MISSED'
 * @example milestoneState({ on: '2027-03-31', targetFen: 80, exposureFen: null }) // => 'OPEN'
 */
export function milestoneState({ targetFen, exposureFen }: ExitMilestone): MilestoneState {
  if (exposureFen === null) return 'OPEN';
  return exposureFen <= targetFen ? 'MET' : 'MISSED';
}
