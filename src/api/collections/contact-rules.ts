import * as contract from '../../contracts/http/collections';
import type { AnswerOf } from '../../contracts/http/operation';
import { textOf } from '../../contracts/problem';
import { businessDate } from '../../domain/business-time';
import {
  CONTACT_CHANNELS,
  CONTACT_PARTIES,
  judgeContact,
  UNNAMED_LINE,
  type DebtorFile,
  type PlannedContact,
} from '../../domain/collection/governor';
import { nextContactAt } from '../../domain/collection/next-contact';
import { recordContactNote } from '../../store/collection-contacts';
import type { CollectionRecord } from '../../store/collections-read';
import { contactNotes, debtorFile } from '../../store/contact-governor';
import type { IdentityCipher } from '../../store/identity-cipher';
import type { ApiDeps } from '../deps';
import { notFound, refuse, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';
import { lineOf } from './lines';

type Rules = AnswerOf<typeof contract.getContactRules>;
type Rule = Rules['rules'][number];

const fileNow = (
  { prisma }: ApiDeps,
  { clientNo, id, clockOffsetMs }: CollectionRecord,
): Promise<{ atMs: number; file: DebtorFile }> => {
  const atMs = Date.now() + clockOffsetMs;
  return debtorFile(prisma, { clientNo, caseId: id }, businessDate(atMs)).then((file) => ({ atMs, file }));
};

/** The governor's answers before a contact, and what it must know of a debtor. */
export function contactRules(
  deps: ApiDeps,
  cipher: IdentityCipher,
  visible: (id: string, session: Session) => Promise<CollectionRecord>,
): Route[] {
  const { prisma } = deps;
  return [
    route(contract.getContactRules, async ({ params, session }) => {
      const found = await visible(params.id, session);
      const { atMs, file } = await fileNow(deps, found);
      const notes = await contactNotes(prisma, found.clientNo);
      const today = businessDate(atMs);
      const own = lineOf(cipher, found, {});
      return { at: instant(atMs), today, rules: rulesAt(file, atMs, own), made: madeOn(file, today), notes };
    }),

    route(contract.createContactNote, async ({ params, body, session }) => {
      const found = await visible(params.id, session);
      const today = businessToday(found.clockOffsetMs);
      const { kind, reason, from = today, until = null } = body;
      if (until !== null && until < from) throw refuseField('/until', 'DATE_ORDER', { from });
      const { username } = session.actor;
      const id = await prisma.$transaction((tx) =>
        recordContactNote(tx, found.clientNo, { kind, from, until, reason }, noted(found, username, today)),
      );
      return { id, kind, from, until, reason, by: username };
    }),

    route(contract.endContactNote, async ({ params, body, session }) => {
      const found = await visible(params.id, session);
      const today = businessToday(found.clockOffsetMs);
      const { username } = session.actor;
      await prisma.$transaction(async (tx) => {
        const note = (await contactNotes(tx, found.clientNo)).find(({ id }) => id === params.noteId);
        if (note === undefined) throw notFound('note');
        if (note.until !== null && note.until < today) throw refuse('CONTACT_NOTE_ENDED');
        const ended = { kind: note.kind, from: today, until: null, reason: body.reason, ends: note.id };
        await recordContactNote(tx, found.clientNo, ended, noted(found, username, today));
      });
      return { notes: await contactNotes(prisma, found.clientNo) };
    }),
  ];
}

/** Whether the debtor may be called at this moment, with the reason when not, and when he may. */
export async function contactNow(
  deps: ApiDeps,
  cipher: IdentityCipher,
  found: CollectionRecord,
): Promise<Pick<Rule, 'allowed' | 'reason' | 'nextAt'>> {
  const { atMs, file } = await fileNow(deps, found);
  const line = lineOf(cipher, found, {});
  const { allowed, reason, nextAt } = said({ channel: 'CALL', party: 'DEBTOR', line, atMs }, file);
  return { allowed, reason, nextAt };
}

const noted = ({ id }: CollectionRecord, username: string, on: string) => ({
  username,
  on,
  about: { subject: 'COLLECTION' as const, subjectNo: id },
});

const instant = (ms: number): string => new Date(ms).toISOString();

const rulesAt = (file: DebtorFile, atMs: number, own: string): Rules['rules'] =>
  CONTACT_CHANNELS.flatMap((channel) =>
    CONTACT_PARTIES.map((party) => {
      const line = party === 'DEBTOR' ? own : UNNAMED_LINE;
      return { channel, party, ...said({ channel, party, line, atMs }, file) };
    }),
  );

function said(contact: PlannedContact, file: DebtorFile): Omit<Rule, 'channel' | 'party'> {
  const verdict = judgeContact(contact, file);
  const next = nextContactAt(contact, file);
  const nextAt = next === null ? null : instant(next);
  if (verdict.allowed) return { allowed: true, code: null, reason: null, nextAt };
  const { code, params } = verdict;
  return { allowed: false, code, reason: { zh: textOf(code, 'zh', params), en: textOf(code, 'en', params) }, nextAt };
}

function madeOn({ made }: DebtorFile, today: string): Rules['made'] {
  const now = made.filter(({ on }) => on === today);
  const calls = now.filter(({ channel }) => channel === 'CALL');
  return {
    calls: calls.length,
    conversations: calls.filter(({ effective }) => effective).length,
    messages: now.filter(({ channel }) => channel === 'SMS').length,
  };
}
