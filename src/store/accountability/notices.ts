import type { TemplateName } from '../../domain/notice/catalogue';
import type { AccountabilityCase } from '../generated/client';
import { enqueueNotices, toStaff, type NoticeFact } from '../notices';
import type { Tx } from '../once';

/** Tells colleagues that a case waits for them or concerns them: its number and a day, nothing of what it says. */
export async function tellStaff(
  tx: Tx,
  { no, clockOffsetMs }: AccountabilityCase,
  people: readonly string[],
  told: { cause: string; template: TemplateName; params: NoticeFact['params']; at: string },
): Promise<void> {
  const { cause, template, params, at } = told;
  for (const recipient of people)
    await enqueueNotices(
      tx,
      toStaff({
        cause: `accountability/${no}/${cause}`,
        template,
        params: { caseNo: no, ...params },
        recipient,
        subjectNo: no,
        businessAt: at,
        clockOffsetMs: Number(clockOffsetMs),
      }),
    );
}
