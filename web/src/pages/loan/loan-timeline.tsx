import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoanTimeline } from '../../api/loans';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section';
import { Story } from '../../ui/story';

export function LoanTimeline({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const timeline = useLoanTimeline(no);
  return (
    <Section title={t('timeline.title')}>
      <Loaded query={timeline}>{(data) => <Story story={data} />}</Loaded>
    </Section>
  );
}
