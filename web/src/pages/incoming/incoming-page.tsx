import { Tabs, type TableColumnsType } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PAYMENT_STATUSES } from '../../../../src/domain/incoming/assignment';
import { useIncoming, type IncomingRow } from '../../api/incoming';
import { Money } from '../../ui/money';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { CodeFilter, useFilter } from '../../ui/search-filter';
import { StatusTag } from '../../ui/status-tag';
import { Debits } from './debits';
import { ImportButton } from './import-button';
import { PaymentDrawer } from './payment-drawer';
import { Statements } from './statements';
import { useWhy } from './use-why';

/** 银行来账: what came in, what of it waits for a person, and the statements it came by. */
export default function IncomingPage(): ReactNode {
  const { t } = useTranslation();
  return (
    <Page title={t('incoming.title')} actions={<ImportButton />}>
      <Tabs
        items={[
          { key: 'payments', label: t('incoming.payments'), children: <Payments /> },
          { key: 'statements', label: t('incoming.statements'), children: <Statements /> },
          { key: 'debits', label: t('incoming.debits'), children: <Debits /> },
        ]}
      />
    </Page>
  );
}

function Payments(): ReactNode {
  const { t } = useTranslation();
  const [status] = useFilter('status');
  const payments = useIncoming({ status });
  const [opened, open] = useState<string>();
  const columns = useColumns();
  return (
    <>
      <div style={{ marginBlockEnd: 12 }}>
        <CodeFilter name="status" kind="incomingStatus" values={PAYMENT_STATUSES} label={t('incoming.status')} />
      </div>
      <PagedTable
        label={t('incoming.payments')}
        pages={payments}
        columns={columns}
        rowKey={(row) => row.no}
        empty={status ? t('common.noMatch') : t('incoming.empty')}
        onOpen={(row) => {
          open(row.no);
        }}
      />
      {opened !== undefined && (
        <PaymentDrawer
          no={opened}
          onClose={() => {
            open(undefined);
          }}
        />
      )}
    </>
  );
}

function useColumns(): TableColumnsType<IncomingRow> {
  const { t } = useTranslation();
  const why = useWhy();
  return [
    { title: t('incoming.on'), dataIndex: 'on' },
    { title: t('incoming.reference'), key: 'reference', render: (_, row) => `${row.bank} ${row.reference}` },
    {
      title: t('incoming.amount'),
      dataIndex: 'amount',
      align: 'right',
      render: (amount: string) => <Money amount={amount} />,
    },
    { title: t('incoming.payer'), dataIndex: 'payerMasked' },
    { title: t('incoming.remark'), dataIndex: 'remark', ellipsis: true },
    {
      title: t('incoming.status'),
      key: 'status',
      render: (_, row) => <StatusTag kind="incomingStatus" code={row.status} />,
    },
    {
      title: t('incoming.why'),
      key: 'why',
      render: (_, row) => why(row),
    },
  ];
}
