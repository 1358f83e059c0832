import type { ChangeMeasureKind } from '../../domain/client-change/reassessment';
import { audit } from '../audit';
import { toDbDate } from '../dates';
import type { Tx } from '../once';
import { endMeasureTask } from './tasks';

/** What re-assessments asked of a case has been done by the means that everybody has: they are settled. */
export async function fulfil(
  tx: Tx,
  kind: ChangeMeasureKind,
  subjectNo: string,
  by: { username: string; on: string },
): Promise<void> {
  const pending = await tx.reassessmentMeasure.findMany({ where: { subjectNo, kind, status: 'PENDING' } });
  for (const { id, reassessmentNo } of pending) {
    const done = { status: 'DONE', doneBy: by.username, doneOn: toDbDate(by.on) };
    await tx.reassessmentMeasure.update({ where: { id }, data: done });
    const at = new Date().toISOString();
    await endMeasureTask(tx, { no: reassessmentNo, kind, subjectNo }, { by: by.username, at });
    const { clientNo } = await tx.reassessment.findUniqueOrThrow({ where: { no: reassessmentNo } });
    await audit(tx, {
      businessOn: by.on,
      actor: by.username,
      action: 'CHANGE_MEASURE_DONE',
      subject: 'CLIENT',
      subjectNo: clientNo,
      detail: { reassessment: reassessmentNo, kind, case: subjectNo },
    });
  }
}
