import { Button, Result } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export default function NotFoundPage(): ReactNode {
  const { t } = useTranslation();
  return (
    <Result
      status="404"
      title={<h1 style={{ margin: 0, font: 'inherit' }}>{t('notFound.title')}</h1>}
      subTitle={t('notFound.next')}
      extra={
        <Link to="/inbox">
          <Button type="primary">{t('notFound.toInbox')}</Button>
        </Link>
      }
    />
  );
}
