import { Grid, Space, Tag, Typography, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { caseNo } from '../../../../src/domain/case-no';
import type { Task, TaskView } from '../../api/tasks';
import { useCode, useSpoken } from '../../i18n/use-code';
import { Deadline } from '../../ui/deadline';
import { Ago, Instant } from '../../ui/instant';
import { Money } from '../../ui/money';
import { StatusTag } from '../../ui/status-tag';
import { useNow } from '../../ui/use-now';
import { pathOf } from './task-path';
import { TaskActions } from './task-actions';
import { Person } from '../../ui/person';

export function useTaskColumns(view: TaskView): TableColumnsType<Task> {
  const { t } = useTranslation();
  const code = useCode();
  const now = useNow();
  const { sm } = Grid.useBreakpoint();
  const shared: TableColumnsType<Task> = [
    {
      title: t('inbox.what'),
      key: 'title',
      render: (_, task) => <What task={task} />,
    },
    { title: t('inbox.kind'), key: 'kind', render: (_, task) => <Tag>{code('task', task.kind)}</Tag> },
    { title: t('inbox.client'), key: 'client', render: (_, task) => task.subject?.clientMasked ?? '—' },
    {
      title: t('terms.principal'),
      key: 'amount',
      align: 'right',
      render: (_, task) => <Money amount={task.subject?.amount} />,
    },
  ];
  // Among one's own it would say the same in every row, and push what follows out of sight.
  const holder: TableColumnsType<Task>[number] = {
    title: t('inbox.holder'),
    key: 'assignee',
    render: (_, { assignee }) =>
      assignee === null ? (
        <Typography.Text type="secondary">{t('inbox.nobody')}</Typography.Text>
      ) : (
        <Person of={assignee} />
      ),
  };
  // On a telephone one column says what there is and by when, and offers what to do; the others would lie out of sight.
  if (sm === false)
    return [{ title: t('inbox.what'), key: 'title', render: (_, task) => <OnPhone task={task} now={now} /> }];
  if (view === 'done') {
    return [
      ...shared,
      {
        title: t('inbox.outcome'),
        key: 'outcome',
        render: (_, task) => <StatusTag kind="outcome" code={task.outcome} />,
      },
      { title: t('inbox.doneAt'), key: 'done', render: (_, task) => <Instant at={task.doneAt} /> },
    ];
  }
  return [
    ...shared,
    { title: t('inbox.age'), key: 'age', render: (_, task) => <Ago at={task.createdAt} now={now} /> },
    {
      title: t('inbox.deadline'),
      key: 'due',
      render: (_, task) => <Deadline createdAt={task.createdAt} dueAt={task.dueAt} now={now} />,
    },
    ...(view === 'mine' ? [] : [holder]),
    {
      title: t('common.actions'),
      key: 'actions',
      // On a telephone a column that stays would cover all the others.
      fixed: sm === true ? 'right' : false,
      render: (_, task) => <TaskActions task={task} />,
    },
  ];
}

function OnPhone({ task, now }: { task: Task; now: number }): ReactNode {
  return (
    <Space orientation="vertical" size={4}>
      <What task={task} />
      <Space size="small" wrap>
        <Money amount={task.subject?.amount} />
        {task.status === 'OPEN' ? (
          <Deadline createdAt={task.createdAt} dueAt={task.dueAt} now={now} />
        ) : (
          <StatusTag kind="outcome" code={task.outcome} />
        )}
      </Space>
      <TaskActions task={task} />
    </Space>
  );
}

function What({ task }: { task: Task }): ReactNode {
  const code = useCode();
  const spoken = useSpoken();
  return (
    <Space orientation="vertical" size={0}>
      <Link
        to={pathOf(task)}
        style={{ fontWeight: 600 }}
        onClick={(event) => {
          event.stopPropagation();
        }}
      >
        {spoken(task.title)}
      </Link>
      <Typography.Text type="secondary">
        {caseNo(task.subjectNo)} · {task.level ? code('level', task.level) : code('role', task.role)}
      </Typography.Text>
    </Space>
  );
}
