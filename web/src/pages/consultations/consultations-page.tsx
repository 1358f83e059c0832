import { Card, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CONSULTATION_OUTCOMES } from '../../../../src/domain/consultation/consultation';
import { useConsultationDigest, useConsultations, type Consultation } from '../../api/consultations';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Figures } from '../../ui/figures';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { CodeFilter, useFilter } from '../../ui/search-filter';
import { ConsultationButton } from './consultation-button';
import { Person } from '../../ui/person';
import { chinaToday } from '../../format/date';
import { Unread } from '../../ui/unread';

/** 咨询登记簿 with the figures of the day. */
export default function ConsultationsPage(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const [outcome] = useFilter('outcome');
  const consultations = useConsultations({ outcome });
  return (
    <Page
      title={t('consultations.title')}
      actions={
        <>
          <CodeFilter
            name="outcome"
            kind="consultationOutcome"
            values={CONSULTATION_OUTCOMES}
            label={t('consultations.outcome')}
          />
          {may(me.roles, 'CONSULTATION_WRITE') && <ConsultationButton />}
        </>
      }
    >
      <Today />
      <PagedTable
        label={t('consultations.title')}
        pages={consultations}
        columns={useColumns()}
        rowKey={({ id }) => id}
        empty={outcome ? t('common.noMatch') : t('consultations.empty')}
      />
    </Page>
  );
}

function Today(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const digest = useConsultationDigest(chinaToday().format('YYYY-MM-DD'));
  const { data } = digest;
  if (data === undefined) return <Unread query={digest} />;
  const outcomes = data.outcomes.map((one) => ({ title: code('consultationOutcome', one.code), value: one.count }));
  return (
    <Card size="small" style={{ marginBlockEnd: 16 }}>
      <Figures
        figures={[
          { title: t('consultations.total'), value: data.total },
          ...outcomes,
          { title: t('consultations.overdue'), value: data.overdue },
        ]}
      />
    </Card>
  );
}

function useColumns(): TableColumnsType<Consultation> {
  const { t } = useTranslation();
  const code = useCode();
  return [
    { title: t('consultations.day'), dataIndex: 'on', className: 'number' },
    {
      title: t('consultations.channel'),
      key: 'channel',
      render: (_, { channel }) => code('consultationChannel', channel),
    },
    { title: t('consultations.topic'), key: 'topic', render: (_, { topic }) => code('consultationTopic', topic) },
    { title: t('consultations.question'), dataIndex: 'question' },
    { title: t('consultations.answer'), dataIndex: 'answer' },
    {
      title: t('consultations.outcome'),
      key: 'outcome',
      render: (_, { outcome, followUpOn }) =>
        `${code('consultationOutcome', outcome)}${followUpOn === null ? '' : ` ${followUpOn}`}`,
    },
    {
      title: t('consultations.lead'),
      key: 'lead',
      render: (_, { leadNo }) => (leadNo === null ? '—' : <Link to={`/leads/${leadNo}`}>{leadNo}</Link>),
    },
    { title: t('consultations.by'), dataIndex: 'recordedBy', render: (by: string) => <Person of={by} /> },
  ];
}
