import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Page } from '../../ui/page';
import { useFilter } from '../../ui/search-filter';
import { CampaignList } from './campaigns/campaign-list';
import { PolicyList } from './policies/policy-list';

/** 市场与政策: the policies that hold, what is offered to whom, and what the market does. */
export default function MarketPage(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const [tab, choose] = useFilter('tab');
  const campaigns = { key: 'campaigns', label: t('market.campaigns'), children: <CampaignList /> };
  const tabs = [
    { key: 'policies', label: t('market.policies'), children: <PolicyList /> },
    ...(may(me.roles, 'CAMPAIGN_READ') ? [campaigns] : []),
  ];
  return (
    <Page title={t('market.title')}>
      <Tabs activeKey={tab ?? 'policies'} onChange={choose} destroyOnHidden items={tabs} />
    </Page>
  );
}
