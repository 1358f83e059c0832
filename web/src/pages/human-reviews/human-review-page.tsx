import { Descriptions, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { concludeHumanReview, useHumanReview, withdrawHumanReview, type HumanReview } from '../../api/human-reviews';
import { textOf } from '../../../../src/contracts/problem';
import { useCode, useSpoken } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { FormButton } from '../../ui/form-button';
import { LoadedPage } from '../../ui/loaded-page';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { DaysLeft } from '../complaint/days-left';
import { subjectPath } from '../notices/subject-path';
import { usePersonName } from '../../ui/person';

export default function HumanReviewPage(): ReactNode {
  const { no = '' } = useParams();
  const review = useHumanReview(no);
  return <LoadedPage query={review}>{(data) => <ReviewFile key={data.no} review={data} />}</LoadedPage>;
}

function ReviewFile({ review }: { review: HumanReview }): ReactNode {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const { me } = useSession();
  const code = useCode();
  const spoken = useSpoken();
  const path = subjectPath(review.subject);
  const facts: [string, ReactNode][] = [
    [
      t('client.title'),
      <Link key="client" to={`/clients/${review.clientNo}`}>
        {review.clientMasked}
      </Link>,
    ],
    [
      t('humanReviews.kind'),
      <span key="kind">
        {code('reviewedKind', review.kind)} {path === null ? review.subject : <Link to={path}>{review.subject}</Link>}
      </span>,
    ],
    [
      t('humanReviews.reasons'),
      review.reasons.map((reason) => spoken({ zh: textOf(reason, 'zh'), en: textOf(reason, 'en') })).join(' ') || '—',
    ],
    [
      t('humanReviews.reason'),
      <span key="reason" className="prose">
        {review.reason}
      </span>,
    ],
    [t('humanReviews.askedBy'), `${nameOf(review.askedBy)} ${review.askedOn}`],
    [t('humanReviews.dueOn'), review.dueOn],
    [t('humanReviews.endedBy'), review.endedBy === null ? '—' : `${nameOf(review.endedBy)} ${review.endedOn ?? ''}`],
    [
      t('humanReviews.conclusion'),
      <span key="said" className="prose">
        {review.conclusion ?? '—'}
      </span>,
    ],
  ];
  return (
    <Page
      title={t('humanReviews.one', { no: review.no })}
      beside={
        <>
          <StatusTag kind="humanReviewStatus" code={review.status} />
          {review.daysLeft !== null && <DaysLeft days={review.daysLeft} />}
        </>
      }
      actions={
        <>
          {review.mayConclude && <ConcludeButton no={review.no} />}
          {review.status === 'ASKED' && may(me.roles, 'HUMAN_REVIEW_ASK') && <WithdrawButton no={review.no} />}
        </>
      }
    >
      <Section title={t('humanReviews.title')}>
        <Descriptions
          size="small"
          column={1}
          items={facts.map(([label, children]) => ({ key: label, label, children }))}
        />
      </Section>
    </Page>
  );
}

const KEYS = [['human-reviews'], ['tasks']] as const;

function ConcludeButton({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <FormButton<object, HumanReview>
      ofPage
      primary
      draft={`human-review-${no}`}
      send={concludeHumanReview(no)}
      invalidates={KEYS}
      submit={t('humanReviews.conclude')}
      done={t('humanReviews.concluded')}
    >
      <Form.Item
        name="outcome"
        label={t('humanReviews.outcome')}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <Select
          options={(['UPHELD', 'SET_ASIDE'] as const).map((value) => ({
            value,
            label: code('humanReviewStatus', value),
          }))}
        />
      </Form.Item>
      <ReasonField label={t('humanReviews.conclusion')} min={10} />
    </FormButton>
  );
}

function WithdrawButton({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <FormButton<object, HumanReview>
      ofPage
      danger
      draft={`human-review-withdraw-${no}`}
      send={withdrawHumanReview(no)}
      invalidates={KEYS}
      submit={t('humanReviews.withdraw')}
      done={t('humanReviews.withdrawn')}
    >
      <ReasonField label={t('humanReviews.reason')} />
    </FormButton>
  );
}

/** `min`: what a person found is told in so many characters at least; the client reads it. */
function ReasonField({ label, min = 1 }: { label: string; min?: number }): ReactNode {
  const { t } = useTranslation();
  const required = { required: true, whitespace: true, message: t('form.required') };
  return (
    <Form.Item
      name="reason"
      label={label}
      rules={[required, { min, transform: trimmed, message: t('humanReviews.tellMore', { count: min }) }]}
    >
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
    </Form.Item>
  );
}

const trimmed = (typed: unknown): unknown => (typeof typed === 'string' ? typed.trim() : typed);
