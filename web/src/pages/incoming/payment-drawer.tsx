import { Alert, Descriptions, Table, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useIncomingPayment, type IncomingPayment } from '../../api/incoming';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Loaded } from '../../ui/loaded';
import { Money } from '../../ui/money';
import { SideSheet } from '../../ui/side-sheet';
import { StatusTag } from '../../ui/status-tag';
import { AssignForm, ConfirmForm, HoldForm } from './decision-forms';
import { useWhy } from './use-why';
import { Person } from '../../ui/person';

/** One payment: what the bank says of it, where it went, and what this person may do with it. */
export function PaymentDrawer({ no, onClose }: { no: string; onClose: () => void }): ReactNode {
  const payment = useIncomingPayment(no);
  return (
    <SideSheet title={no} size={520} onClose={onClose}>
      <Loaded query={payment}>
        {(data) => (
          <>
            <Facts payment={data} />
            <Shares payment={data} />
            <Decision payment={data} />
          </>
        )}
      </Loaded>
    </SideSheet>
  );
}

function Facts({ payment }: { payment: IncomingPayment }): ReactNode {
  const { t } = useTranslation();
  const why = useWhy();
  const { status, note, reviewOn, proposedBy } = payment;
  const facts: [string, ReactNode][] = [
    [t('incoming.status'), <StatusTag key="status" kind="incomingStatus" code={status} />],
    [t('incoming.why'), why(payment)],
    [t('incoming.amount'), <Money key="amount" amount={payment.amount} strong />],
    [t('incoming.open'), <Money key="open" amount={payment.open} />],
    [t('incoming.on'), payment.on],
    [t('incoming.reference'), `${payment.bank} ${payment.reference}`],
    [t('incoming.payer'), payment.payerMasked || '—'],
    [t('incoming.account'), payment.accountMasked || '—'],
    [t('incoming.remark'), payment.remark || '—'],
    [t('incoming.note'), note ?? '—'],
    [t('incoming.reviewOn'), reviewOn ?? '—'],
    [t('incoming.proposedBy'), <Person key="proposed" of={proposedBy} />],
  ];
  return (
    <Descriptions
      size="small"
      column={1}
      bordered
      items={facts.map(([label, children]) => ({ key: label, label, children }))}
    />
  );
}

function Shares({ payment }: { payment: IncomingPayment }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  if (payment.shares.length === 0) return null;
  return (
    <Table
      size="small"
      style={{ marginBlock: 16 }}
      aria-label={t('incoming.shares')}
      pagination={false}
      dataSource={payment.shares}
      rowKey={({ n }) => n}
      columns={[
        {
          title: t('incoming.to'),
          dataIndex: 'loanNo',
          render: (loanNo: string | null) =>
            loanNo === null ? t('incoming.back') : <Link to={`/loans/${loanNo}`}>{loanNo}</Link>,
        },
        {
          title: t('incoming.amount'),
          dataIndex: 'amount',
          align: 'right',
          render: (amount: string) => <Money amount={amount} />,
        },
        {
          title: t('incoming.status'),
          key: 'status',
          render: (_, { status, refusal }) =>
            refusal === null ? code('shareStatus', status) : code('waitsFor', refusal),
        },
      ]}
    />
  );
}

function Decision({ payment }: { payment: IncomingPayment }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const { status, proposedBy } = payment;
  if (!may(me.roles, 'PAYMENT_ASSIGN')) return null;
  if (payment.partOnly) return <Alert type="info" showIcon title={t('incoming.partOnly')} />;
  if (status === 'PROPOSED') return proposedBy === me.username ? null : <ConfirmForm payment={payment} />;
  if (status !== 'WAITING' && status !== 'HELD') return null;
  return (
    <Tabs
      items={[
        { key: 'assign', label: t('incoming.assign'), children: <AssignForm payment={payment} /> },
        { key: 'hold', label: t('incoming.hold'), children: <HoldForm payment={payment} /> },
      ]}
    />
  );
}
