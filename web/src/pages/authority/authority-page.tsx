import { Button, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuthority, type Matrix } from '../../api/administration';
import { useSpoken } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Loaded } from '../../ui/loaded';
import { Money } from '../../ui/money';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { useDialog } from '../../ui/use-dialog';
import { COLUMNS } from './columns';
import { MatrixDialog } from './matrix-dialog';

/** Up to which exposure each level decides finally; a new version concerns applications accepted from its day on. */
export default function AuthorityPage(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const matrix = useAuthority();
  const dialog = useDialog();
  return (
    <Page
      title={t('authority.title')}
      actions={
        may(me.roles, 'AUTHORITY_WRITE') && (
          <Button type="primary" onClick={dialog.show} disabled={!matrix.data}>
            {t('authority.publish')}
          </Button>
        )
      }
    >
      <Loaded query={matrix}>
        {(data) => (
          <Section title={t('authority.inForce', { version: data.version, on: data.effectiveFrom })}>
            <MatrixTable matrix={data} />
            {dialog.isOpen && <MatrixDialog matrix={data} onClose={dialog.hide} />}
          </Section>
        )}
      </Loaded>
    </Page>
  );
}

function MatrixTable({ matrix }: { matrix: Matrix }): ReactNode {
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
      render: (_: unknown, { limits }: Matrix['levels'][number]) =>
        limits[column] === '0.00' ? t('authority.never') : <Money amount={limits[column]} />,
    })),
  ];
  return (
    <Table
      size="small"
      aria-label={t('authority.title')}
      rowKey="code"
      columns={columns}
      dataSource={matrix.levels}
      pagination={false}
      scroll={{ x: 'max-content' }}
    />
  );
}
