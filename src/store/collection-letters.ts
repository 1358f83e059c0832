import type { Pool } from 'pg';
import { MOST_OF_ONE } from '../contracts/bounds';
import type { LETTER_KINDS, SentLetter } from '../domain/collection/letters';
import type { Verdict } from '../domain/verdict';
import { audit } from './audit';
import type { CollectionRecord } from './collections-read';
import { admit, auditDenial } from './contact-governor';
import { toDbDate } from './dates';
import { nextNumber } from './numbers';
import type { Tx } from './once';
import { rows } from './sql';
import { completeTask } from './tasks';

export interface LetterRecord extends SentLetter {
  id: string;
  kind: (typeof LETTER_KINDS)[number];
  party: 'DEBTOR' | 'GUARANTOR';
  amountFen: number;
  note: string;
  by: string;
  evidence: string | null;
}

type NewLetter = Omit<LetterRecord, 'id' | 'amountFen' | 'by' | 'evidence' | 'outcome'>;
interface By {
  username: string;
  on: string;
  atMs: number;
}

/** The step of the ladder that a letter answers. */
const STEP = { DEMAND: 'LETTER', LAWYER_LETTER: 'LAWYER_LETTER' } as const;

/** Records a letter that was sent, as the contact that it is. What the governor denies is on file as denied and nothing else. */
export async function sendLetter(tx: Tx, found: CollectionRecord, letter: NewLetter, by: By): Promise<Verdict> {
  const { id: caseId, clientNo, loanNo } = found;
  const id = await nextNumber(tx, 'LT', by.on);
  const { party, kind, method, tracking, addressAgreed, note } = letter;
  const contact = { channel: 'LETTER', party, line: 'post', atMs: by.atMs, effective: false } as const;
  const verdict = await admit(tx, { ...contact, id: `${caseId}/letter/${id}`, clientNo, caseId, by: by.username });
  if (!verdict.allowed) {
    await auditDenial(tx, { clientNo, caseId, by: by.username, on: by.on, subjectNo: caseId }, verdict, {
      channel: 'LETTER',
    });
    return verdict;
  }
  await tx.collectionLetter.create({
    data: {
      id,
      caseId,
      loanNo,
      kind,
      party,
      method,
      tracking,
      addressAgreed,
      note,
      by: by.username,
      sentOn: toDbDate(letter.sentOn),
      amountFen: BigInt(found.dueFen),
    },
  });
  const answer = { by: by.username, at: new Date(by.atMs).toISOString(), outcome: id };
  if (party === 'DEBTOR') await completeTask(tx, `${caseId}-${STEP[kind]}`, answer);
  await told(tx, caseId, by, 'COLLECTION_LETTER_RECORDED', { id, kind, party, method, sentOn: letter.sentOn });
  return verdict;
}

export async function recordLetterOutcome(
  tx: Tx,
  letter: { id: string; caseId: string },
  outcome: { kind: string; on: string; evidence: string; note: string },
  by: By,
): Promise<void> {
  const { kind, on, evidence, note } = outcome;
  await tx.collectionLetterOutcome.create({
    data: { letterId: letter.id, kind, on: toDbDate(on), evidence, note, by: by.username },
  });
  await told(tx, letter.caseId, by, 'COLLECTION_LETTER_OUTCOME', { id: letter.id, kind, on, evidence });
}

const told = (tx: Tx, caseId: string, by: By, action: string, detail: Record<string, string>): Promise<void> =>
  audit(tx, { businessOn: by.on, actor: by.username, action, subject: 'COLLECTION', subjectNo: caseId, detail });

/** The letters of a case or of all cases of a loan, in the order in which they were sent; of very many the latest. */
export async function lettersOf(pool: Pool, where: { caseId: string } | { loanNo: string }): Promise<LetterRecord[]> {
  const [column, value] = 'caseId' in where ? ['case_id', where.caseId] : ['loan_no', where.loanNo];
  const found = await rows<
    Omit<LetterRecord, 'outcome'> & { outcomeKind: string | null; outcomeOn: string } & Record<string, unknown>
  >(
    pool,
    `SELECT l.id, l.kind, l.party, l.method, l.sent_on AS "sentOn", l.tracking, l.address_agreed AS "addressAgreed",
            l.amount_fen AS "amountFen", l.note, l.by, o.kind AS "outcomeKind", o."on" AS "outcomeOn", o.evidence
     FROM collection_letter l LEFT JOIN collection_letter_outcome o ON o.letter_id = l.id
     WHERE l.${column} = $1 ORDER BY l.sent_on DESC, l.id DESC LIMIT ${String(MOST_OF_ONE)}`,
    [value],
  );
  return found.toReversed().map(({ outcomeKind, outcomeOn, ...letter }) => ({
    ...letter,
    amountFen: letter.amountFen,
    outcome:
      outcomeKind === null ? null : { kind: outcomeKind as NonNullable<SentLetter['outcome']>['kind'], on: outcomeOn },
  }));
}
