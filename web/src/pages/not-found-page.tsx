import { Button, Result } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '../ui/page';

export default function NotFoundPage(): ReactNode {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')}>
      <Result
        status="404"
        title={null}
        subTitle={t('notFound.next')}
        extra={
          <Link to="/inbox">
            <Button type="primary">{t('notFound.toInbox')}</Button>
          </Link>
        }
      />
    </Page>
  );
}
