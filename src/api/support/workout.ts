import type { WorkoutAct, WorkoutInput, WorkoutView } from '../../contracts/messages/workout';
import { maskName } from '../../domain/identity/masking';
import { actOnWorkout } from '../../gateways/workout-acts';
import type { LoanRecord } from '../../store/loans-read';
import type { ApiDeps } from '../deps';
import { answered } from './command';
import type { Session } from './session';

/** Gives an act to the workflow that keeps the deadlines of a loan. */
export function workoutAct(
  deps: ApiDeps,
  loan: LoanRecord,
  act: WorkoutAct,
  given: { session: Session; commandId: string },
): Promise<WorkoutView> {
  const { no: loanNo, branchCode, managerUsername, clockOffsetMs, clientKind, clientName } = loan;
  const clientMasked = maskName(clientKind, clientName);
  return keptAct(deps, { loanNo, branchCode, managerUsername, clockOffsetMs, clientMasked }, act, given);
}

/** The same of a loan, or of a facility, promise or application that has ended. */
export function keptAct(
  { temporal, config }: ApiDeps,
  input: WorkoutInput,
  act: WorkoutAct,
  { session, commandId }: { session: Session; commandId: string },
): Promise<WorkoutView> {
  const command = { commandId, actor: session.actor, act };
  return answered(temporal, () => actOnWorkout(temporal, input, command, config.TASK_QUEUE));
}
