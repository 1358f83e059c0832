import { MOST_OF_ONE } from '../contracts/bounds';
import type { LoanChangeView } from '../contracts/messages/servicing';
import { fromDbDate } from './dates';
import type { PrismaClient } from './generated/client';
import type { ChangeRequest } from './loan-changes';

export interface ChangeRecord extends ChangeRequest {
  approvalId: string;
  status: LoanChangeView['status'];
  formerMaturityOn: string;
  maturityOn: string;
  requestedBy: string;
  requestedOn: string;
  concludedOn: string | null;
  lapsedFor: string | null;
}

const dayOrNull = (day: Date | null): string | null => (day === null ? null : fromDbDate(day));

/** Every change of one kind that was asked for, oldest first. */
export async function changesOf(
  db: PrismaClient,
  loanNo: string,
  kind: 'EXTENSION' | 'RESTRUCTURE' | 'WAIVER' | 'DUE_DAY',
): Promise<ChangeRecord[]> {
  const latest = await db.loanChange.findMany({
    where: { loanNo, kind },
    orderBy: [{ requestedOn: 'desc' }, { id: 'desc' }],
    take: MOST_OF_ONE,
  });
  return latest
    .toReversed()
    .map(({ id, status, formerOn, maturityOn, requestedBy, requestedOn, concludedOn, lapsedFor, request }) => ({
      ...(request as unknown as ChangeRequest),
      approvalId: id,
      status: status as LoanChangeView['status'],
      requestedBy,
      lapsedFor,
      formerMaturityOn: fromDbDate(formerOn),
      maturityOn: fromDbDate(maturityOn),
      requestedOn: fromDbDate(requestedOn),
      concludedOn: dayOrNull(concludedOn),
    }));
}

/** The observation that followed a restructuring (RULES 2.5), by its approval. */
export interface ObservationRecord {
  from: string;
  until: string;
  again: boolean;
}

export async function observationsOf(
  db: PrismaClient,
  approvalIds: readonly string[],
): Promise<Map<string, ObservationRecord>> {
  const facts = await db.classificationFact.findMany({ where: { businessKey: { in: [...approvalIds] } } });
  return new Map(
    facts.flatMap(({ businessKey, code, observedFrom, endsOn }) =>
      observedFrom === null || endsOn === null
        ? []
        : [
            [
              businessKey,
              { from: fromDbDate(observedFrom), until: fromDbDate(endsOn), again: code === 'RESTRUCTURED_AGAIN' },
            ],
          ],
    ),
  );
}
