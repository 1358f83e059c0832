import { Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agency } from '../../api/agencies';
import { useSpoken } from '../../i18n/use-code';
import { ToneTag } from '../../ui/tone-tag';

/** Whether an agency may receive a case or contact a debtor today, and what stands in its way. */
export function MayWork({ agency: { mayWork, reason } }: { agency: Agency }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  if (mayWork) return <ToneTag tone="green">{t('agencies.mayWork')}</ToneTag>;
  return (
    <>
      <ToneTag tone="red">{t('agencies.mayNotWork')}</ToneTag>
      <Typography.Text type="secondary">{spoken(reason)}</Typography.Text>
    </>
  );
}
