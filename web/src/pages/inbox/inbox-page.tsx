import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { caseNo } from '../../../../src/domain/case-no';
import { rowsOf } from '../../api/paging';
import { TASK_VIEWS, useTaskCounts, useTasks, type Task, type TaskView } from '../../api/tasks';
import { BulkBar } from '../../bulk/bulk-bar';
import { useTicks } from '../../bulk/use-ticks';
import { useSpoken } from '../../i18n/use-code';
import { ExportButton } from '../../lists/export-button';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { FROM_LIST, keysFor } from '../application/decision-rules';
import { CHOSEN } from '../application/use-chosen';
import { useTaskActs } from './bulk-acts';
import { OwnDeals } from './own-deals';
import { pathOf } from './task-path';
import { useTaskColumns } from './task-columns';

const isView = (value: string | null): value is TaskView => TASK_VIEWS.includes(value as TaskView);

export default function InboxPage(): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('view');
  const view = isView(asked) ? asked : 'mine';
  const counts = useTaskCounts();
  const tasks = useTasks(view);
  const columns = useTaskColumns(view);
  const ticks = useTicks(rowsOf(tasks).map(({ id }) => id));
  const acts = useTaskActs(rowsOf(tasks));
  const open = (task: Task): void => void navigate(pathOf(task));
  const keys = keysFor(FROM_LIST, (outcome) => (task: Task) => {
    // Only where one may decide is there a form to open with it.
    if (task.room === 'APPROVAL' && task.may.act.allowed) void navigate(`${pathOf(task)}?${CHOSEN}=${outcome}`);
  });
  return (
    <Page
      title={t('inbox.title')}
      beside={
        <div className="scrolls">
          <Segmented<TaskView>
            value={view}
            onChange={(next) => {
              setSearch({ view: next });
              ticks.tick([]);
            }}
            options={TASK_VIEWS.map((value) => ({
              value,
              label: `${t(`inbox.views.${value}`)}${counts.data ? ` ${String(counts.data[value])}` : ''}`,
            }))}
          />
        </div>
      }
      actions={<ExportButton view={{ name: 'tasks', columns: [], shown: [] }} filter={{ view }} />}
    >
      <BulkBar ticks={ticks} acts={acts} />
      <PagedTable
        label={t('inbox.title')}
        pages={tasks}
        columns={columns}
        rowKey={(task) => task.id}
        nameOf={({ title, subjectNo }) => `${spoken(title)} ${caseNo(subjectNo)}`}
        empty={t(`inbox.empty.${view}`)}
        onOpen={open}
        {...(view === 'done' ? {} : { keys })}
        {...(view === 'done' ? {} : { ticked: ticks })}
      />
      <OwnDeals />
    </Page>
  );
}
