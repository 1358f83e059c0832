import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application } from '../../api/applications';
import { useSpoken } from '../../i18n/use-code';

/** What who decides must know of the case: what is missing, stale or contradicts itself. */
export function CautionsAlert({ cautions }: Pick<Application, 'cautions'>): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  if (cautions.length === 0) return null;
  return (
    <Alert
      showIcon
      type="warning"
      style={{ marginBlockEnd: 16 }}
      title={t('documents.cautions')}
      description={cautions.map(({ code, text }) => (
        <div key={code}>{spoken(text)}</div>
      ))}
    />
  );
}
