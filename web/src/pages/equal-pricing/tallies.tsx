import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceTally } from '../../api/equal-pricing';
import { Branch } from '../../ui/branch';
import { Person } from '../../ui/person';

/** By whom, or where, loans are priced above or below those like them. */
export function Tallies({ tallies, isPerson }: { tallies: readonly PriceTally[]; isPerson: boolean }): ReactNode {
  const { t } = useTranslation();
  const columns: TableColumnsType<PriceTally> = [
    {
      title: t(isPerson ? 'equalPricing.manager' : 'equalPricing.branch'),
      key: 'code',
      render: (_, { code }) => (isPerson ? <Person of={code} /> : <Branch of={code} />),
    },
    { title: t('equalPricing.loans'), dataIndex: 'loans', align: 'right' },
    { title: t('equalPricing.mean'), dataIndex: 'meanBasisPoints', align: 'right' },
    { title: t('equalPricing.apart'), dataIndex: 'outliers', align: 'right' },
    { title: t('equalPricing.flagged'), dataIndex: 'flagged', align: 'right' },
  ];
  return (
    <Table<PriceTally>
      size="small"
      rowKey="code"
      columns={columns}
      dataSource={[...tallies]}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      locale={{ emptyText: t('equalPricing.none') }}
      scroll={{ x: 'max-content' }}
    />
  );
}
