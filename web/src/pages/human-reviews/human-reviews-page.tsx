import { Form, Input, Select, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { HUMAN_REVIEW_STATES, REVIEWED_KINDS } from '../../../../src/domain/human-review/human-review';
import { askHumanReview, useHumanReviews, type HumanReview } from '../../api/human-reviews';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { FormButton } from '../../ui/form-button';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { CodeFilter, useFilter } from '../../ui/search-filter';
import { StatusTag } from '../../ui/status-tag';
import { ClientSelect } from '../../ui/client-select';
import { Person } from '../../ui/person';

/** What clients asked a person to look at. */
export default function HumanReviewsPage(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const navigate = useNavigate();
  const [status] = useFilter('status');
  const reviews = useHumanReviews({ status });
  return (
    <Page
      title={t('humanReviews.title')}
      actions={
        <>
          <CodeFilter
            name="status"
            kind="humanReviewStatus"
            values={HUMAN_REVIEW_STATES}
            label={t('humanReviews.status')}
          />
          {may(me.roles, 'HUMAN_REVIEW_ASK') && <AskButton />}
        </>
      }
    >
      <PagedTable
        label={t('humanReviews.title')}
        pages={reviews}
        columns={useColumns()}
        rowKey={({ no }) => no}
        empty={status ? t('common.noMatch') : t('humanReviews.empty')}
        onOpen={({ no }) => void navigate(`/human-reviews/${no}`)}
      />
    </Page>
  );
}

function AskButton(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const navigate = useNavigate();
  const required = { required: true, message: t('form.required') };
  return (
    <FormButton<object, HumanReview>
      ofPage
      primary
      draft="human-review"
      send={askHumanReview}
      invalidates={[['human-reviews'], ['tasks']]}
      submit={t('humanReviews.ask')}
      hint={t('humanReviews.hint')}
      done={t('humanReviews.asked')}
      onDone={({ no }) => void navigate(`/human-reviews/${no}`)}
    >
      <Form.Item name="clientNo" label={t('client.title')} rules={[required]}>
        <ClientSelect />
      </Form.Item>
      <Form.Item name="kind" label={t('humanReviews.kind')} rules={[required]}>
        <Select options={REVIEWED_KINDS.map((value) => ({ value, label: code('reviewedKind', value) }))} />
      </Form.Item>
      <Form.Item name="subject" label={t('humanReviews.subject')} rules={[required]}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="reason" label={t('humanReviews.reason')} rules={[{ ...required, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
    </FormButton>
  );
}

function useColumns(): TableColumnsType<HumanReview> {
  const { t } = useTranslation();
  const code = useCode();
  return [
    {
      title: t('humanReviews.no'),
      key: 'no',
      render: (_, { no }) => (
        <Link
          to={`/human-reviews/${no}`}
          onClick={(event) => {
            event.stopPropagation();
          }}
        >
          {no}
        </Link>
      ),
    },
    { title: t('client.title'), dataIndex: 'clientMasked' },
    { title: t('humanReviews.kind'), key: 'kind', render: (_, { kind }) => code('reviewedKind', kind) },
    {
      title: t('humanReviews.status'),
      key: 'status',
      render: (_, { status }) => <StatusTag kind="humanReviewStatus" code={status} />,
    },
    { title: t('humanReviews.askedOn'), dataIndex: 'askedOn', className: 'number' },
    { title: t('humanReviews.dueOn'), dataIndex: 'dueOn', className: 'number' },
    { title: t('humanReviews.endedBy'), key: 'endedBy', render: (_, { endedBy }) => <Person of={endedBy} /> },
  ];
}
