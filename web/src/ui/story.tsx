import { ClockCircleOutlined } from '@ant-design/icons';
import { Empty, Timeline, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Timeline as StoryData } from '../api/timeline';
import { useCode, useSpoken } from '../i18n/use-code';
import { instantText } from '../format/date';

const COLOUR: Readonly<Record<string, string>> = {
  DECISION: 'blue',
  PAYMENT: 'green',
  OVERDUE: 'red',
  COLLECTION: 'orange',
  NOTICE: 'gray',
  DEADLINE: 'gold',
};

/** What comes next, then who did what when, newest first. */
export function Story({ story }: { story: StoryData }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const spoken = useSpoken();
  if (story.data.length === 0 && story.next.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('timeline.empty')} />;
  const next = story.next.map((task) => ({
    key: task.taskId,
    color: 'gray',
    icon: <ClockCircleOutlined />,
    content: (
      <>
        <strong>{spoken(task.title)}</strong>
        <div>
          <Typography.Text type="secondary">
            {task.assignee ?? code('role', task.role)}
            {task.dueAt && <> · {t('timeline.until', { at: instantText(task.dueAt) })}</>}
          </Typography.Text>
        </div>
      </>
    ),
  }));
  const past = story.data.toReversed().map((entry, index) => ({
    key: `${entry.at}-${String(index)}`,
    color: COLOUR[entry.kind] ?? 'blue',
    content: (
      <>
        <div>{spoken(entry.title)}</div>
        {entry.detail && <div className="prose">{spoken(entry.detail)}</div>}
        <Typography.Text type="secondary">
          {entry.businessOn} · {entry.actor}
        </Typography.Text>
      </>
    ),
  }));
  return <Timeline items={[...next, ...past]} />;
}
