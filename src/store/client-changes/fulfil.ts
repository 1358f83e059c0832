import type { ChangeMeasureKind } from '../../domain/client-change/reassessment';
import { audit } from '../audit';
import { toDbDate } from '../dates';
import type { Tx } from '../once';
import { endMeasureTask } from './tasks';

interface By {
  username: string;
  on: string;
}
interface Settled {
  id: bigint;
  reassessmentNo: string;
  kind: ChangeMeasureKind;
  subjectNo: string;
}

/** What re-assessments asked of a case has been done by the means that everybody has: they are settled. */
export async function fulfil(
  tx: Tx,
  kind: Exclude<ChangeMeasureKind, 'MORE_SECURITY'>,
  subjectNo: string,
  by: By,
): Promise<void> {
  const pending = await tx.reassessmentMeasure.findMany({ where: { subjectNo, kind, status: 'PENDING' } });
  await settle(
    tx,
    pending.map(({ id, reassessmentNo }) => ({ id, reassessmentNo, kind, subjectNo })),
    by,
  );
}

/**
 * A contract was signed: more security it is for those whose conclusion asked for it before it was offered, agreed to or not yet; what
 * was due anyway adds nothing.
 */
export async function fulfilBySecurity(tx: Tx, applicationNo: string, securityNo: string, by: By): Promise<void> {
  const pending = await tx.$queryRaw<Pick<Settled, 'id' | 'reassessmentNo'>[]>`
    SELECT m.id, m.reassessment_no AS "reassessmentNo" FROM reassessment_measure m JOIN security s ON s.no = ${securityNo}
    WHERE m.subject_no = ${applicationNo} AND m.status = 'PENDING' AND m.kind = 'MORE_SECURITY'
      AND s.recorded_at > (SELECT max(p.recorded_at) FROM reassessment_step p
        WHERE p.reassessment_no = m.reassessment_no AND p.act = 'CONCLUDED')
    ORDER BY m.id`;
  await settle(
    tx,
    pending.map((one) => ({ ...one, kind: 'MORE_SECURITY', subjectNo: applicationNo })),
    by,
  );
}

async function settle(tx: Tx, settled: readonly Settled[], by: By): Promise<void> {
  const at = new Date().toISOString();
  for (const { id, reassessmentNo: no, kind, subjectNo } of settled) {
    const done = { status: 'DONE', doneBy: by.username, doneOn: toDbDate(by.on) };
    await tx.reassessmentMeasure.update({ where: { id }, data: done });
    await endMeasureTask(tx, { no, kind, subjectNo }, { by: by.username, at });
  }
  for (const { reassessmentNo, kind, subjectNo } of settled) {
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
