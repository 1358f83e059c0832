import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { get } from '../http/client';
import { pathOf } from '../pages/inbox/task-path';
import type { Slice } from './paging';
import { claimTask, type Task } from './tasks';

/** As many of the group's as are tried before the person chooses: each is one that a colleague took in this moment. */
const TRIED = 10;

const others = async (view: 'mine' | 'group', subjectNo: string): Promise<Task[]> => {
  const { data } = await get<Slice<Task>>(`tasks?view=${view}&limit=${String(TRIED)}`);
  return data.filter((task) => task.subjectNo !== subjectNo);
};

/** The most urgent of one's own; with none left the most urgent of the group's, claimed so that no colleague opens it too. */
async function nextTask(subjectNo: string): Promise<{ task?: Task; claimed?: true }> {
  const [own] = await others('mine', subjectNo);
  if (own) return { task: own };
  for (const task of await others('group', subjectNo)) {
    // What a committee votes on is everybody's: it is opened and not claimed.
    if (!task.may.claim.allowed && task.may.act.allowed) return { task };
    const claimed = await claimTask(task.id, crypto.randomUUID()).catch(() => undefined);
    if (claimed) return { task: claimed, claimed: true };
  }
  return {};
}

/** After a decision the next task opens by itself, in the order of the inbox; the inbox says it when there is none. */
export function useNextTask(subjectNo: string): () => void {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { t } = useTranslation();
  const open = ({ task, claimed }: { task?: Task; claimed?: true }): void => {
    if (task === undefined) void message.info(t('inbox.nothingLeft'));
    else if (claimed) void message.info(t('inbox.nextClaimed', { no: task.subjectNo }));
    void queries.invalidateQueries({ queryKey: ['tasks'] });
    void navigate(task ? pathOf(task) : '/inbox?view=done');
  };
  return () => {
    // A list that cannot be read says so itself.
    nextTask(subjectNo).then(open, () => void navigate('/inbox?view=group'));
  };
}
