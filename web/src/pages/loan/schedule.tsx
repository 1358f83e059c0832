import { Empty, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoanAccount, ScheduleRow } from '../../api/loans';
import { addMoney } from '../../format/money';
import { Money } from '../../ui/money';
import { ToneTag } from '../../ui/tone-tag';
import { rowState } from './row-state';

/** No opening balance: it is the closing one of the row above, and without it a table fits beside the facts. */
const AMOUNTS = ['principal', 'interest', 'total', 'closingBalance'] as const;
const TONE = { paid: 'green', late: 'red', partly: 'gold', open: 'default' } as const;

/** The plan as it stands, with what has been paid of each instalment. */
export function Schedule({ account }: { account: LoanAccount }): ReactNode {
  const { t } = useTranslation();
  const columns: TableColumnsType<ScheduleRow> = [
    { title: t('schedule.number'), dataIndex: 'number', width: 56 },
    { title: t('schedule.dueOn'), dataIndex: 'dueOn', className: 'number' },
    ...AMOUNTS.map((part) => ({
      title: t(`schedule.${part}`),
      dataIndex: part,
      align: 'right' as const,
      render: (amount: string) => <Money amount={amount} strong={part === 'total'} />,
    })),
    {
      title: t('schedule.paid'),
      key: 'paid',
      align: 'right',
      render: (_, row) => <Money amount={addMoney(Object.values(row.paid))} />,
    },
    {
      title: t('schedule.state'),
      key: 'state',
      render: (_, row) => {
        const state = rowState(row, account.asOf);
        return (
          <ToneTag tone={TONE[state]}>
            {state === 'paid' && row.paidOn ? t('schedule.paidOn', { on: row.paidOn }) : t(`schedule.states.${state}`)}
          </ToneTag>
        );
      },
    },
  ];
  return (
    <Table<ScheduleRow>
      size="small"
      rowKey="number"
      columns={columns}
      dataSource={account.schedule}
      pagination={account.schedule.length > 60 ? { pageSize: 60, showSizeChanger: false } : false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('schedule.empty')} /> }}
    />
  );
}
