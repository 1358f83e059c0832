import type { AccountabilityStep } from '../../contracts/messages/accountability';
import { fromDbDate } from '../dates';
import type { AccountabilityCase } from '../generated/client';
import type { Tx } from '../once';
import { cancelTasks, completeTask } from '../tasks';
import { tellStaff } from './notices';
import {
  accountabilityTaskId,
  concludeTaskName,
  decideTaskName,
  openConcludeTask,
  openDecideTask,
  openInvestigateTask,
  openStateTasks,
  stateTaskName,
} from './tasks';

interface Moved {
  step: AccountabilityStep;
  /** Of an appeal: by when it is decided. */
  dueOn: string | null;
  at: string;
  by: string;
}

/** Tasks and notices follow the case: what is done is done, who is to act or to know is told. */
export async function moveAccountabilityWork(
  tx: Tx,
  before: AccountabilityCase,
  now: AccountabilityCase,
  { step, dueOn, at, by }: Moved,
): Promise<void> {
  const { no } = now;
  const done = (name: string): Promise<void> =>
    completeTask(tx, accountabilityTaskId(no, name), { by, at, outcome: step.act });
  const next = async (): Promise<void> => cancelTasks(tx, 'ACCOUNTABILITY', no, at);
  switch (step.act) {
    case 'OPEN':
      await done('open');
      await next();
      return openInvestigateTask(tx, now, dateOf(now.concludeBy), at);
    case 'HEAR':
      await done(`investigate-${String(before.hearings)}`);
      await next();
      await openStateTasks(tx, now, dateOf(now.stateBy), at);
      await openConcludeTask(tx, now, dateOf(now.concludeBy), at);
      return tellStaff(tx, now, now.concerned, {
        cause: `heard-${String(now.hearings)}`,
        template: 'accountability-hearing',
        params: { lastOn: dateOf(now.stateBy) },
        at,
      });
    case 'STATE':
      return done(stateTaskName(now, by));
    case 'RETURN':
      await done(concludeTaskName(now));
      await next();
      return openInvestigateTask(tx, now, dateOf(now.concludeBy), at);
    case 'CONCLUDE':
      await done(concludeTaskName(now));
      await next();
      return tellStaff(tx, now, now.concerned, {
        cause: 'concluded',
        template: 'accountability-concluded',
        params: { lastOn: dateOf(now.appealBy) },
        at,
      });
    case 'APPEAL':
      return openDecideTask(tx, now, { username: by, dueOn: dueOn ?? '', at });
    case 'DECIDE':
      await done(decideTaskName(now, step.username));
      if (now.status === 'CLOSED') await next();
      return tellStaff(tx, now, [step.username], {
        cause: `decided-${decideTaskName(now, step.username)}`,
        template: 'accountability-decided',
        params: {},
        at,
      });
    default:
      return;
  }
}

const dateOf = (date: Date | null): string => (date === null ? '' : fromDbDate(date));
