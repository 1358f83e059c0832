import { Descriptions, Form, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  answerObjection,
  reportingKey,
  takeObjection,
  useReporting,
  type Objection,
  type Reporting,
} from '../../api/credit-reporting';
import type { Loan } from '../../api/loans';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { DateField, TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';
import { Lines } from '../../ui/lines';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section';
import { Result } from '../credit-reports/credit-reports-page';
import { WorkoutRecord } from './records';
import { usePersonName } from '../../ui/person';

/** What the client was told before he was reported, what was reported of him, and what he objects to. */
export function ReportingPanel({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const found = useReporting(loan.no);
  return (
    <Section
      title={t('creditReporting.title')}
      id="credit-reporting"
      // One at a time: the next is taken down once this one has its answer.
      extra={found.data?.objections.every(({ answer }) => answer !== null) && <TakeButton loan={loan} />}
    >
      <Loaded query={found}>
        {(reporting) => (
          <>
            <Told reporting={reporting} />
            {reporting.objections.map((objection) => (
              <OneObjection key={objection.no} loan={loan} objection={objection} />
            ))}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Told({ reporting: { notices, items } }: { reporting: Reporting }): ReactNode {
  const { t } = useTranslation();
  return (
    <Descriptions
      size="small"
      column={1}
      items={[
        {
          key: 'notices',
          label: t('creditReporting.notices'),
          children:
            notices.length === 0 ? (
              t('creditReporting.noNotice')
            ) : (
              <Lines
                texts={notices.map(({ channel, status, on }) =>
                  [on, t(`notices.channels.${channel as 'SMS'}`), t(`creditReporting.noticeStatus.${status}`)].join(
                    ' · ',
                  ),
                )}
              />
            ),
        },
        {
          key: 'items',
          label: t('creditReporting.items'),
          children:
            items.length === 0 ? (
              t('creditReporting.never')
            ) : (
              <Lines
                texts={items.map((item) => (
                  <>
                    {item.reportNo} · <Result item={item} />
                  </>
                ))}
              />
            ),
        },
      ]}
    />
  );
}

function OneObjection({ loan, objection }: { loan: Loan; objection: Objection }): ReactNode {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const { answer } = objection;
  const facts: [string, ReactNode][] = [
    [t('creditReporting.claim'), objection.claim],
    [t('creditReporting.receivedOn'), `${objection.receivedOn} · ${nameOf(objection.by)}`],
    [t('creditReporting.dueOn'), objection.dueOn],
    [
      t('creditReporting.outcome'),
      answer === null
        ? t('creditReporting.open')
        : [
            answer.on,
            nameOf(answer.by),
            t(`creditReporting.outcomes.${answer.outcome}`),
            answer.reply,
            answer.correction,
            answer.reportNo,
          ]
            .filter(Boolean)
            .join(' · '),
    ],
  ];
  return (
    <WorkoutRecord
      title={`${t('creditReporting.objection')} ${objection.no}`}
      duties={objection.duties}
      facts={facts}
      actions={
        <>
          <LetterLink loan={loan} objection={objection} />
          <AnswerButton loan={loan} objection={objection} />
        </>
      }
    />
  );
}

function LetterLink({ loan, objection }: { loan: Loan; objection: Objection }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (objection.answer === null || !may(me.roles, 'PAPER_PRINT')) return null;
  return (
    <a href={`/api/loans/${loan.no}/objections/${objection.no}/letter`} target="_blank" rel="noreferrer">
      {t('creditReporting.letter')}
    </a>
  );
}

function TakeButton({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (!may(me.roles, 'OBJECTION_RECORD')) return null;
  return (
    <FormButton<{ receivedOn: string; claim: string; evidence: string }, unknown>
      ofPage
      draft={`objection-${loan.no}`}
      submit={t('creditReporting.take')}
      done={t('creditReporting.taken')}
      invalidates={[reportingKey(loan.no), ['tasks'], ['legal-calendar']]}
      initialValues={{ receivedOn: loan.today }}
      send={({ receivedOn, ...values }, key) => takeObjection(loan.no)({ ...values, receivedOn }, key)}
    >
      <DateField name="receivedOn" label={t('creditReporting.receivedOn')} />
      <TextField name="claim" label={t('creditReporting.claim')} max={1000} />
      <TextField name="evidence" label={t('creditReporting.evidence')} max={200} />
    </FormButton>
  );
}

interface AnswerValues {
  outcome: string;
  reply: string;
  correction?: string;
  evidence: string;
}

/** For somebody else than who took it down or manages the loan. */
function AnswerButton({ loan, objection }: { loan: Loan; objection: Objection }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const isMine = objection.by === me.username || loan.managerUsername === me.username;
  if (objection.answer !== null || isMine || !may(me.roles, 'OBJECTION_ANSWER')) return null;
  return (
    <FormButton<AnswerValues, unknown>
      ofPage
      draft={`objection-answer-${objection.no}`}
      submit={t('creditReporting.answer')}
      done={t('creditReporting.answered')}
      invalidates={[reportingKey(loan.no), ['tasks'], ['legal-calendar']]}
      primary
      send={({ correction, ...values }, key) =>
        answerObjection(loan.no, objection.no)(
          { ...values, correction: values.outcome === 'UPHELD' && correction?.trim() ? correction : null },
          key,
        )
      }
    >
      <Form.Item
        name="outcome"
        label={t('creditReporting.outcome')}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <Radio.Group
          options={(['UPHELD', 'REJECTED'] as const).map((value) => ({
            value,
            label: t(`creditReporting.outcomes.${value}`),
          }))}
        />
      </Form.Item>
      <TextField name="reply" label={t('creditReporting.reply')} max={2000} />
      <Correction />
      <TextField name="evidence" label={t('creditReporting.evidence')} max={200} />
    </FormButton>
  );
}

/** What is corrected at the bureau, where the objection is upheld. */
function Correction(): ReactNode {
  const { t } = useTranslation();
  const outcome = Form.useWatch('outcome', Form.useFormInstance<AnswerValues>()) as string | undefined;
  return outcome === 'UPHELD' && <TextField name="correction" label={t('creditReporting.correction')} max={500} />;
}
