import type { ApplicationInput } from '../contracts/messages/application';
import { fromDbDate } from './dates';
import type { Tx } from './once';

/** The day of the rating that a case stands on: its own, or of the facility that it draws on; null where none is on file. */
export async function ratedOnOf(
  tx: Tx,
  { applicationNo, draw }: Pick<ApplicationInput, 'applicationNo' | 'draw'>,
): Promise<string | null> {
  const select = { ratedOn: true } as const;
  const found =
    draw === undefined
      ? await tx.application.findUnique({ where: { no: applicationNo }, select })
      : await tx.facility.findUnique({ where: { no: draw.facilityNo }, select });
  return found?.ratedOn ? fromDbDate(found.ratedOn) : null;
}
