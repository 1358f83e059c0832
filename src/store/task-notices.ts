import { HEAD_OFFICE } from '../domain/access/access';
import type { TemplateName } from '../domain/notice/catalogue';
import { Prisma } from './generated/client';
import type { NoticeFact } from './notices';
import type { Tx } from './once';

/** Those who know of it already, the business instant, and how far the clock of the case is ahead of the real one. */
export interface Calling {
  heard: readonly string[];
  clockOffsetMs: number;
  at: string;
}

/** What is said: its words, and why, unique with who is told. */
interface Said {
  cause: Prisma.Sql;
  template: TemplateName;
  params: Prisma.Sql;
}

const NEW_TASK: Said = {
  cause: Prisma.sql`'task/' || t.id`,
  template: 'task-opened',
  params: Prisma.sql`jsonb_strip_nulls(jsonb_build_object('title', t.title, 'subjectNo', t.subject_no,
    'dueAt', to_char(t.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))`,
};

/**
 * Notices to the people of tasks, as rows read from `tasks`: whose it is by duty, or by having claimed it, hears by every channel; of what
 * waits for a role or a level all who may claim it hear in their inbox. Who has heard of it already hears nothing more (decision 0167).
 * `calling` is a jsonb of `Calling`.
 */
export const taskNotices = (
  tasks: Prisma.Sql,
  calling: Prisma.Sql,
  { cause, template, params }: Said = NEW_TASK,
): Prisma.Sql => Prisma.sql`
  SELECT DISTINCT ${cause}, way, u.username, ${template}, ${params},
    t.subject_no, c.at - (c.calling->>'clockOffsetMs')::bigint * interval '1 millisecond', c.at
  FROM (${tasks}) t
  CROSS JOIN (SELECT calling, (calling->>'at')::timestamptz AS at FROM (SELECT ${calling} AS calling) given) c
  JOIN app_user u ON u.active AND NOT c.calling->'heard' ? u.username
    AND CASE WHEN t.assignee IS NOT NULL THEN u.username = t.assignee ELSE
      t.role = ANY(u.roles) AND (t.level IS NULL OR t.level = ANY(u.authority_levels) OR EXISTS (
        SELECT FROM authority_delegation d WHERE d.to_user = u.username AND d.level = t.level AND d.revoked_on IS NULL
          AND (c.at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN d.from_on AND d.until_on))
      AND u.branch_code IN (t.branch_code, ${HEAD_OFFICE}) AND u.username <> ALL(t.excluded) END
  CROSS JOIN unnest(CASE WHEN t.assignee IS NULL THEN ARRAY['INBOX'] ELSE ARRAY['INBOX', 'EMAIL'] END) AS way`;

/** Tells of new tasks, inside the transaction that opened them. */
export async function callTo(tx: Tx, tasks: readonly { id: string }[], calling: Calling): Promise<void> {
  await insert(tx, Prisma.sql`SELECT * FROM task WHERE id = ANY(${tasks.map(({ id }) => id)}::text[])`, calling);
}

/** Says to whoever a case waits for what its account manager is told. */
export async function pressHolders(tx: Tx, notice: NoticeFact): Promise<void> {
  const { cause, template, params, subjectNo, recipient, clockOffsetMs, businessAt } = notice;
  const open = Prisma.sql`SELECT * FROM task WHERE room = 'APPLICATION' AND subject_no = ${subjectNo} AND status = 'OPEN'`;
  const said = { cause: Prisma.sql`${cause}`, template, params: Prisma.sql`${JSON.stringify(params)}::jsonb` };
  await insert(tx, open, { heard: [recipient], clockOffsetMs, at: businessAt }, said);
}

async function insert(tx: Tx, tasks: Prisma.Sql, calling: Calling, said?: Said): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO notice (cause, channel, recipient, template, params, subject_no, not_before, business_at)
    ${taskNotices(tasks, Prisma.sql`${JSON.stringify(calling)}::jsonb`, said)}
    ON CONFLICT DO NOTHING`;
}
