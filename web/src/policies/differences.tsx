import { Table, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Version } from '../api/policies';

type Difference = Version['differences'][number];
/** How a policy calls one of its places, and says what stands there. */
export interface Words {
  nameOf: (path: string) => string;
  say: (path: string, value: unknown) => string;
}

/** What one version says otherwise than the one before; of a list, only what went and what came. */
export function Differences({ differences, words }: { differences: readonly Difference[]; words: Words }): ReactNode {
  const { t } = useTranslation();
  if (differences.length === 0) return <Typography.Text type="secondary">{t('policies.noChange')}</Typography.Text>;
  return (
    <Table<Difference>
      size="small"
      aria-label={t('policies.differences')}
      rowKey="path"
      dataSource={[...differences]}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: t('policies.place'), key: 'path', render: (_, { path }) => words.nameOf(path) },
        {
          title: t('policies.before'),
          key: 'before',
          render: (_, { path, before, after }) => words.say(path, without(before, after)),
        },
        {
          title: t('policies.after'),
          key: 'after',
          render: (_, { path, before, after }) => words.say(path, without(after, before)),
        },
      ]}
    />
  );
}

const without = (value: unknown, other: unknown): unknown =>
  Array.isArray(value) && Array.isArray(other) ? value.filter((one) => !other.includes(one)) : value;
