import type { ClientContext } from './client-command';

/** Options and help of a list that is read page by page. */
export const PAGE_OPTIONS = { limit: 'string', cursor: 'string' } as const;
export const PAGE_HELP = `  --limit N        每页条数（1-200） rows of a page
  --cursor CURSOR  下一页，见列表末行 the next page, as the end of the list says`;

export const pageAsked = ({ option }: ClientContext): { limit: string | undefined; cursor: string | undefined } => ({
  limit: option('limit'),
  cursor: option('cursor'),
});

/** Where a list goes on, if it does. */
export const moreOf = (answer: object, { say }: ClientContext): string[] =>
  'nextCursor' in answer && typeof answer.nextCursor === 'string'
    ? [`${say('还有更多', 'more')}: --cursor ${answer.nextCursor}`]
    : [];
