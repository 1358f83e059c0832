import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Matrix } from '../../api/administration';
import { useSpoken } from '../../i18n/use-code';
import { Money } from '../../ui/money';
import { COLUMNS, UNLIMITED } from './columns';

/** An earlier version says nothing of renewals: by it they are judged as new lending. */
function Limit({ amount }: { amount: string | undefined }): ReactNode {
  const { t } = useTranslation();
  if (amount === undefined) return t('authority.asNew');
  if (amount === '0.00') return t('authority.never');
  return amount === UNLIMITED ? t('authority.unlimited') : <Money amount={amount} />;
}

/** Levels with their limits by column. */
export function MatrixTable({ levels, label }: { levels: Matrix['levels']; label: string }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const columns: TableColumnsType<Matrix['levels'][number]> = [
    {
      title: t('dashboard.level'),
      key: 'level',
      render: (_, { nameZh, nameEn }) => spoken({ zh: nameZh, en: nameEn }),
    },
    {
      title: t('authority.kind'),
      key: 'kind',
      render: (_, { kind, quorum }) =>
        kind === 'COMMITTEE' ? t('approval.quorum', { count: quorum ?? 0 }) : t('authority.individual'),
    },
    ...COLUMNS.map((column) => ({
      title: t(`authority.columns.${column}`),
      key: column,
      align: 'right' as const,
      render: (_: unknown, { limits }: Matrix['levels'][number]) => <Limit amount={limits[column]} />,
    })),
  ];
  return (
    <Table
      size="small"
      aria-label={label}
      rowKey="code"
      columns={columns}
      dataSource={levels}
      pagination={false}
      scroll={{ x: 'max-content' }}
    />
  );
}
