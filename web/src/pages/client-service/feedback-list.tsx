import { Flex, Form, Input, Select, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDBACK_STATES, FEEDBACK_TOPICS } from '../../../../src/domain/service/feedback';
import { answerFeedback, takeFeedback, useFeedback, type Feedback } from '../../api/client-service';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { ClientSelect } from '../../ui/client-select';
import { FormButton } from '../../ui/form-button';
import { PagedTable } from '../../ui/paged-table';
import { PersonOn } from '../../ui/person';
import { CodeFilter, useFilter } from '../../ui/search-filter';
import { StatusTag } from '../../ui/status-tag';

const KEYS = [['feedback']] as const;

export function FeedbackList(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const [state] = useFilter('state');
  const found = useFeedback({ status: state });
  return (
    <>
      <Flex gap="small" justify="end" wrap style={{ marginBlockEnd: 12 }}>
        <CodeFilter name="state" kind="feedbackStatus" values={FEEDBACK_STATES} label={t('clientService.status')} />
        {may(me.roles, 'FEEDBACK_TAKE') && <TakeButton />}
      </Flex>
      <PagedTable
        label={t('clientService.feedback')}
        pages={found}
        columns={useColumns()}
        rowKey={({ no }) => no}
        empty={state ? t('common.noMatch') : t('clientService.noFeedback')}
      />
    </>
  );
}

function TakeButton(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const required = { required: true, message: t('form.required') };
  return (
    <FormButton<object, Feedback>
      ofPage
      primary
      draft="feedback"
      send={takeFeedback}
      invalidates={KEYS}
      submit={t('clientService.take')}
      done={t('clientService.done')}
    >
      <Form.Item name="topic" label={t('clientService.topic')} rules={[required]}>
        <Select options={FEEDBACK_TOPICS.map((value) => ({ value, label: code('feedbackTopic', value) }))} />
      </Form.Item>
      <Form.Item name="clientNo" label={t('client.title')}>
        <ClientSelect />
      </Form.Item>
      <Form.Item name="text" label={t('clientService.wish')} rules={[{ ...required, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
    </FormButton>
  );
}

function AnswerButton({ feedback: { no, status } }: { feedback: Feedback }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const required = { required: true, message: t('form.required') };
  const ends = status === 'RECEIVED' ? (['PLANNED', 'DONE', 'DECLINED'] as const) : (['DONE', 'DECLINED'] as const);
  return (
    <FormButton<object, Feedback>
      draft={`feedback-${no}`}
      send={answerFeedback(no)}
      invalidates={KEYS}
      submit={t('clientService.decide')}
      done={t('clientService.done')}
    >
      <Form.Item name="status" label={t('clientService.status')} rules={[required]}>
        <Select options={ends.map((value) => ({ value, label: code('feedbackStatus', value) }))} />
      </Form.Item>
      <Form.Item name="reply" label={t('clientService.replyHint')} rules={[{ ...required, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
    </FormButton>
  );
}

function useColumns(): TableColumnsType<Feedback> {
  const { t } = useTranslation();
  const code = useCode();
  return [
    { title: t('clientService.no'), dataIndex: 'no' },
    { title: t('clientService.topic'), key: 'topic', render: (_, { topic }) => code('feedbackTopic', topic) },
    {
      title: t('clientService.status'),
      key: 'status',
      render: (_, { status }) => <StatusTag kind="feedbackStatus" code={status} />,
    },
    { title: t('clientService.wish'), key: 'text', render: (_, { text }) => <span className="prose">{text}</span> },
    {
      title: t('clientService.reply'),
      key: 'reply',
      render: (_, { reply }) => <span className="prose">{reply ?? '—'}</span>,
    },
    {
      title: t('clientService.takenBy'),
      key: 'takenBy',
      render: (_, { takenBy, takenOn }) => <PersonOn of={takenBy} on={takenOn} />,
    },
    {
      title: t('clientService.decide'),
      key: 'act',
      render: (_, row) => (row.mayAnswer ? <AnswerButton feedback={row} /> : '—'),
    },
  ];
}
