import type { IsoDate } from '../date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import { mayPlanDeal, type DealChange } from './team';

/** What becomes of a milestone 里程碑. */
export const MILESTONE_ACTS = ['DONE', 'MOVED', 'DROPPED'] as const;
export type MilestoneAct = (typeof MILESTONE_ACTS)[number];

/** A milestone as it was set, and what was done about it in its order. */
export interface Milestone {
  dueOn: IsoDate;
  owner: string;
  steps: readonly { act: MilestoneAct; dueOn: IsoDate | null }[];
}

/**
 * By when it is due now: the last day it was moved to.
 * @example dueNow({ dueOn: '2026-12-01', owner: 'li', steps: [{ act: 'MOVED', dueOn: '2026-12-20' }] }) // => '2026-12-20'
 */
export const dueNow = ({ dueOn, steps }: Milestone): IsoDate =>
  steps.filter(({ act }) => act === 'MOVED').at(-1)?.dueOn ?? dueOn;

export type MilestoneStanding = 'OPEN' | 'LATE' | 'DONE' | 'DROPPED';

/**
 * Where a milestone stands on a day; it is late from the day after its own.
 * @example milestoneStanding({ dueOn: '2026-12-01', owner: 'li', steps: [] }, '2026-12-02') // => 'LATE'
 */
export function milestoneStanding(milestone: Milestone, today: IsoDate): MilestoneStanding {
  const end = milestone.steps.find(({ act }) => act !== 'MOVED')?.act;
  if (end === 'DONE' || end === 'DROPPED') return end;
  return dueNow(milestone) < today ? 'LATE' : 'OPEN';
}

/**
 * May this person take this step? Done by its owner or the lead with what shows it; moved to a day to come or dropped by who plans.
 * @example mayStepMilestone({ dueOn: '2026-12-01', owner: 'li', steps: [] }, { act: 'DONE', dueOn: null }, { username: 'wang', roles: [] }, [], '2026-12-01').code // => 'MILESTONE_NOT_YOURS'
 */
export function mayStepMilestone(
  milestone: Milestone,
  { act, dueOn }: { act: MilestoneAct; dueOn: IsoDate | null },
  person: { username: string; roles: readonly string[] },
  members: readonly Pick<DealChange, 'username' | 'role'>[],
  today: IsoDate,
): Verdict {
  return firstRefusal(
    () => (['DONE', 'DROPPED'].includes(milestoneStanding(milestone, today)) ? refused('MILESTONE_ENDED') : ALLOWED),
    () => {
      if (act === 'DONE' && milestone.owner === person.username) return ALLOWED;
      const planned = mayPlanDeal(person, members);
      return act === 'DONE' && !planned.allowed ? refused('MILESTONE_NOT_YOURS') : planned;
    },
    () =>
      (act === 'MOVED') === (dueOn !== null && dueOn >= today) && (act === 'MOVED' || dueOn === null)
        ? ALLOWED
        : refused('MILESTONE_DUE'),
  );
}
