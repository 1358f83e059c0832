import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useAgencies, type Agency } from '../../api/agencies';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Loaded } from '../../ui/loaded';
import { OpenTable } from '../../ui/open-table';
import { Page } from '../../ui/page';
import { StatusTag } from '../../ui/status-tag';
import { MayWork } from '../agency/may-work';
import { ProposeButton } from './propose-button';

/** The list of those who may collect for the bank, and whether each may work today. */
export default function AgenciesPage(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const navigate = useNavigate();
  const agencies = useAgencies();
  const columns: TableColumnsType<Agency> = [
    {
      title: t('agencies.code'),
      dataIndex: 'code',
      render: (code: string) => <Link to={`/agencies/${code}`}>{code}</Link>,
    },
    { title: t('agencies.name'), dataIndex: 'name' },
    {
      title: t('agencies.status'),
      key: 'status',
      render: (_, { status }) => <StatusTag kind="agencyStatus" code={status} />,
    },
    { title: t('agencies.today'), key: 'mayWork', render: (_, agency) => <MayWork agency={agency} /> },
    { title: t('agencies.contractUntil'), dataIndex: 'contractUntil' },
    { title: t('agencies.evaluationDueOn'), dataIndex: 'evaluationDueOn' },
    { title: t('agencies.contacts'), dataIndex: 'contacts', align: 'right' },
    { title: t('agencies.violations'), dataIndex: 'violations', align: 'right' },
  ];
  return (
    <Page title={t('agencies.title')} actions={may(me.roles, 'AGENCY_PROPOSE') && <ProposeButton />}>
      <Loaded query={agencies}>
        {({ data }) => (
          <OpenTable
            label={t('agencies.title')}
            rowKey="code"
            rows={data}
            columns={columns}
            empty={t('agencies.empty')}
            onOpen={({ code }) => void navigate(`/agencies/${code}`)}
          />
        )}
      </Loaded>
    </Page>
  );
}
