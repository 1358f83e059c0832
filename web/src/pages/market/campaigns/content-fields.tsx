import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/fields';

/** What a campaign says, in both languages. */
export function ContentFields(): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <TextField name="zhSubject" label={t('campaigns.zhSubject')} max={60} />
      <TextField name="zhBody" label={t('campaigns.zhBody')} max={500} extra={t('campaigns.rateHint')} />
      <TextField name="enSubject" label={t('campaigns.enSubject')} max={60} />
      <TextField name="enBody" label={t('campaigns.enBody')} max={500} />
    </>
  );
}
