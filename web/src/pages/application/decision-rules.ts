import { REASON_CODES } from '../../../../src/domain/approval/reason-codes';
import { DECISION_OUTCOMES, type DecisionOutcome } from '../../../../src/contracts/messages/approval';
import type { Application } from '../../api/applications';
import type { Task } from '../../api/tasks';

/** The open task of approval on this case. */
export const decisionTask = (application: Pick<Application, 'openTasks'>): Task | undefined =>
  application.openTasks.find((task) => task.room === 'APPROVAL');

/** A committee votes on the terms before it; only an individual may change them. */
export function outcomesFor(application: Pick<Application, 'approvals'>): DecisionOutcome[] {
  const open = application.approvals.find((round) => round.status === 'OPEN');
  const committee = open?.levels[open.levelIndex]?.kind === 'COMMITTEE';
  return DECISION_OUTCOMES.filter((outcome) => !(committee && outcome === 'APPROVE_CHANGED'));
}

/** Reason codes offered for an outcome; none where no reason is asked for. */
export function reasonsFor(outcome: DecisionOutcome | undefined): string[] {
  return outcome === 'REJECT' || outcome === 'RETURN' ? Object.keys(REASON_CODES[outcome]) : [];
}

/** What may be chosen from a list, before the case is seen: terms are changed on its page. */
export const FROM_LIST = ['APPROVE', 'RETURN', 'REJECT'] as const satisfies readonly DecisionOutcome[];

const KEYS: Readonly<Record<DecisionOutcome, string>> = {
  APPROVE: 'a',
  APPROVE_CHANGED: 'c',
  RETURN: 's',
  REJECT: 'r',
};

/** For each outcome that is offered, under its key, what is done with it. */
export const keysFor = <Outcome extends DecisionOutcome, Act>(
  outcomes: readonly Outcome[],
  act: (outcome: Outcome) => Act,
): Record<string, Act> => Object.fromEntries(outcomes.map((outcome) => [KEYS[outcome], act(outcome)]));

/** The committee whose turn it is: its task, its level and the session as it was convened last. */
export function committeeOf(
  application: Pick<Application, 'approvals' | 'openTasks'>,
): { taskId: string; level: string; session: Application['approvals'][number]['sessions'][number] | null } | null {
  const task = decisionTask(application);
  const round = application.approvals.find(({ status }) => status === 'OPEN');
  const level = round?.levels[round.levelIndex];
  if (!task || !round || level?.kind !== 'COMMITTEE') return null;
  const sessions = round.sessions.filter((session) => session.level === level.code);
  return { taskId: task.id, level: level.code, session: sessions.at(-1) ?? null };
}
