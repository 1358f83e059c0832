import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quote, QuoteRow } from '../api/quotes';
import { Money } from '../ui/money';

type Column = 'openingBalance' | 'principal' | 'interest' | 'fee' | 'total' | 'closingBalance';
const COLUMNS: readonly Column[] = ['openingBalance', 'principal', 'interest', 'fee', 'total', 'closingBalance'];

/** The repayment schedule of a quote with its totals. */
export function QuoteTable({ quote }: { quote: Quote }): ReactNode {
  const { t } = useTranslation();
  const withFees = quote.instalments.some((row) => row.fee !== '0.00');
  const shown = COLUMNS.filter((column) => column !== 'fee' || withFees);
  const columns: TableColumnsType<QuoteRow> = [
    { title: t('schedule.number'), dataIndex: 'number', width: 64 },
    { title: t('schedule.dueOn'), dataIndex: 'dueOn', className: 'number' },
    { title: t('schedule.days'), dataIndex: 'days', align: 'right' },
    ...shown.map((column) => ({
      title: t(`schedule.${column}`),
      dataIndex: column,
      align: 'right' as const,
      render: (amount: string) => <Money amount={amount} strong={column === 'total'} />,
    })),
  ];
  return (
    <Table<QuoteRow>
      size="small"
      rowKey="number"
      columns={columns}
      dataSource={quote.instalments}
      pagination={quote.instalments.length > 60 ? { pageSize: 60, showSizeChanger: false } : false}
      scroll={{ x: 'max-content' }}
      summary={() => (
        <Table.Summary.Row>
          <Table.Summary.Cell index={0} colSpan={3}>
            <strong>{t('schedule.sum')}</strong>
          </Table.Summary.Cell>
          {shown.map((column, index) => (
            <Table.Summary.Cell key={column} index={index + 3} align="right">
              {column === 'openingBalance' || column === 'closingBalance' ? null : (
                <Money amount={quote.totals[column]} strong />
              )}
            </Table.Summary.Cell>
          ))}
        </Table.Summary.Row>
      )}
    />
  );
}
