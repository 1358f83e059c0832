import { ClockCircleOutlined } from '@ant-design/icons';
import { Button, Checkbox, Empty, Flex, Timeline, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Timeline as StoryData, TimelineEntry } from '../api/timeline';
import { instantText } from '../format/date';
import { useCode, useSpoken } from '../i18n/use-code';
import { colourOf, isSideNote } from './story-kinds';
import { Person } from './person';

const FIRST = 12;

/** What comes next, then who did what when, newest first; letters and routine only when asked for. */
export function Story({ story }: { story: StoryData }): ReactNode {
  const { t } = useTranslation();
  const [withNotes, setWithNotes] = useState(false);
  const [shown, setShown] = useState(FIRST);
  if (story.data.length === 0 && story.next.length === 0) {
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('timeline.empty')} />;
  }
  const told = story.data.filter((entry) => withNotes || !isSideNote(entry.kind)).toReversed();
  const next = story.next.map((task) => ({
    key: task.taskId,
    color: 'gray',
    icon: <ClockCircleOutlined />,
    content: <Coming task={task} />,
  }));
  const past = told.slice(0, shown).map((entry, index) => ({
    key: `${entry.at}-${String(index)}`,
    color: colourOf(entry.kind),
    content: <Past entry={entry} />,
  }));
  return (
    <>
      {story.data.some(({ kind }) => isSideNote(kind)) && (
        <Checkbox
          checked={withNotes}
          style={{ marginBlockEnd: 12 }}
          onChange={(event) => {
            setWithNotes(event.target.checked);
          }}
        >
          {t('timeline.withNotes')}
        </Checkbox>
      )}
      <Timeline items={[...next, ...past]} />
      {told.length > shown && (
        <Flex justify="center">
          <Button
            size="small"
            onClick={() => {
              setShown(told.length);
            }}
          >
            {t('timeline.earlier', { count: told.length - shown })}
          </Button>
        </Flex>
      )}
    </>
  );
}

function Coming({ task }: { task: StoryData['next'][number] }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const spoken = useSpoken();
  return (
    <>
      <strong>{spoken(task.title)}</strong>
      <div>
        <Typography.Text type="secondary">
          {task.assignee === null ? code('role', task.role) : <Person of={task.assignee} />}
          {task.dueAt && <> · {t('timeline.until', { at: instantText(task.dueAt) })}</>}
        </Typography.Text>
      </div>
    </>
  );
}

function Past({ entry }: { entry: TimelineEntry }): ReactNode {
  const spoken = useSpoken();
  return (
    <>
      <div>{spoken(entry.title)}</div>
      {entry.detail && (
        <Typography.Text type="secondary" className="prose">
          {spoken(entry.detail)}
        </Typography.Text>
      )}
      <div>
        <Typography.Text type="secondary">
          {entry.businessOn} · <Person of={entry.actor} />
        </Typography.Text>
      </div>
    </>
  );
}
