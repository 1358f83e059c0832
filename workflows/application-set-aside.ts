import { proxyLocalActivities } from '@temporalio/workflow';
import type { ApplicationActivities } from '../activities/application';
import { afterSetAside } from '../src/domain/application/state';
import type { ApplicationCase } from './application-case';

const { reviewSetAside } = proxyLocalActivities<ApplicationActivities>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});

/** As reviews are numbered: what is not is in no file, and may be what no database reads. */
const REVIEW_NO = /^[A-Z0-9]{1,32}$/;

/** A person set a score or a price of this case aside: where it rests on it, people judge again. What the file does not know is nothing. */
export async function takeSetAside(app: ApplicationCase, told: unknown): Promise<void> {
  const reviewNo = (told as { reviewNo?: unknown } | null | undefined)?.reviewNo;
  if (typeof reviewNo !== 'string' || !REVIEW_NO.test(reviewNo)) return;
  const kind = await reviewSetAside(app.input.applicationNo, reviewNo);
  if (kind === null) return;
  await app.whenever(() => {
    const after = afterSetAside(app.state, kind);
    if (after.stage === app.state.stage) return null;
    return {
      commandId: `set-aside-${reviewNo}`,
      by: 'system',
      action: 'AUTOMATED_SET_ASIDE',
      after,
      fact: { kind: 'set-aside', reviewNo },
    };
  });
}
