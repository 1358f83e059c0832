import { App, Button, Flex, Table, type TableColumnsType } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DEBITS_KEY, INCOMING_KEY, sendDebitResults, useDebitBatch, type DebitOrder } from '../../api/incoming';
import { useSubmission } from '../../http/use-submission';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Dialog } from '../../ui/dialog';
import { FailureAlert } from '../../ui/failure-alert';
import { Loaded } from '../../ui/loaded';
import { Money } from '../../ui/money';
import { StatusTag } from '../../ui/status-tag';
import { useDialog } from '../../ui/use-dialog';

/** The orders of one batch, and the bank's file of what became of them. */
export function DebitBatchButton({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const dialog = useDialog();
  return (
    <>
      <Button size="small" onClick={dialog.show}>
        {t('debits.open')}
      </Button>
      <Dialog open={dialog.isOpen} width={900} title={t('debits.one', { no })} onCancel={dialog.hide} destroyOnHidden>
        <Flex vertical gap="middle">
          <ImportResults no={no} />
          <Orders no={no} />
        </Flex>
      </Dialog>
    </>
  );
}

function Orders({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const batch = useDebitBatch(no);
  const columns: TableColumnsType<DebitOrder> = [
    { title: t('debits.order'), dataIndex: 'no' },
    { title: t('loans.no'), key: 'loan', render: (_, { loanNo }) => <Link to={`/loans/${loanNo}`}>{loanNo}</Link> },
    { title: t('debits.account'), dataIndex: 'accountMasked' },
    {
      title: t('incoming.debit.amount'),
      key: 'amount',
      align: 'right',
      render: (_, { amount }) => <Money amount={amount} />,
    },
    { title: t('incoming.debit.paid'), key: 'paid', align: 'right', render: (_, { paid }) => <Money amount={paid} /> },
    {
      title: t('incoming.status'),
      key: 'status',
      render: (_, { status }) => <StatusTag kind="debitOrder" code={status} />,
    },
    { title: t('debits.reason'), key: 'reason', render: (_, { reason }) => reason ?? '—' },
  ];
  return (
    <Loaded query={batch}>
      {({ results }) => (
        <Table<DebitOrder>
          size="small"
          rowKey="no"
          aria-label={t('debits.orders')}
          columns={columns}
          dataSource={results}
          pagination={{ pageSize: 50, hideOnSinglePage: true }}
          scroll={{ x: 'max-content' }}
        />
      )}
    </Loaded>
  );
}

function ImportResults({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const sending = useSubmission({
    send: (file: File) => sendDebitResults(no, file),
    invalidates: [DEBITS_KEY, INCOMING_KEY],
    onDone: (taken) => void message.success(t('debits.taken', { ...taken })),
  });
  if (!may(me.roles, 'STATEMENT_IMPORT')) return null;
  return (
    <>
      <FailureAlert failure={sending.error} />
      <Button loading={sending.isPending} onClick={() => input.current?.click()}>
        {t('debits.import')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('debits.import')}
        accept=".csv,.txt"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) sending.mutate(file);
        }}
      />
    </>
  );
}
