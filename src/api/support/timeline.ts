import type { Pool } from 'pg';
import type { z } from 'zod';
import type { timeline as schema } from '../../contracts/http/timeline';
import { textOf } from '../../contracts/problem';
import { STORY_TITLES } from '../../contracts/story-titles';
import { openTasksOf } from '../../store/tasks-read';
import { storyOf, type StoryRecord } from '../../store/timeline-read';
import { noticeDetail, noticeTitle, storyDetail } from './story-detail';

type Timeline = z.input<typeof schema>;

/** The story of a case, oldest first, with what it now waits for. */
export async function timelineOf(pool: Pool, subjects: readonly string[]): Promise<Timeline> {
  const [story, tasks] = await Promise.all([storyOf(pool, subjects), openTasksOf(pool, subjects)]);
  return {
    data: story.map(entryOf),
    next: tasks.map(({ id, title, role, assignee, dueAt }) => ({ taskId: id, title, role, assignee, dueAt })),
  };
}

function entryOf({ source, at, businessOn, actor, kind, detail }: StoryRecord): Timeline['data'][number] {
  const isNotice = source === 'NOTICE';
  return {
    at,
    businessOn,
    kind: isNotice ? 'NOTICE' : kind,
    actor: isNotice ? 'system' : actor,
    title: isNotice ? noticeTitle(kind, detail['params']) : titleOf(kind),
    detail: isNotice ? noticeDetail(detail['channel'], detail['status']) : storyDetail(detail),
  };
}

function titleOf(kind: string): { zh: string; en: string } {
  const known = STORY_TITLES[kind];
  if (known !== undefined) return known;
  // Refusals recorded by their code have their text in the error catalogue.
  const text = textOf(kind, 'zh');
  return text === kind ? both(kind) : { zh: text, en: textOf(kind, 'en') };
}

const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text });
