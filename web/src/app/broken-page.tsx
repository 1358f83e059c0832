import { Button, Result } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A page that could not be fetched (a new version was installed, the network is away) or fell over while drawing. */
export function BrokenPage(): ReactNode {
  const { t } = useTranslation();
  return (
    <Result
      status="warning"
      title={t('broken.title')}
      subTitle={t('broken.next')}
      extra={
        <Button
          type="primary"
          onClick={() => {
            window.location.reload();
          }}
        >
          {t('broken.reload')}
        </Button>
      }
    />
  );
}
