import { reportAgencyContacts as contract } from '../../contracts/http/agencies';
import type { AnswerOf, BodyOf } from '../../contracts/http/operation';
import { textOf } from '../../contracts/problem';
import { refused, type Verdict } from '../../domain/verdict';
import { branchScope } from '../../domain/access/access';
import { findAgency, type AgencyRecord } from '../../store/agencies';
import { recordReported } from '../../store/agency-contacts';
import { findCollection } from '../../store/collections-read';
import { IdentityCipher } from '../../store/identity-cipher';
import { once } from '../../store/once';
import { lineOf } from '../collections/lines';
import type { ApiDeps } from '../deps';
import { notFound } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';

type Reported = BodyOf<typeof contract>['contacts'][number];
type Result = AnswerOf<typeof contract>['results'][number];

/** What an agency reports of its contacts: each judged by itself, in the order in which they were made. */
export function agencyContacts({ prisma, pool, config }: ApiDeps): Route {
  const cipher = new IdentityCipher(config.IDENTITY_KEY);

  const take = async (agency: AgencyRecord, reported: Reported, { actor }: Session): Promise<Result> => {
    const { reference, number: _, at, ...rest } = reported;
    const found = await findCollection(pool, reported.caseId, branchScope(actor.branchCode));
    if (found === null) return resultOf(reference, 'REFUSED', refused('NOT_FOUND', { what: reported.caseId }));
    const { loanNo, clientNo, clockOffsetMs } = found;
    const on = businessToday(clockOffsetMs);
    const atMs = Date.parse(at);
    if (atMs > Date.now() + clockOffsetMs)
      return resultOf(reference, 'REFUSED', refused('DATE_IN_FUTURE', { date: at, today: on }));
    const contact = { ...rest, reference, loanNo, clientNo, atMs, line: lineOf(cipher, found, reported) };
    const { result } = await once(prisma, `agency/${agency.code}/${reference}`, (tx) =>
      recordReported(tx, agency, contact, { username: actor.username, on }),
    );
    return resultOf(reference, result.allowed ? 'RECORDED' : 'VIOLATION', result);
  };

  return route(contract, async ({ params, body, session }) => {
    const agency = await findAgency(prisma, params.code);
    if (agency === null) throw notFound('agency');
    const ordered = body.contacts.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
    const results: Result[] = [];
    for (const reported of ordered) results.push(await take(agency, reported, session));
    const count = (outcome: Result['outcome']): number => results.filter((one) => one.outcome === outcome).length;
    return { recorded: count('RECORDED'), violations: count('VIOLATION'), refused: count('REFUSED'), results };
  });
}

function resultOf(reference: string, outcome: Result['outcome'], verdict: Verdict): Result {
  if (verdict.allowed) return { reference, outcome, code: null, reason: null };
  const { code, params } = verdict;
  return { reference, outcome, code, reason: { zh: textOf(code, 'zh', params), en: textOf(code, 'en', params) } };
}
