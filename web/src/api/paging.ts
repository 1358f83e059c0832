import { useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { get, query } from '../http/client';

/** One page of a list, as every list of the API answers. */
export interface Slice<Row> {
  data: Row[];
  nextCursor: string | null;
  hasMore: boolean;
}
type Params = Record<string, string | number | boolean | null | undefined>;
export type Pages<Row> = UseInfiniteQueryResult<InfiniteData<Slice<Row>>>;

/** A list read page by page from the server; the key begins with the parts of the path, so that what invalidates `['loans', no]` finds its lists too. */
export function usePages<Row>(
  path: string,
  params: Params,
  options: { every?: number; key?: string } = {},
): Pages<Row> {
  return useInfiniteQuery({
    queryKey: [...path.split('/'), 'list', params, options.key ?? null],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => get<Slice<Row>>(`${path}${query({ ...params, cursor: pageParam })}`, signal),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    ...(options.every === undefined ? {} : { refetchInterval: options.every }),
  });
}

export const rowsOf = <Row>(pages: Pages<Row>): Row[] => pages.data?.pages.flatMap((page) => page.data) ?? [];
