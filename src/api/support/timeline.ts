import type { Pool } from 'pg';
import type { z } from 'zod';
import type { timeline as schema } from '../../contracts/http/timeline';
import { textOf } from '../../contracts/problem';
import { STORY_TITLES } from '../../contracts/story-titles';
import { openTasksOf } from '../../store/tasks-read';
import { storyOf, type StoryRecord } from '../../store/timeline-read';

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
    title: isNotice ? { zh: `通知 ${kind}`, en: `Notice ${kind}` } : titleOf(kind),
    detail: isNotice ? both(`${String(detail['channel'])} → ${actor}，${String(detail['status'])}`) : detailOf(detail),
  };
}

function titleOf(kind: string): { zh: string; en: string } {
  const known = STORY_TITLES[kind];
  if (known !== undefined) return known;
  // Refusals recorded by their code have their text in the error catalogue.
  const text = textOf(kind, 'zh');
  return text === kind ? both(kind) : { zh: text, en: textOf(kind, 'en') };
}

/** The plain facts of an entry; what is nested or internal stays in the audit log. */
function detailOf(detail: Record<string, unknown>): { zh: string; en: string } | null {
  const facts = Object.entries(detail)
    .filter(([name, value]) => (typeof value === 'string' || typeof value === 'number') && value !== '' && !INTERNAL.has(name))
    .map(([name, value]) => `${name}: ${String(value)}`);
  return facts.length === 0 ? null : both(facts.join(' · '));
}

const INTERNAL = new Set(['key', 'commandId', 'approvalId']);
const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text });
