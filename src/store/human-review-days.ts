import type { Occasion } from '../contracts/messages/common';
import type { HumanReviewInput } from '../contracts/messages/human-review';
import { nextReviewPressOn, reviewPresses, type HumanReviewState } from '../domain/human-review/human-review';
import { audit } from './audit';
import { fromDbDate } from './dates';
import { openLateReviewTask } from './human-review-tasks';
import { enqueueNotices, toStaff } from './notices';
import type { Tx } from './once';

/** The key under which it is told once that a review waits. */
export const reviewPressKey = (no: string, on: string): string => `human-review/${no}/${on}`;

/** Tells who asked for it that a review waits, each time once; the department's manager learns of a late one by his task. */
export async function pressHumanReview(
  tx: Tx,
  { reviewNo: no }: HumanReviewInput,
  { today, at }: Occasion,
): Promise<string | null> {
  const row = await tx.humanReview.findUnique({ where: { no } });
  if (row === null) return null;
  const [status, dueOn] = [row.status as HumanReviewState, fromDbDate(row.dueOn)];
  const due = reviewPresses(status, dueOn).filter(({ on }) => on <= today);
  const keyOf = (on: string): string => reviewPressKey(no, on);
  const told = await tx.effect.findMany({ where: { businessKey: { in: due.map(({ on }) => keyOf(on)) } } });
  const fresh = due.filter(({ on }) => !told.some(({ businessKey }) => businessKey === keyOf(on)));
  await tx.effect.createMany({ data: fresh.map(({ on }) => ({ businessKey: keyOf(on), result: {} })) });
  const last = fresh.at(-1);
  if (last !== undefined) {
    if (last.late) await openLateReviewTask(tx, row, at);
    await enqueueNotices(
      tx,
      toStaff({
        cause: keyOf(last.on),
        recipient: row.askedBy,
        subjectNo: no,
        businessAt: at,
        template: last.late ? 'human-review-late' : 'human-review-reminder',
        params: { reviewNo: no, dueOn },
        clockOffsetMs: Number(row.clockOffsetMs),
      }),
    );
    await audit(tx, {
      businessOn: today,
      actor: 'system',
      action: last.late ? 'HUMAN_REVIEW_LATE' : 'HUMAN_REVIEW_REMINDED',
      subject: 'CLIENT',
      subjectNo: row.clientNo,
      detail: { reviewNo: no, dueOn },
    });
  }
  return nextReviewPressOn(status, dueOn, today);
}
