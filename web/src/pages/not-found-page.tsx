import { Result } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WaysOn } from '../app/ways-on';
import { Page } from '../ui/page';

export default function NotFoundPage(): ReactNode {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')}>
      <Result status="404" title={null} subTitle={t('notFound.next')} extra={<WaysOn />} />
    </Page>
  );
}
