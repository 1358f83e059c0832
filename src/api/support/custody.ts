import type { z } from 'zod';
import type { custodyInput } from '../../contracts/http/collateral';
import { mayConfirmPaper, mayHandlePaper, papersOf, type Handling } from '../../domain/collateral/custody';
import { isFinal, type Stage } from '../../domain/application/stages';
import { stillLives } from '../../domain/facility/facility';
import { officeOf } from '../../domain/security/form';
import { ALLOWED, firstRefusal, refused } from '../../domain/verdict';
import {
  confirmCustody,
  enterCustody,
  isRepaid,
  loansSecuredBy,
  stands,
  type CollateralRecord,
  type ToldOf,
} from '../../store/collateral';
import { facilityFor } from '../../store/facility-releases';
import type { Tx } from '../../store/once';
import { allow, notFound } from './refused';

/** What a paper is kept for: a loan, a facility that may not be drawn on yet, a promise or an application, and the application whose security it belongs to. */
export interface HeldFor extends ToldOf {
  securedNo: string;
  managerUsername: string;
  formerManagers: readonly string[];
}
interface By {
  username: string;
  on: string;
}

/** Nothing of a surety is kept in a safe, registered or insured. */
export const refuseSurety = ({ item }: CollateralRecord): void => {
  allow(firstRefusal(() => (officeOf(item.kind) === null ? refused('SURETY_NOT_HELD') : ALLOWED)));
};

/** Enters where a title paper goes. */
export async function enterPaper(
  tx: Tx,
  held: HeldFor,
  found: CollateralRecord,
  { backBy = null, ...entry }: Omit<z.output<typeof custodyInput>, 'backBy'> & { backBy?: string | null | undefined },
  by: By,
): Promise<void> {
  refuseSurety(found);
  const paper = papersOf(found.custody).find((one) => one.paper === entry.paper) ?? null;
  const standing = await standingOf(tx, held.securedNo, by.on);
  allow(mayHandlePaper({ act: entry.act, backBy, paper, ...standing }, by.on), {
    CUSTODY_BACK_BY: '/backBy',
    CUSTODY_ACT: '/act',
  });
  await enterCustody(tx, held, found.item.no, { ...entry, backBy: entry.act === 'OUT' ? backBy : null }, by);
}

/** A second person counted it too. */
export async function confirmPaper(
  tx: Tx,
  held: HeldFor,
  found: CollateralRecord,
  entryId: string,
  by: By,
): Promise<void> {
  const entry = found.custody.find(({ id }) => id === entryId);
  if (entry === undefined) throw notFound('custody');
  const { managerUsername, formerManagers } = held;
  allow(mayConfirmPaper(entry, { username: by.username, managerUsername, formerManagers }));
  await confirmCustody(tx, held, entry, by);
}

/** Whether what the paper secures is over: nothing owed on any loan, no facility on which more may be drawn, no promise that may be claimed, no case under way. */
async function standingOf(
  tx: Tx,
  applicationNo: string,
  today: string,
): Promise<Pick<Handling, 'debtIsOver' | 'facilityLives' | 'promiseStands' | 'caseIsOpen'>> {
  const facility = await facilityFor(tx, applicationNo);
  const loans = await loansSecuredBy(tx, applicationNo);
  const promise = await tx.commitment.findUnique({ where: { applicationNo }, select: { status: true } });
  const application = await tx.application.findUnique({ where: { no: applicationNo }, select: { stage: true } });
  return {
    caseIsOpen: application !== null && !isFinal(application.stage as Stage),
    debtIsOver: loans.every(isRepaid),
    facilityLives: facility !== null && stillLives(facility, today),
    promiseStands: promise !== null && stands(promise.status),
  };
}
