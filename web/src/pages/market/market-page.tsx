import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page';
import { useFilter } from '../../ui/search-filter';
import { PolicyList } from './policies/policy-list';

/** 市场与政策: the policies that hold, what is offered to whom, and what the market does. */
export default function MarketPage(): ReactNode {
  const { t } = useTranslation();
  const [tab, choose] = useFilter('tab');
  return (
    <Page title={t('market.title')}>
      <Tabs
        activeKey={tab ?? 'policies'}
        onChange={choose}
        destroyOnHidden
        items={[{ key: 'policies', label: t('market.policies'), children: <PolicyList /> }]}
      />
    </Page>
  );
}
