import type { z } from 'zod';
import * as contract from '../../contracts/http/questions';
import { ANSWER_DAYS, mayBeDue, standingOf } from '../../domain/application/questions';
import { FINAL_STAGES } from '../../domain/application/stages';
import { mayHandle } from '../../domain/approval/separation';
import { addDays } from '../../domain/date';
import type { ApplicationRecord } from '../../store/applications-read';
import { once } from '../../store/once';
import {
  insertAnswer,
  insertQuestion,
  questionsOf,
  waitingQuestions,
  type QuestionRecord,
} from '../../store/questions';
import type { ApiDeps } from '../deps';
import { allow, notFound, refuse } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';

type Visible = (no: string, session: Session) => Promise<ApplicationRecord>;

/** What those who decide ask about a case, and what the account manager answers. */
export function applicationQuestions({ prisma, pool }: ApiDeps, visible: Visible): Route[] {
  const open = async (no: string, session: Session): Promise<ApplicationRecord> => {
    const application = await visible(no, session);
    if (FINAL_STAGES.includes(application.stage)) throw refuse('CASE_CLOSED');
    return application;
  };
  const find = async (no: string, id: string): Promise<QuestionRecord> => {
    const found = (await questionsOf(pool, no)).find((question) => question.id === id);
    if (found === undefined) throw notFound('question');
    return found;
  };

  return [
    route(contract.askQuestion, async ({ params, body, session, commandId }) => {
      const application = await open(params.no, session);
      const by = byNow(application, session);
      const { question, dueOn = addDays(by.on, ANSWER_DAYS) } = body;
      allow(mayBeDue(dueOn, by.on), { QUESTION_DUE: '/dueOn' });
      const { result: id } = await once(prisma, `question/${commandId}`, (tx) =>
        insertQuestion(tx, application, { question, dueOn }, by),
      );
      return answerOf(await find(params.no, id), by.on);
    }),

    route(contract.answerQuestion, async ({ params, body, session, commandId }) => {
      const application = await open(params.no, session);
      const question = await find(params.no, params.id);
      allow(mayHandle(session.actor, application.managerUsername));
      const by = byNow(application, session);
      await once(prisma, `answer/${commandId}`, async (tx) => {
        await insertAnswer(tx, application, question, body.answer, by);
        return null;
      });
      return answerOf(await find(params.no, params.id), by.on);
    }),

    route(contract.listQuestions, async ({ params, session }) => {
      const { no, clockOffsetMs } = await visible(params.no, session);
      return {
        data: (await questionsOf(pool, no)).map((question) => answerOf(question, businessToday(clockOffsetMs))),
      };
    }),

    route(contract.listOwnQuestions, async ({ session }) => ({
      data: (await waitingQuestions(pool, session.actor.username)).map((question) =>
        answerOf(question, businessToday()),
      ),
    })),
  ];
}

const byNow = (
  { clockOffsetMs }: ApplicationRecord,
  { actor }: Session,
): { username: string; on: string; at: string } => ({
  username: actor.username,
  on: businessToday(clockOffsetMs),
  at: new Date(Date.now() + clockOffsetMs).toISOString(),
});

const answerOf = (question: QuestionRecord, today: string): z.input<typeof contract.askQuestion.response> => ({
  ...question,
  standing: standingOf({ answers: question.answers.length, dueOn: question.dueOn }, today),
});
