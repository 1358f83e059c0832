import { ExportOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** To the workflow's own page in the Temporal UI, where one is configured. */
export function WorkflowLink({ url }: { url: string | null }): ReactNode {
  const { t } = useTranslation();
  if (url === null) return null;
  return (
    <Button href={url} target="_blank" rel="noreferrer" icon={<ExportOutlined />}>
      {t('common.workflow')}
    </Button>
  );
}
