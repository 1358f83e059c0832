import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Duty } from '../../api/lawsuits';
import { ToneTag, type Tone } from '../../ui/tone-tag';

const TONES: Readonly<Record<Duty['state'], Tone>> = { RUNNING: 'blue', SOON: 'orange', PASSED: 'red' };

/** How near the last day of a duty is. */
export function DutyTag({ duty }: { duty: Pick<Duty, 'state' | 'daysLeft'> }): ReactNode {
  const { t } = useTranslation();
  const { daysLeft } = duty;
  const words =
    daysLeft < 0 ? t('complaints.passed', { days: -daysLeft }) : t('deadlines.daysLeft', { count: daysLeft });
  return <ToneTag tone={TONES[duty.state]}>{words}</ToneTag>;
}
