import { proxyLocalActivities } from '@temporalio/workflow';
import type { ApplicationActivities } from '../activities/application';
import { afterRatingAsked } from '../src/domain/application/state';
import type { ApplicationCase } from './application-case';

const { isRatingAsked } = proxyLocalActivities<ApplicationActivities>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});

/** As re-assessments are numbered: what is not is in no file, and may be what no database reads. */
const REASSESSMENT_NO = /^[A-Z0-9]{1,32}$/;

/** A re-assessment of a changed client asks for another rating of this case. One that the file does not know, or that was answered, is nothing. */
export async function takeRatingAsked(app: ApplicationCase, told: unknown): Promise<void> {
  const by = (told as { reassessmentNo?: unknown } | null | undefined)?.reassessmentNo;
  if (typeof by !== 'string' || !REASSESSMENT_NO.test(by)) return;
  if (!(await isRatingAsked(app.input.applicationNo, by))) return;
  await app.whenever(() => {
    const after = afterRatingAsked(app.state, { by, paidFen: app.paidFen });
    if (after === app.state) return null;
    return {
      commandId: `rating-asked-${by}`,
      by: 'system',
      action: 'RATING_ASKED',
      after,
      fact: { kind: 'rating-asked', reassessmentNo: by },
    };
  });
}
