import { Flex, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { COMMITMENT_STATUSES } from '../../../../src/domain/commitment/commitment';
import { useCommitments, type Commitment } from '../../api/commitments';
import { useCode } from '../../i18n/use-code';
import { ExportButton } from '../../lists/export-button';
import { ClientLink } from '../../ui/client-link';
import { Money } from '../../ui/money';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { CodeFilter, useFilter } from '../../ui/search-filter';
import { StatusTag } from '../../ui/status-tag';
import { ToneTag } from '../../ui/tone-tag';

/** 表外承诺: accepted bills and letters of guarantee, with what is open on each until it is released. */
export default function CommitmentsPage(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [status] = useFilter('status');
  const commitments = useCommitments(status);
  const columns = useColumns();
  return (
    <Page
      title={t('commitments.title')}
      actions={
        <>
          <CodeFilter
            name="status"
            kind="commitmentStatus"
            values={COMMITMENT_STATUSES}
            label={t('commitments.status')}
          />
          <ExportButton view={{ name: 'commitments', columns: [], shown: [] }} filter={{ status }} />
        </>
      }
    >
      <PagedTable<Commitment>
        label={t('commitments.title')}
        pages={commitments}
        columns={columns}
        rowKey={({ no }) => no}
        empty={status ? t('common.noMatch') : t('commitments.empty')}
        onOpen={({ no }) => void navigate(`/commitments/${no}`)}
      />
    </Page>
  );
}

function useColumns(): TableColumnsType<Commitment> {
  const { t } = useTranslation();
  const code = useCode();
  const money = (key: 'amount' | 'margin' | 'open'): TableColumnsType<Commitment>[number] => ({
    title: t(`commitments.${key}`),
    dataIndex: key,
    align: 'right',
    render: (amount: string) => <Money amount={amount} />,
  });
  return [
    {
      title: t('commitments.no'),
      dataIndex: 'no',
      render: (no: string) => <Link to={`/commitments/${no}`}>{no}</Link>,
    },
    {
      title: t('commitments.category'),
      dataIndex: 'category',
      render: (category: string) => code('category', category),
    },
    { title: t('commitments.client'), key: 'client', render: (_, of) => <ClientLink of={of} /> },
    { title: t('commitments.beneficiary'), dataIndex: 'beneficiary' },
    money('amount'),
    money('margin'),
    money('open'),
    { title: t('commitments.expiresOn'), dataIndex: 'expiresOn', className: 'number' },
    {
      title: t('commitments.status'),
      key: 'status',
      render: (_, { status, overdue }) => (
        <Flex gap={4}>
          <StatusTag kind="commitmentStatus" code={status} />
          {overdue && <ToneTag tone="red">{t('commitments.overdue')}</ToneTag>}
        </Flex>
      ),
    },
  ];
}
