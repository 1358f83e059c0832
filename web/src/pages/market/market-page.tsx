import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Page } from '../../ui/page';
import { useFilter } from '../../ui/search-filter';
import { OpportunityList } from '../opportunities/opportunity-list';
import { CampaignList } from './campaigns/campaign-list';
import { DigestDraft } from './intel/digest-draft';
import { IntelList } from './intel/intel-list';
import { SuggestionList } from './intel/suggestion-list';
import { PolicyList } from './policies/policy-list';

/** 市场与政策: the policies that hold, what is offered to whom, and what the market does. */
export default function MarketPage(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const [tab, choose] = useFilter('tab');
  const campaigns = { key: 'campaigns', label: t('market.campaigns'), children: <CampaignList /> };
  const intel = [
    { key: 'intel', label: t('market.intel'), children: <IntelList /> },
    { key: 'digests', label: t('market.digests'), children: <DigestDraft /> },
    { key: 'suggestions', label: t('market.suggestions'), children: <SuggestionList /> },
  ];
  const opportunities = { key: 'opportunities', label: t('crossSell.opportunities'), children: <OpportunityList /> };
  const tabs = [
    { key: 'policies', label: t('market.policies'), children: <PolicyList /> },
    ...(may(me.roles, 'CAMPAIGN_READ') ? [campaigns] : []),
    ...(may(me.roles, 'INTEL_READ') ? intel : []),
    ...(may(me.roles, 'HOLDING_READ') ? [opportunities] : []),
  ];
  return (
    <Page title={t('market.title')}>
      <Tabs activeKey={tab ?? 'policies'} onChange={choose} destroyOnHidden items={tabs} />
    </Page>
  );
}
