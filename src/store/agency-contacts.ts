import { businessDate } from '../domain/business-time';
import { isReady, mayWork } from '../domain/collection/agency';
import { judgeContact, type ContactChannel, type ContactParty } from '../domain/collection/governor';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../domain/verdict';
import type { AgencyRecord } from './agencies';
import { audit } from './audit';
import { debtorFile, lockDebtor, writeContact } from './contact-governor';
import { toDbDate } from './dates';
import type { Tx } from './once';
import { wasPlaced } from './placements';

/** A contact that an agency reports as made. */
export interface ReportedContact {
  reference: string;
  caseId: string;
  loanNo: string;
  clientNo: string;
  channel: ContactChannel;
  party: ContactParty;
  line: string;
  atMs: number;
  effective: boolean;
  agent: string;
  note: string;
}

/**
 * Judges a contact that an agency has made by the same governor as the bank's own, and by what the agency may do at all. It was
 * made: so it is written down and counted in any case, as a violation where it broke a rule.
 */
export async function recordReported(
  tx: Tx,
  agency: AgencyRecord,
  reported: ReportedContact,
  by: { username: string; on: string },
): Promise<Verdict> {
  const { reference, caseId, loanNo, clientNo, channel, atMs, agent, note, ...rest } = reported;
  await lockDebtor(tx, clientNo);
  const on = businessDate(atMs);
  const placed = await wasPlaced(tx, caseId, agency.code, on);
  const file = await debtorFile(tx, { clientNo, caseId }, on);
  const verdict = firstRefusal(
    () => mayWork(agency, on),
    () => (isReady(agency, agent, on) ? ALLOWED : refused('AGENCY_UNTRAINED')),
    () => (placed ? ALLOWED : refused('AGENCY_NOT_PLACED')),
    () => judgeContact({ ...rest, channel, atMs }, file),
  );
  const violation = verdict.allowed ? null : verdict.code;
  const id = `agency/${agency.code}/${reference}`;
  const contact = { ...rest, id, clientNo, caseId, channel, atMs, by: by.username };
  await writeContact(tx, { ...contact, agency: agency.code, agent, violation });
  await tx.collectionAction.create({
    data: {
      id,
      caseId,
      loanNo,
      kind: `AGENCY_${channel}`,
      on: toDbDate(on),
      by: agency.code,
      note,
      detail: { contacted: rest.effective, agent, violation },
    },
  });
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: violation === null ? 'AGENCY_CONTACT' : 'AGENCY_VIOLATION',
    subject: 'COLLECTION',
    subjectNo: caseId,
    detail: { agency: agency.code, agent, channel, on, violation, clientNo },
  });
  return verdict;
}
