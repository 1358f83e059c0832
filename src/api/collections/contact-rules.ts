import * as contract from '../../contracts/http/collections';
import type { AnswerOf } from '../../contracts/http/operation';
import { textOf } from '../../contracts/problem';
import { businessDate } from '../../domain/business-time';
import { CONTACT_CHANNELS, CONTACT_PARTIES, judgeContact, type DebtorFile } from '../../domain/collection/governor';
import type { Verdict } from '../../domain/verdict';
import { contactNotes, debtorFile, recordContactNote } from '../../store/collection-contacts';
import type { CollectionRecord } from '../../store/collections-read';
import type { ApiDeps } from '../deps';
import { refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';

type Rules = AnswerOf<typeof contract.getContactRules>;

/** The governor's answers before a contact, and what it must know of a debtor. */
export function contactRules(
  { prisma }: ApiDeps,
  visible: (id: string, session: Session) => Promise<CollectionRecord>,
): Route[] {
  return [
    route(contract.getContactRules, async ({ params, session }) => {
      const found = await visible(params.id, session);
      const atMs = Date.now() + found.clockOffsetMs;
      const [file, notes] = await Promise.all([
        debtorFile(prisma, found.clientNo, found.id),
        contactNotes(prisma, found.clientNo),
      ]);
      const today = businessDate(atMs);
      return { at: new Date(atMs).toISOString(), today, rules: rulesAt(file, atMs), made: madeOn(file, today), notes };
    }),
    route(contract.createContactNote, async ({ params, body, session }) => {
      const found = await visible(params.id, session);
      const today = businessToday(found.clockOffsetMs);
      const { kind, reason, from = today, until = null } = body;
      if (until !== null && until < from) throw refuseField('/until', 'DATE_ORDER', { from });
      const { username } = session.actor;
      const note = { kind, from, until, reason };
      await prisma.$transaction((tx) =>
        recordContactNote(tx, found.clientNo, note, { username, on: today, caseId: found.id }),
      );
      return { ...note, by: username };
    }),
  ];
}

/** Whether the debtor may be called at this moment, with the reason when not. */
export async function contactNow(
  { prisma }: ApiDeps,
  { clientNo, id, clockOffsetMs }: CollectionRecord,
): Promise<{ allowed: boolean; reason: Rules['rules'][number]['reason'] }> {
  const contact = { channel: 'CALL', party: 'DEBTOR', line: 'own', atMs: Date.now() + clockOffsetMs } as const;
  const { allowed, reason } = said(judgeContact(contact, await debtorFile(prisma, clientNo, id)));
  return { allowed, reason };
}

const rulesAt = (file: DebtorFile, atMs: number): Rules['rules'] =>
  CONTACT_CHANNELS.flatMap((channel) =>
    CONTACT_PARTIES.map((party) => ({
      channel,
      party,
      ...said(judgeContact({ channel, party, line: 'own', atMs }, file)),
    })),
  );

function said(verdict: Verdict): Pick<Rules['rules'][number], 'allowed' | 'code' | 'reason'> {
  if (verdict.allowed) return { allowed: true, code: null, reason: null };
  const { code, params } = verdict;
  return { allowed: false, code, reason: { zh: textOf(code, 'zh', params), en: textOf(code, 'en', params) } };
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
