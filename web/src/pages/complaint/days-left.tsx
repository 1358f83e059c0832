import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ToneTag } from '../../ui/tone-tag';

/** How long the next deadline is off; red when it has gone by. */
export function DaysLeft({ days }: { days: number | null }): ReactNode {
  const { t } = useTranslation();
  if (days === null) return '—';
  if (days < 0) return <ToneTag tone="red">{t('complaints.passed', { days: -days })}</ToneTag>;
  return <ToneTag tone={days <= 2 ? 'orange' : 'default'}>{t('complaints.days', { days })}</ToneTag>;
}
