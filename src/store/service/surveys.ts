import type { Pool } from 'pg';
import type { Actor } from '../../contracts/roles';
import { MOST_OF_ONE } from '../../contracts/bounds';
import type { ClientKind } from '../../domain/identity/masking';
import { addDays } from '../../domain/date';
import {
  LOW_SCORE,
  maySurvey,
  SURVEY_ATTEMPTS,
  SURVEY_WITHIN_DAYS,
  type SurveyOccasion,
  type SurveyResult,
} from '../../domain/service/survey';
import { ALLOWED, refused, type Verdict } from '../../domain/verdict';
import { audit } from '../audit';
import { viewerOf, type ComplaintViewer } from '../complaints-read';
import { toDbDate } from '../dates';
import type { Tx } from '../once';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from '../paging';
import { rows } from '../sql';

/** An event after which a client is asked how content he is. */
export interface SurveyEvent {
  occasion: SurveyOccasion;
  subjectNo: string;
  on: string;
  clientNo: string;
  clientKind: ClientKind;
  clientName: string;
  branchCode: string;
  /** Whose service it was: who managed the client on the day. */
  managerUsername: string;
  attempts: number;
}

/** What happened to clients lately: paid out, settled, complaint or ticket closed. */
const EVENTS = `
  SELECT 'LOAN_PAID_OUT' AS occasion, no AS subject_no, client_no, disbursed_on AS "on" FROM loan
  UNION ALL SELECT 'LOAN_SETTLED', no, client_no, settled_on FROM loan WHERE settled_on IS NOT NULL
  UNION ALL SELECT 'COMPLAINT_CLOSED', no, client_no, ended_on FROM complaint WHERE status = 'CLOSED' AND client_no IS NOT NULL
  UNION ALL SELECT 'TICKET_CLOSED', no, client_no, ended_on FROM service_ticket WHERE status = 'CLOSED'`;

/** Who managed the client on the day of the event: a client who was handed over since was served by who gave him away. */
const MANAGER_THEN = `
  SELECT t.from_username AS manager FROM client_transfer t
  WHERE t.status = 'CONFIRMED' AND t.client_nos @> ARRAY[e."clientNo"] AND t.decided_on > e."on"
  ORDER BY t.decided_on, t.no LIMIT 1`;

/** Events with how often each was asked after; who served is looked up for those of the page only. */
const events = (where: Where, page = ''): string => `
  SELECT e.occasion, e."subjectNo", e."on", e."clientNo", e."clientKind", e."clientName", e."branchCode",
         coalesce(held.manager, e.manager) AS "managerUsername", e.attempts
  FROM (SELECT e.occasion, e.subject_no AS "subjectNo", e."on", c.no AS "clientNo", c.kind AS "clientKind", c.name AS "clientName",
               c.branch_code AS "branchCode", c.manager_username AS manager, s.attempts
        FROM (${EVENTS}) e JOIN client c ON c.no = e.client_no
        CROSS JOIN LATERAL (
          SELECT count(*)::int AS attempts, count(*) FILTER (WHERE outcome = 'ANSWERED') AS answers
          FROM survey WHERE occasion = e.occasion AND subject_no = e.subject_no) s
        ${where.toString()} ${page}) e
  LEFT JOIN LATERAL (${MANAGER_THEN}) held ON true`;

/** That a complaint was closed is told to those who may see it (decision 0100). */
function toldTo({ username, seesAll }: ComplaintViewer, about: string): Where {
  const where = new Where();
  const me = where.bind(username);
  const others = seesAll ? 'true' : `(k.handler = ${me} OR k.taken_by = ${me})`;
  return where.always(`(${about}.occasion <> 'COMPLAINT_CLOSED' OR EXISTS (
    SELECT 1 FROM complaint k WHERE k.no = ${about}.subject_no AND NOT (${me} = ANY(k.accused)) AND ${others}))`);
}

/** Whom to ask still, the oldest first, of the viewer's branch. */
export async function surveysDue(
  pool: Pool,
  viewer: ComplaintViewer,
  today: string,
  { limit, cursor }: PageRequest,
): Promise<Page<SurveyEvent>> {
  const after = decodeCursor(cursor, ['date', 'text', 'text']);
  const where = toldTo(viewer, 'e')
    .and('e."on" >= ?', after?.[0] ?? addDays(today, -SURVEY_WITHIN_DAYS))
    .and('e."on" <= ?', today)
    .and('c.branch_code = ?', viewer.branch);
  if (after !== null) {
    const [on, subjectNo, occasion] = [where.bind(after[0]), where.bind(after[1]), where.bind(after[2])];
    where.always(`(e."on", e.subject_no, e.occasion) > (${on}::date, ${subjectNo}::text, ${occasion}::text)`);
  }
  where.always('s.answers = 0').and('s.attempts < ?', SURVEY_ATTEMPTS);
  const page = `ORDER BY e."on", e.subject_no, e.occasion LIMIT ${where.bind(limit + 1)}`;
  const text = `${events(where, page)} ORDER BY e."on", e."subjectNo", e.occasion`;
  const found = await rows<SurveyEvent & Record<string, unknown>>(pool, text, where.values);
  return pageOf<SurveyEvent>(found, limit, ({ on, subjectNo, occasion }) => [on, subjectNo, occasion]);
}

/** Writes down what came of asking. */
export async function recordSurvey(
  tx: Tx,
  { occasion, subjectNo, result }: { occasion: SurveyOccasion; subjectNo: string; result: SurveyResult },
  { actor, on }: { actor: Actor; on: string },
): Promise<Verdict> {
  // Two who ask at once: the second sees the first.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('survey/' || ${occasion} || ${subjectNo}))`;
  const viewer = viewerOf(actor);
  const where = toldTo(viewer, 'e')
    .and('e.occasion = ?', occasion)
    .and('e.subject_no = ?', subjectNo)
    .and('c.branch_code = ?', viewer.branch);
  const [event] = await tx.$queryRawUnsafe<(SurveyEvent & { on: Date })[]>(events(where), ...where.values);
  if (event === undefined || event.on < toDbDate(addDays(on, -SURVEY_WITHIN_DAYS))) return refused('SURVEY_EVENT');
  const answered = (await tx.survey.count({ where: { occasion, subjectNo, outcome: 'ANSWERED' } })) > 0;
  const verdict = maySurvey({ ...event, answered }, result, actor);
  if (!verdict.allowed) return verdict;
  const { clientNo, branchCode, managerUsername } = event;
  const { score, comment } = result.outcome === 'ANSWERED' ? result : { score: null, comment: '' };
  await tx.survey.create({
    data: {
      occasion,
      subjectNo,
      clientNo,
      branchCode,
      managerUsername,
      outcome: result.outcome,
      score,
      comment,
      by: actor.username,
      on: toDbDate(on),
    },
  });
  await audit(tx, {
    businessOn: on,
    actor: actor.username,
    action: `SURVEY_${result.outcome}`,
    subject: 'CLIENT',
    subjectNo: clientNo,
    detail: { occasion, about: subjectNo, score },
  });
  return ALLOWED;
}

export interface Surveyed {
  occasion: SurveyOccasion;
  managerUsername: string;
  outcome: 'ANSWERED' | 'UNREACHED';
  score: number | null;
  comment: string;
  clientNo: string;
  subjectNo: string;
  by: string;
  on: string;
}

interface Period {
  from: string;
  to: string;
  manager: string | null;
}
const inPeriod = (viewer: ComplaintViewer, { from, to, manager }: Period): Where =>
  toldTo(viewer, 's')
    .and('branch_code = ?', viewer.branch)
    .and('"on" >= ?', from)
    .and('"on" <= ?', to)
    .and('manager_username = ?', manager);

/** What clients said in a period, the latest first. */
export async function surveysOf(
  pool: Pool,
  viewer: ComplaintViewer,
  { limit, cursor, ...period }: Period & PageRequest,
): Promise<Page<Surveyed>> {
  const where = inPeriod(viewer, period).and('s.id < ?', decodeCursor(cursor, ['id'])?.[0]);
  const found = await rows<Surveyed & { id: string } & Record<string, unknown>>(
    pool,
    `SELECT s.id::text AS id, occasion, manager_username AS "managerUsername", outcome, score, comment, client_no AS "clientNo",
            subject_no AS "subjectNo", by, "on"
     FROM survey s ${where.toString()} ORDER BY s.id DESC LIMIT ${where.bind(limit + 1)}`,
    where.values,
  );
  const page = pageOf(found, limit, ({ id }) => [id]);
  return { ...page, data: page.data.map(withoutId) };
}

function withoutId(row: Surveyed & { id: string }): Surveyed {
  const { id: _, ...said } = row;
  return said;
}

/** The scores of a whole period by manager: how many, their sum, and how many were low. */
export function surveyFigures(pool: Pool, viewer: ComplaintViewer, period: Period): Promise<SurveyFigure[]> {
  const where = inPeriod(viewer, period).always('score IS NOT NULL');
  return rows<SurveyFigure & Record<string, unknown>>(
    pool,
    `SELECT manager_username AS "managerUsername", count(*)::int AS answered, sum(score)::int AS sum,
            (count(*) FILTER (WHERE score <= ${where.bind(LOW_SCORE)}))::int AS low
     FROM survey s ${where.toString()} GROUP BY 1 ORDER BY 1 LIMIT ${where.bind(MOST_OF_ONE)}`,
    where.values,
  );
}

export interface SurveyFigure {
  managerUsername: string;
  answered: number;
  sum: number;
  low: number;
}
