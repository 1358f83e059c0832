import { Empty, Timeline, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CollectionCase } from '../../api/collections';
import { useCode } from '../../i18n/use-code';
import { Section } from '../../ui/section';
import { Person } from '../../ui/person';

export function ActionList({ actions }: { actions: CollectionCase['actions'] }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <Section title={t('collection.actions')}>
      {actions.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('collection.noActions')} />}
      <Timeline
        items={actions.toReversed().map((action) => ({
          key: action.id,
          content: (
            <>
              <div>
                <strong>{code('collectionAction', action.kind)}</strong>
              </div>
              {action.note && <div className="prose">{action.note}</div>}
              <Typography.Text type="secondary">
                {action.on} · <Person of={action.by} />
              </Typography.Text>
            </>
          ),
        }))}
      />
    </Section>
  );
}
