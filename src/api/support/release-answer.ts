import type { AnswerOf } from '../../contracts/http/operation';
import type { listReleases } from '../../contracts/http/releases';
import type { PrismaClient } from '../../store/generated/client';
import type { ReleaseRecord } from '../../store/releases-read';
import { openDutiesAbout } from '../../store/workout-duties';
import { dutyAnswer } from './duties';

/** Security that is to be given back, each with what must be done about it by when. */
export async function releaseAnswer(
  prisma: PrismaClient,
  records: readonly ReleaseRecord[],
  today: string,
): Promise<AnswerOf<typeof listReleases>> {
  const open = await openDutiesAbout(
    prisma,
    records.map(({ securityNo }) => securityNo),
  );
  const data = records.map((record) => {
    const { caseNo: _, ...release } = record;
    const duties = open.filter(({ subject }) => subject === record.securityNo);
    return { ...release, duties: duties.map((duty) => dutyAnswer(duty, today)) };
  });
  return { today, data };
}
