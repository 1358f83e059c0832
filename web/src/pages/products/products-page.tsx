import { Button, Empty, Grid, Table, Typography, type TableColumnsType } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProducts, type Product } from '../../api/products';
import { groupMoney } from '../../format/money';
import { percent } from '../../format/rate';
import { useCode, useSpoken } from '../../i18n/use-code';
import { useListed } from '../../i18n/use-listed';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { ProductDialog } from './product-dialog';
import { ProductProposals } from './product-proposals';
import { ProductVersions } from './product-versions';

/** What is on sale; a change is a new version, and what is under way keeps the one it began with. */
export default function ProductsPage(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const products = useProducts();
  const [open, setOpen] = useState<string | null>(null);
  const columns = useColumns(may(me.roles, 'PRODUCT_WRITE') ? setOpen : undefined);
  return (
    <Page title={t('products.title')}>
      <ProductProposals />
      <Loaded query={products}>
        {({ data }) => (
          <Section title={t('products.current')}>
            <Table<Product>
              size="middle"
              aria-label={t('products.title')}
              rowKey="code"
              columns={columns}
              dataSource={data}
              pagination={false}
              // As wide as its content, the table within a row would widen it without end; a column that stays put would fix
              // all widths, and amounts run into one another.
              scroll={{ x: 1180 }}
              tableLayout="auto"
              locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('products.empty')} /> }}
              expandable={{
                expandedRowRender: ({ code }) => <ProductVersions code={code} />,
                columnTitle: t('products.versions'),
                columnWidth: 72,
              }}
            />
          </Section>
        )}
      </Loaded>
      {open !== null && (
        <ProductDialog
          code={open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Page>
  );
}

function useColumns(publish: ((code: string) => void) | undefined): TableColumnsType<Product> {
  const { t } = useTranslation();
  const listed = useListed();
  const code = useCode();
  const spoken = useSpoken();
  const { sm } = Grid.useBreakpoint();
  return [
    {
      title: t('application.product'),
      key: 'name',
      render: (_, { nameZh, nameEn, category }) => {
        const name = spoken({ zh: nameZh, en: nameEn });
        const kind = code('category', category);
        return (
          <>
            <div>{name}</div>
            {kind.toLowerCase() !== name.toLowerCase() && <Typography.Text type="secondary">{kind}</Typography.Text>}
          </>
        );
      },
    },
    { title: t('products.version'), dataIndex: 'version', align: 'right', width: 72 },
    { title: t('authority.effectiveFrom'), dataIndex: 'effectiveFrom', className: 'number' },
    {
      title: t('terms.principal'),
      key: 'amount',
      className: 'number',
      render: (_, { limits }) => `${groupMoney(limits.minAmount)} – ${groupMoney(limits.maxAmount)}`,
    },
    {
      title: t('terms.annualRate'),
      key: 'rate',
      className: 'number',
      render: (_, { limits }) => `${percent(limits.minRate)} – ${percent(limits.maxRate)}`,
    },
    {
      title: t('terms.instalments'),
      key: 'instalments',
      className: 'number',
      render: (_, { limits }) => `${String(limits.minInstalments)} – ${String(limits.maxInstalments)}`,
    },
    {
      title: t('terms.method'),
      key: 'methods',
      render: (_, { limits }) => listed(limits.methods.map((method) => code('method', method))),
    },
    ...(publish
      ? [
          {
            title: t('common.actions'),
            key: 'actions',
            fixed: sm === true ? ('right' as const) : false,
            width: 168,
            render: (_: unknown, product: Product) => (
              <Button
                size="small"
                onClick={() => {
                  publish(product.code);
                }}
              >
                {t('products.publish')}
              </Button>
            ),
          },
        ]
      : []),
  ];
}
