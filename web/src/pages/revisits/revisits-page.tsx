import { Card, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SEGMENTS } from '../../../../src/domain/client/segment';
import type { Pages } from '../../api/paging';
import { segmentsOf, useRevisits, type Revisit } from '../../api/revisits';
import { useCode } from '../../i18n/use-code';
import { useSession } from '../../session/use-session';
import { Figures } from '../../ui/figures';
import { Money } from '../../ui/money';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { CodeFilter, useFilter } from '../../ui/search-filter';
import { ToneTag } from '../../ui/tone-tag';
import { Person } from '../../ui/person';

/** 回访: whom a manager is to contact again; everybody's for who leads. */
export default function RevisitsPage(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const code = useCode();
  const [segment] = useFilter('segment');
  const own = me.roles.includes('CLIENT_MANAGER') ? { managerUsername: me.username } : {};
  const found = useRevisits({ ...own, segment });
  return (
    <Page
      title={t('revisits.title')}
      actions={<CodeFilter name="segment" kind="segment" values={SEGMENTS} label={t('revisits.segment')} />}
    >
      {found.data && (
        <Card size="small" style={{ marginBlockEnd: 16 }}>
          <Figures
            figures={segmentsOf(found).map((one) => ({
              title: code('segment', one.segment),
              value: t('revisits.counted', { due: one.due, clients: one.clients }),
            }))}
          />
        </Card>
      )}
      <Due due={found} />
    </Page>
  );
}

function Due({ due }: { due: Pages<Revisit> }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const columns: TableColumnsType<Revisit> = [
    {
      title: t('client.title'),
      key: 'client',
      render: (_, { clientNo, clientMasked }) => <Link to={`/clients/${clientNo}`}>{clientMasked}</Link>,
    },
    { title: t('revisits.segment'), key: 'segment', render: (_, row) => code('segment', row.segment) },
    {
      title: t('revisits.balance'),
      key: 'balance',
      align: 'right',
      render: (_, { balance }) => <Money amount={balance} />,
    },
    { title: t('revisits.last'), key: 'last', className: 'number', render: (_, row) => row.lastContactOn ?? '—' },
    {
      title: t('revisits.dueOn'),
      key: 'dueOn',
      render: (_, { dueOn, late }) => (late ? <ToneTag tone="red">{dueOn}</ToneTag> : dueOn),
    },
    { title: t('application.manager'), dataIndex: 'managerUsername', render: (of: string) => <Person of={of} /> },
  ];
  return (
    <PagedTable<Revisit>
      label={t('revisits.title')}
      pages={due}
      columns={columns}
      rowKey={({ clientNo }) => clientNo}
      empty={t('revisits.empty')}
    />
  );
}
