import { useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { get, post, query } from '../http/client';

/** One page of a list, as every list of the API answers. */
export interface Slice<Row> {
  data: Row[];
  nextCursor: string | null;
  hasMore: boolean;
}
type Params = Record<string, string | number | boolean | null | undefined>;
export type Pages<Row> = UseInfiniteQueryResult<InfiniteData<Slice<Row>>>;

/**
 * A list read page by page from the server. With `search` what is asked for goes into the body: it may name a person, and
 * an address must not. The key begins with the parts of the path, so that what invalidates `['loans', no]` finds its
 * lists too.
 */
export function usePages<Row>(
  path: string,
  params: Params,
  options: { every?: number; key?: string; search?: true } = {},
): Pages<Row> {
  const read = (cursor: string, signal: AbortSignal): Promise<Slice<Row>> =>
    options.search
      ? post<Slice<Row>>(`${path}/search`, { ...params, ...(cursor === '' ? {} : { cursor }) }, undefined, signal)
      : get<Slice<Row>>(`${path}${query({ ...params, cursor })}`, signal);
  return useInfiniteQuery({
    queryKey: [...path.split('/'), 'list', params, options.key ?? null],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    ...(options.every === undefined ? {} : { refetchInterval: options.every }),
  });
}

interface Whole<Row> {
  data: Row[];
}

/** A whole list, page after page: what a field chooses from, or names are looked up in. Not for lists that grow by the day. */
export async function readWhole<Row>(path: string, params: Params, signal: AbortSignal): Promise<Whole<Row>> {
  const data: Row[] = [];
  let cursor: string | null = null;
  do {
    const page: Slice<Row> = await get<Slice<Row>>(`${path}${query({ ...params, cursor })}`, signal);
    data.push(...page.data);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return { data };
}

export const rowsOf = <Row>(pages: Pages<Row>): Row[] => pages.data?.pages.flatMap((page) => page.data) ?? [];
