import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page';
import { useFilter } from '../../ui/search-filter';
import { ArchiveLoans } from './archive-loans';
import { HandOvers } from './hand-overs';

/** 档案: lists of papers that both sides sign, and what the archive has lent. */
export default function ArchivePage(): ReactNode {
  const { t } = useTranslation();
  const [tab = 'hand-overs', setTab] = useFilter('tab');
  return (
    <Page title={t('archive.title')}>
      <Tabs
        activeKey={tab}
        onChange={setTab}
        destroyOnHidden
        items={[
          { key: 'hand-overs', label: t('archive.handOvers'), children: <HandOvers /> },
          { key: 'loans', label: t('archive.loans'), children: <ArchiveLoans /> },
        ]}
      />
    </Page>
  );
}
