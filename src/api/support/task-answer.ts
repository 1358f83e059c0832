import type { z } from 'zod';
import type { task as taskSchema } from '../../contracts/http/tasks';
import { textOf, type Language } from '../../contracts/problem';
import {
  isPersonal,
  mayAct,
  mayClaim,
  mayEscalate,
  mayRelease,
  type TaskRights,
  type Worker,
} from '../../domain/access/task-rights';
import { maskName } from '../../domain/identity/masking';
import { fen, formatYuan } from '../../domain/money';
import type { Verdict } from '../../domain/verdict';
import type { TaskRecord } from '../../store/tasks-read';

type TaskAnswer = z.output<typeof taskSchema>;

/** A committee's task is answered by each member. */
export const rightsOf = (task: TaskRecord): TaskRights => ({
  ...task,
  shared: task.kind === 'COMMITTEE_VOTE',
  personal: isPersonal(task.kind),
});

/** A task with what this person may do with it, and why not. */
export function taskAnswer(task: TaskRecord, worker: Worker, language: Language): TaskAnswer {
  const { workflowId: _workflow, excluded: _excluded, clientKind, clientName, amountFen, productCode, ...shown } = task;
  const rights = rightsOf(task);
  const say = (verdict: Verdict): TaskAnswer['may']['act'] =>
    verdict.allowed
      ? { allowed: true, code: null, detail: null }
      : { allowed: false, code: verdict.code, detail: textOf(verdict.code, language, verdict.params) };
  const subject =
    clientKind === null || clientName === null || amountFen === null || productCode === null
      ? null
      : { clientMasked: maskName(clientKind, clientName), amount: formatYuan(fen(amountFen)), productCode };
  return {
    ...shown,
    subject,
    may: {
      claim: say(mayClaim(worker, rights)),
      release: say(mayRelease(worker, rights)),
      delegate: say(task.assignee === null ? mayClaim(worker, rights) : mayRelease(worker, rights)),
      escalate: say(mayEscalate(worker, rights)),
      act: say(mayAct(worker, rights)),
    },
  };
}
