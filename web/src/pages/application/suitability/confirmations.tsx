import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Confirmation } from '../../../api/suitability';
import { percent } from '../../../format/rate';
import { useCode } from '../../../i18n/use-code';
import { Money } from '../../../ui/money';
import { Person } from '../../../ui/person';

/** What the client confirmed that the loan costs, the latest first. */
export function Confirmations({ confirmations }: { confirmations: readonly Confirmation[] }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const columns: TableColumnsType<Confirmation> = [
    { title: t('suitability.confirmedOn'), dataIndex: 'confirmedOn', className: 'number' },
    {
      title: t('suitability.principal'),
      key: 'principal',
      align: 'right',
      render: (_, { principal }) => <Money amount={principal} />,
    },
    { title: t('suitability.cost'), key: 'cost', align: 'right', render: (_, { cost }) => <Money amount={cost} /> },
    {
      title: t('suitability.annualCost'),
      key: 'annual',
      align: 'right',
      render: (_, { annualCost }) => (annualCost === null ? '—' : percent(annualCost, 2)),
    },
    {
      title: t('suitability.overdueRate'),
      key: 'overdue',
      align: 'right',
      render: (_, { overdueRate }) => percent(overdueRate, 2),
    },
    { title: t('suitability.method'), key: 'method', render: (_, { method }) => code('confirmationMethod', method) },
    { title: t('suitability.evidence'), dataIndex: 'evidence' },
    { title: t('suitability.recordedBy'), key: 'by', render: (_, { recordedBy }) => <Person of={recordedBy} /> },
  ];
  return (
    <Table<Confirmation>
      size="small"
      rowKey="id"
      aria-label={t('suitability.confirmations')}
      title={() => <strong>{t('suitability.confirmations')}</strong>}
      columns={columns}
      dataSource={[...confirmations]}
      pagination={false}
      scroll={{ x: 'max-content' }}
    />
  );
}
