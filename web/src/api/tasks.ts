import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { actOnTasks as bulk } from '../../../src/contracts/http/task-bulk';
import type { countTasks, task } from '../../../src/contracts/http/tasks';
import type { z } from 'zod';
import { get, post, query } from '../http/client';
import { usePages, type Pages, type Slice } from './paging';

export const TASK_VIEWS = ['mine', 'group', 'all', 'done'] as const;
export type TaskView = (typeof TASK_VIEWS)[number];
export type Task = z.output<typeof task>;
/** What shows who holds a task: the lists of tasks, and the pages of the cases that have any. */
export const HELD = [['tasks'], ['applications'], ['loans'], ['collections']];
type Counts = z.output<(typeof countTasks)['response']>;

export const useTasks = (view: TaskView): Pages<Task> => usePages<Task>('tasks', { view }, { every: 30_000 });
export const useTaskCounts = (): UseQueryResult<Counts> =>
  useQuery({
    queryKey: ['tasks', 'counts'],
    queryFn: ({ signal }) => get<Counts>('tasks/counts', signal),
    refetchInterval: 30_000,
  });

/** The open tasks of one subject. */
export const useTasksOf = (subjectNo: string): UseQueryResult<Slice<Task>> =>
  useQuery({
    queryKey: ['tasks', 'of', subjectNo],
    queryFn: ({ signal }) => get<Slice<Task>>(`tasks${query({ view: 'all', subjectNo })}`, signal),
  });

const path = (id: string, step: string): string => `tasks/${encodeURIComponent(id)}/${step}`;
export const claimTask = (id: string, key: string): Promise<Task> => post(path(id, 'claim'), undefined, key);
export const releaseTask = (id: string, key: string): Promise<Task> => post(path(id, 'release'), undefined, key);
export const delegateTask = (body: { id: string; to: string }, key: string): Promise<Task> =>
  post(path(body.id, 'delegate'), { to: body.to }, key);
export const escalateTask = (id: string, body: unknown, key: string): Promise<Task> =>
  post(path(id, 'escalation'), body, key);
export const decide = (id: string, body: unknown, key: string): Promise<unknown> =>
  post(path(id, 'decision'), body, key);

export type BulkAnswer = z.output<(typeof bulk)['response']>;
export const actOnTasks = (body: unknown, key: string): Promise<BulkAnswer> => post('tasks/bulk', body, key);
