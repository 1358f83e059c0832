import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceGroup } from '../../api/equal-pricing';
import { useProductName } from '../../api/products';
import { percent } from '../../format/rate';
import { useCode } from '../../i18n/use-code';

/** Loans of one product, grade, band of term and form of security, and how far their rates lie apart. */
export function Groups({ groups }: { groups: readonly PriceGroup[] }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const productName = useProductName();
  const rate = (key: 'lowest' | 'median' | 'highest'): TableColumnsType<PriceGroup>[number] => ({
    title: t(`equalPricing.${key}`),
    key,
    align: 'right',
    render: (_, group) => percent(group[key]),
  });
  const columns: TableColumnsType<PriceGroup> = [
    { title: t('equalPricing.product'), key: 'product', render: (_, { productCode }) => productName(productCode) },
    { title: t('equalPricing.grade'), key: 'grade', render: (_, { grade }) => grade ?? '—' },
    { title: t('equalPricing.term'), key: 'term', render: (_, { termBand }) => code('termBand', termBand) },
    { title: t('equalPricing.security'), key: 'security', render: (_, { security }) => code('security', security) },
    { title: t('equalPricing.loans'), dataIndex: 'loans', align: 'right' },
    rate('lowest'),
    rate('median'),
    rate('highest'),
    { title: t('equalPricing.spread'), dataIndex: 'spreadBasisPoints', align: 'right' },
    { title: t('equalPricing.apart'), dataIndex: 'outliers', align: 'right' },
  ];
  return (
    <Table<PriceGroup>
      size="small"
      rowKey={({ productCode, grade, termBand, security }) => `${productCode}${String(grade)}${termBand}${security}`}
      columns={columns}
      dataSource={[...groups]}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      locale={{ emptyText: t('equalPricing.none') }}
      scroll={{ x: 'max-content' }}
    />
  );
}
