import { Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProductVersions } from '../../api/products';
import { groupMoney } from '../../format/money';
import { percent } from '../../format/rate';
import { Loaded } from '../../ui/loaded';
import { ToneTag } from '../../ui/tone-tag';

/** Every version of a product, newest first. */
export function ProductVersions({ code }: { code: string }): ReactNode {
  const { t } = useTranslation();
  const versions = useProductVersions(code);
  return (
    <Loaded query={versions}>
      {(data) => (
        <Table
          size="small"
          aria-label={t('products.versions')}
          rowKey="version"
          dataSource={data.versions}
          pagination={false}
          columns={[
            { title: t('products.version'), dataIndex: 'version', align: 'right' },
            { title: t('authority.effectiveFrom'), dataIndex: 'effectiveFrom', className: 'number' },
            {
              title: t('users.state'),
              key: 'current',
              render: (_, { current }) => current && <ToneTag tone="green">{t('products.inForce')}</ToneTag>,
            },
            {
              title: t('products.maxAmount'),
              key: 'max',
              align: 'right',
              render: (_, { limits }) => groupMoney(limits.maxAmount),
            },
            {
              title: t('products.maxRate'),
              key: 'rate',
              align: 'right',
              render: (_, { limits }) => percent(limits.maxRate),
            },
          ]}
        />
      )}
    </Loaded>
  );
}
