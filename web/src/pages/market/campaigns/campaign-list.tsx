import { Flex, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { CAMPAIGN_PURPOSES, CAMPAIGN_STATES } from '../../../../../src/domain/campaign/campaign';
import { useCampaigns, type CampaignRow } from '../../../api/campaigns';
import { useProductName } from '../../../api/products';
import { useCode } from '../../../i18n/use-code';
import { may } from '../../../session/rights';
import { useSession } from '../../../session/use-session';
import { PagedTable } from '../../../ui/paged-table';
import { CodeFilter, useFilter } from '../../../ui/search-filter';
import { StatusTag } from '../../../ui/status-tag';
import { WriteCampaignButton } from './write-campaign-button';

/** 营销活动: what is offered to whom, and what came of it. */
export function CampaignList(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const navigate = useNavigate();
  const [status] = useFilter('status');
  const [purpose] = useFilter('purpose');
  const found = useCampaigns({ status, purpose });
  return (
    <>
      <Flex gap="small" justify="end" wrap style={{ marginBlockEnd: 12 }}>
        <CodeFilter name="purpose" kind="campaignPurpose" values={CAMPAIGN_PURPOSES} label={t('campaigns.purpose')} />
        <CodeFilter name="status" kind="campaignStatus" values={CAMPAIGN_STATES} label={t('campaigns.status')} />
        {may(me.roles, 'CAMPAIGN_WRITE') && <WriteCampaignButton />}
      </Flex>
      <PagedTable
        label={t('market.campaigns')}
        pages={found}
        columns={useColumns()}
        rowKey={({ no }) => no}
        empty={status !== undefined || purpose !== undefined ? t('common.noMatch') : t('campaigns.empty')}
        onOpen={({ no }) => void navigate(`/market/campaigns/${no}`)}
      />
    </>
  );
}

function useColumns(): TableColumnsType<CampaignRow> {
  const { t } = useTranslation();
  const code = useCode();
  const productName = useProductName();
  return [
    {
      title: t('campaigns.name'),
      key: 'name',
      render: (_, { no, name }) => <Link to={`/market/campaigns/${no}`}>{name}</Link>,
    },
    { title: t('campaigns.purpose'), key: 'purpose', render: (_, { purpose }) => code('campaignPurpose', purpose) },
    { title: t('campaigns.product'), key: 'product', render: (_, { productCode }) => productName(productCode) },
    {
      title: t('campaigns.period'),
      key: 'period',
      className: 'number',
      render: (_, { from, until }) => `${from} – ${until}`,
    },
    {
      title: t('campaigns.status'),
      key: 'status',
      render: (_, { status }) => <StatusTag kind="campaignStatus" code={status} />,
    },
    { title: t('campaigns.sent'), dataIndex: 'sent', align: 'right' },
    { title: t('campaigns.leads'), dataIndex: 'leads', align: 'right' },
  ];
}
