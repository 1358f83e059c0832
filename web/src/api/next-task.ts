import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { get } from '../http/client';
import { pathOf } from '../pages/inbox/task-path';
import type { Slice } from './paging';
import type { Task } from './tasks';

/** After a decision the next task of one's own opens by itself; with none left, the inbox. */
export function useNextTask(subjectNo: string): () => void {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return () => {
    void queries
      .query({
        queryKey: ['tasks', 'next'],
        queryFn: () => get<Slice<Task>>('tasks?view=mine&limit=5'),
        staleTime: 0,
      })
      .then(({ data }) => data.find((task) => task.subjectNo !== subjectNo))
      .catch(() => undefined)
      .then((next) => void navigate(next ? pathOf(next) : '/inbox?view=done'));
  };
}
