import type { ReviewChange, ToldWarning } from '../src/contracts/messages/review';
import { mayDo, mayServe } from '../src/domain/access/access';
import type { Action } from '../src/domain/access/permissions';
import type { LoanFacts } from '../src/domain/inspection/trigger';
import { firstRefusal, refused } from '../src/domain/verdict';
import { provenBy } from '../src/store/inspection-files';
import { inspectionTaskId } from '../src/store/inspection-tasks';
import { writeReviewChange } from '../src/store/inspections';
import { keepDuties, type Kept, type KeptLoan, type Occasion } from '../src/store/monitoring';
import { withManager } from '../src/store/managers';
import { once, type Tx } from '../src/store/once';
import { reviewFacts } from '../src/store/review-facts';
import { findActor } from '../src/store/users';
import type { ActivityDeps } from './deps';
import { recordedOrRefused, refuseUnless } from './refusal';

export interface ReviewActivities {
  /** The loan as of a business date, as far as its inspections are concerned. */
  lookAtLoan(loanNo: string, asOf: string): Promise<LoanFacts>;
  /** Writes one change of the watch over a loan once; a repeat changes nothing. Answers with the warnings it raised. */
  recordReview(change: ReviewChange): Promise<ToldWarning[]>;
  /** Tells whoever is to be told by today of what is to be done about the loan, each once; a repeat answers the same. */
  keepDuties(loan: KeptLoan, occasion: Occasion): Promise<Kept>;
}

export function createReviewActivities({ prisma }: ActivityDeps): ReviewActivities {
  return {
    lookAtLoan: (loanNo, asOf) => reviewFacts(prisma, loanNo, asOf),

    async recordReview(change) {
      const action = actionOf(change);
      const work = once(prisma, `review-${change.input.loanNo}/${change.key}`, async (tx) => {
        if (action !== null) await refuseUnentitled(tx, change, action);
        return writeReviewChange(tx, { ...change, input: await withManager(tx, change.input) });
      });
      const { result } = await (action === null ? work : recordedOrRefused(work));
      return result;
    },

    async keepDuties(loan, occasion) {
      const key = `review-${loan.loanNo}/keep/${occasion.at}`;
      return (await once(prisma, key, async (tx) => keepDuties(tx, await withManager(tx, loan), occasion))).result;
    },
  };
}

/** What a person must be permitted to do for it; null: the watch does it by itself. */
function actionOf({ fact, by }: ReviewChange): Action | null {
  if (fact.kind === 'REPORTED') return 'INSPECTION_REPORT';
  if (fact.kind === 'REVIEWED') return 'INSPECTION_REVIEW';
  return by === 'system' ? null : 'INSPECTION_ORDER';
}

/** What a message says of its sender's roles does not count; the user table does, and who holds the task. */
async function refuseUnentitled(tx: Tx, { by, fact, input }: ReviewChange, action: Action): Promise<void> {
  const actor = await findActor(tx, by);
  refuseUnless(
    actor === null
      ? refused('UNKNOWN_USER')
      : firstRefusal(
          () => mayDo(actor.roles, action),
          () => mayServe(actor.branchCode, input.branchCode),
        ),
  );
  if (fact.kind !== 'REPORTED') return;
  const task = await tx.task.findUnique({ where: { id: inspectionTaskId(fact.inspection.id) } });
  const holder = task?.assignee ?? by;
  if (holder !== by) refuseUnless(refused('TASK_CLAIMED', { holder }));
  refuseUnless(await provenBy(tx, fact.inspection.id));
}
