import { Empty, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoanTransaction } from '../../api/loans';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Money } from '../../ui/money';
import { ToneTag } from '../../ui/tone-tag';
import { ReversalButton } from './entry-buttons';

const PARTS = ['principal', 'interest', 'penalty', 'compound', 'fee'] as const;

interface Props {
  /** Null for an account that belongs to no loan: nothing is printed of it. */
  no: string | null;
  transactions: LoanTransaction[];
  /** Nothing is taken back of a loan that is over. */
  closed?: boolean;
}

/** What happened to the account and how each payment was allocated. */
export function Transactions({ no, transactions, closed = false }: Props): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const code = useCode();
  const columns: TableColumnsType<LoanTransaction> = [
    { title: t('transaction.on'), dataIndex: 'on', className: 'number' },
    {
      title: t('transaction.type'),
      key: 'type',
      render: (_, row) => (
        <>
          {code('transaction', row.type)} {row.reversed && <ToneTag tone="red">{t('transaction.reversed')}</ToneTag>}
        </>
      ),
    },
    {
      title: t('transaction.amount'),
      dataIndex: 'amount',
      align: 'right',
      render: (amount: string) => <Money amount={amount} strong />,
    },
    ...PARTS.map((part) => ({
      title: t(`parts.${part}`),
      key: part,
      align: 'right' as const,
      render: (_: unknown, row: LoanTransaction) => <Money amount={row.allocated[part]} />,
    })),
    {
      title: t('balances.held'),
      dataIndex: 'held',
      align: 'right',
      render: (amount: string) => <Money amount={amount} />,
    },
    {
      title: t('transaction.reference'),
      key: 'reference',
      render: (_, { type, reference, reversed }) => (
        <>
          {reference ?? '—'}{' '}
          {no !== null && type === 'REPAYMENT' && reference !== null && !reversed && may(me.roles, 'PAPER_PRINT') && (
            <a
              href={`/api/loans/${no}/receipts/${encodeURIComponent(reference)}`}
              target="_blank"
              rel="noreferrer"
              aria-label={`${t('papers.receipt')} ${reference}`}
            >
              {t('papers.receipt')}
            </a>
          )}{' '}
          {no !== null && type === 'REPAYMENT' && reference !== null && !reversed && !closed && (
            <ReversalButton no={no} reference={reference} />
          )}
        </>
      ),
    },
  ];
  return (
    <Table<LoanTransaction>
      size="small"
      rowKey={(row) => `${row.on}-${row.type}-${row.reference ?? ''}-${row.amount}`}
      columns={columns}
      dataSource={transactions}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('transaction.empty')} /> }}
    />
  );
}
