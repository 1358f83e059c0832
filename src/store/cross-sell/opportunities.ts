import {
  mayStep,
  type OpportunityKind,
  type OpportunityStage,
  type OpportunityStep,
} from '../../domain/cross-sell/opportunity';
import { ALLOWED, type Verdict } from '../../domain/verdict';
import { audit } from '../audit';
import { fromDbDate, toDbDate } from '../dates';
import { displayNamesOf } from '../display-names';
import type { CrossSellOpportunity } from '../generated/client';
import type { Actor } from '../../contracts/roles';
import type { Tx } from '../once';

export interface OpportunityBy {
  actor: Actor;
  on: string;
}
export interface OpportunityRecord {
  no: string;
  clientNo: string;
  branchCode: string;
  kind: OpportunityKind;
  need: string;
  stage: OpportunityStage;
  owner: string;
  nextOn: string | null;
  partner: string | null;
  partnerLicence: string | null;
  foundBy: string;
  foundOn: string;
}
export interface NewOpportunity {
  clientNo: string;
  branchCode: string;
  kind: OpportunityKind;
  need: string;
  owner: string;
  nextOn: string;
}

export async function insertOpportunity(tx: Tx, no: string, given: NewOpportunity, by: OpportunityBy): Promise<void> {
  const found = { foundBy: by.actor.username, foundOn: toDbDate(by.on) };
  await tx.crossSellOpportunity.create({
    data: { ...given, ...found, no, stage: 'FOUND', nextOn: toDbDate(given.nextOn) },
  });
  await note(tx, { ...given, no }, { stage: 'FOUND', nextOn: given.nextOn, text: given.need }, by);
}

/** Brings it on, or says what was done about it. */
export async function stepOpportunity(
  tx: Tx,
  no: string,
  { text, ...step }: OpportunityStep & { text: string },
  by: OpportunityBy,
): Promise<Verdict> {
  await tx.$queryRaw`SELECT 1 FROM cross_sell_opportunity WHERE no = ${no} FOR UPDATE`;
  const found = opportunityOf(await tx.crossSellOpportunity.findUniqueOrThrow({ where: { no } }));
  const verdict = mayStep(found, step, by.actor, by.on);
  if (!verdict.allowed) return verdict;
  const { stage, nextOn, partner, partnerLicence } = step;
  await tx.crossSellOpportunity.update({
    where: { no },
    data: { stage, partner, partnerLicence, nextOn: nextOn === null ? null : toDbDate(nextOn) },
  });
  await note(tx, found, { stage, nextOn, text }, by);
  return ALLOWED;
}

/** The open ones go with their clients to the new manager. */
export async function moveOpportunities(
  tx: Tx,
  { from, to, nos }: { from: string; to: string; nos: string[] },
  { by, on }: { by: string; on: string },
): Promise<void> {
  const open = await tx.crossSellOpportunity.findMany({
    where: { clientNo: { in: nos }, owner: from, nextOn: { not: null } },
    orderBy: { no: 'asc' },
  });
  const nameOf = await displayNamesOf(tx, [from, to]);
  const text = `随责任移交由 ${nameOf(from)} 转交 ${nameOf(to)} handed over with the client`;
  for (const { no, stage, nextOn } of open) {
    await tx.crossSellOpportunity.update({ where: { no }, data: { owner: to } });
    await tx.crossSellStep.create({ data: { opportunityNo: no, stage, nextOn, text, by, on: toDbDate(on) } });
  }
}

export async function fileOpportunity(
  tx: Tx,
  { no, clientNo }: Pick<OpportunityRecord, 'no' | 'clientNo'>,
  file: { hash: string; name: string; mime: string; size: number },
  { actor, on }: OpportunityBy,
): Promise<void> {
  const filed = { filedBy: actor.username, filedOn: toDbDate(on) };
  await tx.crossSellFile.createMany({ skipDuplicates: true, data: [{ ...file, ...filed, opportunityNo: no }] });
  await recordOpportunity(tx, clientNo, { actor, on }, 'OPPORTUNITY_FILED', { no, hash: file.hash });
}

async function note(
  tx: Tx,
  { no, clientNo }: { no: string; clientNo: string },
  { stage, nextOn, text }: { stage: OpportunityStage; nextOn: string | null; text: string },
  { actor, on }: OpportunityBy,
): Promise<void> {
  await tx.crossSellStep.create({
    data: {
      opportunityNo: no,
      stage,
      text,
      nextOn: nextOn === null ? null : toDbDate(nextOn),
      by: actor.username,
      on: toDbDate(on),
    },
  });
  await recordOpportunity(tx, clientNo, { actor, on }, `OPPORTUNITY_${stage}`, { no });
}

/** On the audit log of the client. */
export const recordOpportunity = (
  tx: Tx,
  clientNo: string,
  { actor, on }: OpportunityBy,
  action: string,
  detail: Record<string, string>,
): Promise<void> =>
  audit(tx, { businessOn: on, actor: actor.username, action, subject: 'CLIENT', subjectNo: clientNo, detail });

export const opportunityOf = ({ nextOn, foundOn, kind, stage, ...row }: CrossSellOpportunity): OpportunityRecord => ({
  ...row,
  kind: kind as OpportunityKind,
  stage: stage as OpportunityStage,
  nextOn: nextOn === null ? null : fromDbDate(nextOn),
  foundOn: fromDbDate(foundOn),
});
