import type { Pool } from 'pg';
import { MOST_OF_ONE } from '../contracts/bounds';
import { audit } from './audit';
import { toDbDate } from './dates';
import { enqueueNotices, toStaff } from './notices';
import type { Tx } from './once';
import { rows } from './sql';

export interface QuestionRecord {
  id: string;
  applicationNo: string;
  question: string;
  dueOn: string;
  askedBy: string;
  askedAt: string;
  answers: { answer: string; answeredBy: string; answeredAt: string }[];
}

/** The case a question is about. */
interface Case {
  no: string;
  managerUsername: string;
  clockOffsetMs: number;
}
interface By {
  username: string;
  on: string;
  /** Business instant. */
  at: string;
}

const QUESTIONS = `
  SELECT q.id::text AS id, q.application_no AS "applicationNo", q.question, q.due_on AS "dueOn", q.asked_by AS "askedBy",
         q.asked_at AS "askedAt",
         (SELECT coalesce(json_agg(json_build_object('answer', a.answer, 'answeredBy', a.answered_by,
            'answeredAt', to_char(a.answered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY a.id), '[]')
          FROM case_answer a WHERE a.question_id = q.id) AS answers
  FROM case_question q`;

/** Every question on a case, oldest first. */
export const questionsOf = (pool: Pool, applicationNo: string): Promise<QuestionRecord[]> =>
  rows<QuestionRecord & Record<string, unknown>>(
    pool,
    `${QUESTIONS} WHERE q.application_no = $1 ORDER BY q.id LIMIT ${String(MOST_OF_ONE)}`,
    [applicationNo],
  );

/** Unanswered questions on the cases a person manages, and those he asked; the first due first. */
export const waitingQuestions = (pool: Pool, username: string): Promise<QuestionRecord[]> =>
  rows<QuestionRecord & Record<string, unknown>>(
    pool,
    `${QUESTIONS} JOIN application p ON p.no = q.application_no
     WHERE (p.manager_username = $1 OR q.asked_by = $1) AND p.closed_on IS NULL
       AND NOT EXISTS (SELECT 1 FROM case_answer a WHERE a.question_id = q.id)
     ORDER BY q.due_on, q.id LIMIT 200`,
    [username],
  );

export async function insertQuestion(
  tx: Tx,
  about: Case,
  { question, dueOn }: { question: string; dueOn: string },
  by: By,
): Promise<string> {
  const data = {
    applicationNo: about.no,
    question,
    dueOn: toDbDate(dueOn),
    askedBy: by.username,
    askedAt: new Date(by.at),
  };
  const id = String((await tx.caseQuestion.create({ data })).id);
  await tell(tx, about, by, {
    recipient: about.managerUsername,
    template: 'question-asked',
    params: { dueOn },
    cause: `question/${id}`,
  });
  await note(tx, about, by, 'QUESTION_ASKED', { question: id, dueOn });
  return id;
}

export async function insertAnswer(
  tx: Tx,
  about: Case,
  { id, askedBy }: QuestionRecord,
  answer: string,
  by: By,
): Promise<void> {
  const data = { questionId: BigInt(id), answer, answeredBy: by.username, answeredAt: new Date(by.at) };
  const written = await tx.caseAnswer.create({ data });
  const cause = `question/${id}/answer/${String(written.id)}`;
  await tell(tx, about, by, { recipient: askedBy, template: 'question-answered', params: {}, cause });
  await note(tx, about, by, 'QUESTION_ANSWERED', { question: id });
}

type Told = {
  recipient: string;
  template: 'question-asked' | 'question-answered';
  params: Record<string, string>;
  cause: string;
};

async function tell(
  tx: Tx,
  { no, clockOffsetMs }: Case,
  { username, at }: By,
  { params, ...told }: Told,
): Promise<void> {
  const about = {
    ...told,
    params: { subjectNo: no, by: username, ...params },
    subjectNo: no,
    businessAt: at,
    clockOffsetMs,
  };
  await enqueueNotices(tx, toStaff(about));
}

const note = (
  tx: Tx,
  { no }: Case,
  { username, on }: By,
  action: string,
  detail: Record<string, string>,
): Promise<void> =>
  audit(tx, { businessOn: on, actor: username, action, subject: 'APPLICATION', subjectNo: no, detail });
