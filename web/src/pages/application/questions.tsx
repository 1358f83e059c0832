import { Button, Flex, Form, Input, Typography } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answerQuestion as answering, askQuestion as asking } from '../../../../src/contracts/http/questions';
import { FINAL_STAGES } from '../../../../src/domain/application/stages';
import type { Application } from '../../api/applications';
import { answerQuestion, askQuestion, questionsKey, useQuestions, type Question } from '../../api/case';
import { checked } from '../../http/checked';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { DatePicker } from '../../ui/date-picker';
import { Instant } from '../../ui/instant';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';
import { Person } from '../../ui/person';

/** Questions of those who decide and what the manager answers; the approval does not wait for them. */
export function Questions({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const questions = useQuestions(application.no);
  const open = !FINAL_STAGES.includes(application.stage);
  return (
    <Section title={t('questions.title')} id="questions">
      <Loaded query={questions}>
        {({ data }) => (
          <Flex vertical gap="middle">
            {data.length === 0 && <Typography.Text type="secondary">{t('questions.empty')}</Typography.Text>}
            {data.map((question) => (
              <Asked key={question.id} question={question} application={application} />
            ))}
            {open && may(me.roles, 'QUESTION_ASK') && <Ask no={application.no} />}
          </Flex>
        )}
      </Loaded>
    </Section>
  );
}

function Asked({ question, application }: { question: Question; application: Application }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const mine = me.username === application.managerUsername || me.roles.includes('DEPARTMENT_MANAGER');
  const mayAnswer = mine && may(me.roles, 'QUESTION_ANSWER') && !FINAL_STAGES.includes(application.stage);
  return (
    <article>
      <Flex gap="small" wrap align="center">
        <StatusTag kind="questionStanding" code={question.standing} />
        <strong>
          <Person of={question.askedBy} />
        </strong>
        <Typography.Text type="secondary">
          <Instant at={question.askedAt} /> · {t('questions.until', { on: question.dueOn })}
        </Typography.Text>
      </Flex>
      <div className="prose">{question.question}</div>
      {question.answers.map((answer) => (
        <blockquote key={answer.answeredAt} style={{ margin: '8px 0 0 16px' }}>
          <Typography.Text type="secondary">
            <Person of={answer.answeredBy} /> · <Instant at={answer.answeredAt} />
          </Typography.Text>
          <div className="prose">{answer.answer}</div>
        </blockquote>
      ))}
      {mayAnswer && question.standing !== 'ANSWERED' && (
        <StepForm<{ answer: string }, unknown>
          draft={`answer-${question.id}`}
          send={({ answer }, key) =>
            answerQuestion(application.no, question.id)(checked(answering.body, { answer }), key)
          }
          invalidates={[questionsKey(application.no), ['questions']]}
          submit={t('questions.answer')}
          done={t('questions.answered')}
        >
          <Form.Item
            name="answer"
            label={t('questions.yourAnswer')}
            rules={[{ required: true, message: t('form.required') }]}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} maxLength={4000} />
          </Form.Item>
        </StepForm>
      )}
    </article>
  );
}

function Ask({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const dialog = useDialog();
  if (!dialog.isOpen)
    return (
      <Button onClick={dialog.show} style={{ alignSelf: 'start' }}>
        {t('questions.ask')}
      </Button>
    );
  return (
    <StepForm<{ question: string; dueOn?: Dayjs }, unknown>
      draft={`question-${no}`}
      send={({ question, dueOn }, key) =>
        askQuestion(no)(
          checked(asking.body, { question, ...(dueOn ? { dueOn: dueOn.format('YYYY-MM-DD') } : {}) }),
          key,
        )
      }
      invalidates={[questionsKey(no), ['questions']]}
      submit={t('questions.ask')}
      done={t('questions.asked')}
      onDone={dialog.hide}
    >
      <Form.Item
        name="question"
        label={t('questions.yourQuestion')}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="dueOn" label={t('questions.dueOn')}>
        <DatePicker />
      </Form.Item>
    </StepForm>
  );
}
