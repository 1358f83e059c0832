import { Button, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DEBITS_KEY, INCOMING_KEY, runDebits, useDebitBatches, type DebitBatch } from '../../api/incoming';
import { useSubmission } from '../../http/use-submission';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { FailureAlert } from '../../ui/failure-alert';
import { Money } from '../../ui/money';
import { PagedTable } from '../../ui/paged-table';
import { StatusTag } from '../../ui/status-tag';
import { DebitBatchButton } from './debit-batch-button';
import { chinaToday } from '../../format/date';

/** 批量代扣: one batch a business date, by itself every morning. */
export function Debits(): ReactNode {
  const { t } = useTranslation();
  const batches = useDebitBatches();
  const columns = useColumns();
  return (
    <>
      <RunButton />
      <PagedTable
        label={t('incoming.debits')}
        pages={batches}
        columns={columns}
        rowKey={(row) => row.no}
        empty={t('incoming.noDebits')}
      />
    </>
  );
}

function RunButton(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const running = useSubmission<null, unknown>({
    send: (_, key) => runDebits(chinaToday().format('YYYY-MM-DD'), key),
    invalidates: [DEBITS_KEY, INCOMING_KEY],
  });
  if (!may(me.roles, 'DEBIT_RUN')) return null;
  return (
    <div style={{ marginBlockEnd: 12 }}>
      <Button
        loading={running.isPending}
        onClick={() => {
          running.mutate(null);
        }}
      >
        {t('incoming.runDebits')}
      </Button>
      <FailureAlert failure={running.error} />
    </div>
  );
}

function useColumns(): TableColumnsType<DebitBatch> {
  const { t } = useTranslation();
  const money = (key: 'amount' | 'paid'): TableColumnsType<DebitBatch>[number] => ({
    title: t(`incoming.debit.${key}`),
    dataIndex: key,
    align: 'right',
    render: (amount: string) => <Money amount={amount} />,
  });
  return [
    { title: t('incoming.no'), dataIndex: 'no' },
    { title: t('incoming.debit.businessDate'), dataIndex: 'businessDate' },
    {
      title: t('incoming.status'),
      key: 'status',
      render: (_, row) => <StatusTag kind="debitStatus" code={row.status} />,
    },
    { title: t('incoming.debit.orders'), dataIndex: 'orders', align: 'right' },
    { title: t('incoming.debit.failed'), dataIndex: 'failed', align: 'right' },
    money('amount'),
    money('paid'),
    { key: 'orders', render: (_, { no }) => <DebitBatchButton no={no} /> },
  ];
}
