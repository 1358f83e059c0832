import { callScript, NEXT_ACTION_WORDS } from '../../contracts/collection-desk-words';
import { getCollectionDesk as contract } from '../../contracts/http/collection-desk';
import { legalDeadlines } from '../../domain/collection/deadlines';
import { demandedOn } from '../../domain/collection/letters';
import { nextAction, scriptFor, type DeskFacts } from '../../domain/collection/next-action';
import { daysBetween } from '../../domain/date';
import { QUIET_FROM_HOUR, QUIET_UNTIL_HOUR } from '../../domain/notice/quiet-hours';
import { claimOf } from '../../store/collection-deadlines';
import { lettersOf } from '../../store/collection-letters';
import type { CollectionRecord } from '../../store/collections-read';
import { contactNotes } from '../../store/contact-governor';
import { contactHistory } from '../../store/contact-history';
import type { IdentityCipher } from '../../store/identity-cipher';
import { openPlacement } from '../../store/placements';
import type { ApiDeps } from '../deps';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';
import { contactNow } from './contact-rules';

/** The collector's desk: what to do next in a case and how. */
export function desk(
  deps: ApiDeps,
  cipher: IdentityCipher,
  visible: (id: string, session: Session) => Promise<CollectionRecord>,
): Route {
  return route(contract, async ({ params, session }) => {
    const found = await visible(params.id, session);
    const today = businessToday(found.clockOffsetMs);
    const call = await contactNow(deps, cipher, found);
    const facts = await factsOf(deps, found, today, call.allowed);
    const next = nextAction(facts, today);
    const notes = await contactNotes(deps.prisma, found.clientNo);
    const nightConsent = notes.some(
      ({ kind, from, until }) => kind === 'NIGHT_CONSENT' && from <= today && (until === null || today <= until),
    );
    const script = scriptFor(facts.daysOverdue);
    return {
      next: { ...next, text: NEXT_ACTION_WORDS[next.code] },
      script: { code: script, lines: callScript(script) },
      hours: { from: hour(QUIET_UNTIL_HOUR), until: hour(QUIET_FROM_HOUR), nightConsent },
      call,
    };
  });
}

const hour = (value: number): string => `${String(value).padStart(2, '0')}:00`;

async function factsOf(
  { prisma, pool }: ApiDeps,
  found: CollectionRecord,
  today: string,
  mayCall: boolean,
): Promise<DeskFacts> {
  const [history, letters, placement, claim] = await Promise.all([
    contactHistory(pool, found.id),
    lettersOf(pool, { caseId: found.id }),
    openPlacement(prisma, found.id),
    claimOf(pool, found.loanNo),
  ]);
  const mine = letters.filter(({ party }) => party === 'DEBTOR');
  const limitation =
    claim === null ? undefined : legalDeadlines(claim, today).find(({ kind }) => kind === 'LIMITATION');
  return {
    ...history,
    daysOverdue: daysBetween(found.overdueSince, today),
    promise: found.promise,
    plan: found.plan,
    agency: placement?.agency ?? null,
    mayCall,
    unprovedSince: mine.find(({ outcome }) => outcome === null)?.sentOn ?? null,
    hasDemanded: mine.some((letter) => (demandedOn(letter) ?? '9999-12-31') <= today),
    isClaimAtRisk: limitation?.state === 'SOON',
  };
}
