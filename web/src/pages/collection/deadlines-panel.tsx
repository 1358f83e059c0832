import { Alert, Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLegalDeadlines, type LegalDeadlines } from '../../api/collections';
import { useSpoken } from '../../i18n/use-code';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section';
import { ToneTag, type Tone } from '../../ui/tone-tag';

type Deadline = LegalDeadlines['deadlines'][number];
const TONES: Readonly<Record<Deadline['state'], Tone>> = {
  NOT_BEGUN: 'default',
  RUNNING: 'blue',
  SOON: 'orange',
  KEPT: 'green',
  PASSED: 'red',
};

/** The last days on which the law still lets the bank claim, the nearest first. */
export function DeadlinesPanel({ id }: { id: string }): ReactNode {
  const { t } = useTranslation();
  const found = useLegalDeadlines(id);
  return (
    <Section title={t('deadlines.title')} id="deadlines">
      <Loaded query={found}>
        {({ deadlines }) =>
          deadlines.length === 0 ? (
            <Alert showIcon type="success" title={t('deadlines.none')} />
          ) : (
            deadlines
              .toSorted((one, other) => one.lastOn.localeCompare(other.lastOn))
              .map((deadline) => <OneDeadline key={deadline.kind} deadline={deadline} />)
          )
        }
      </Loaded>
    </Section>
  );
}

function OneDeadline({ deadline }: { deadline: Deadline }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const { kind, state, lastOn, daysLeft, renewedOn } = deadline;
  return (
    <Descriptions
      size="small"
      column={1}
      style={{ marginBlockEnd: 12 }}
      title={
        <>
          {t(`deadlines.kinds.${kind}`)} <ToneTag tone={TONES[state]}>{t(`deadlines.states.${state}`)}</ToneTag>
        </>
      }
    >
      <Descriptions.Item label={t('deadlines.lastOn')}>
        {lastOn} ({t('deadlines.daysLeft', { count: daysLeft })})
      </Descriptions.Item>
      {renewedOn && <Descriptions.Item label={t('deadlines.renewedOn')}>{renewedOn}</Descriptions.Item>}
      <Descriptions.Item label={t('deadlines.basis')}>{spoken(deadline.basis)}</Descriptions.Item>
      <Descriptions.Item label={t('deadlines.advice')}>{spoken(deadline.advice)}</Descriptions.Item>
    </Descriptions>
  );
}
