import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page';
import { useFilter } from '../../ui/search-filter';
import { FeedbackList } from './feedback-list';
import { SurveysDueList } from './surveys-due-list';
import { TicketList } from './ticket-list';

/** 客户服务: what clients ask for, how content they are, and what they want otherwise. */
export default function ClientServicePage(): ReactNode {
  const { t } = useTranslation();
  const [tab, choose] = useFilter('tab');
  return (
    <Page title={t('clientService.title')}>
      <Tabs
        activeKey={tab ?? 'tickets'}
        onChange={choose}
        destroyOnHidden
        items={[
          { key: 'tickets', label: t('clientService.tickets'), children: <TicketList /> },
          { key: 'surveys', label: t('clientService.surveys'), children: <SurveysDueList /> },
          { key: 'feedback', label: t('clientService.feedback'), children: <FeedbackList /> },
        ]}
      />
    </Page>
  );
}
