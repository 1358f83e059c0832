import { Steps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CollectionCase } from '../../api/collections';
import { useCode } from '../../i18n/use-code';
import { Section } from '../../ui/section';

/** The ladder of escalation: what has been done, what comes next and when. */
export function Ladder({ file }: { file: CollectionCase }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const next = file.status === 'OPEN' ? file.ladder.findIndex((rung) => !rung.done) : -1;
  return (
    <Section title={t('collection.ladder')}>
      <Steps
        orientation="vertical"
        size="small"
        items={file.ladder.map((rung, index) => ({
          title: code('ladder', rung.step),
          status: rung.done ? 'finish' : index === next ? 'process' : 'wait',
          content: t('collection.rung', { count: rung.daysOverdue, on: rung.on }),
        }))}
      />
    </Section>
  );
}
