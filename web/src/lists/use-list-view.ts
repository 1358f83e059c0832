import type { TableColumnType } from 'antd';
import type { ListName } from '../api/saved-views';
import { useFilter } from '../ui/search-filter';

/** A column that can be hidden and, with `sorter`, be sorted by; its key is the field of the row. */
export type ListColumn<Row> = TableColumnType<Row> & { key: string; title: string; sorter?: true };

export interface ListView<Row> {
  name: ListName;
  columns: readonly ListColumn<Row>[];
  /** What is shown, in the order of the page. */
  shown: ListColumn<Row>[];
  choose: (keys: readonly string[] | undefined) => void;
  /** As the API takes it: a minus for the greatest first. */
  sort: string | undefined;
  sortBy: (sort: string | undefined) => void;
}

/** Which columns of a list are shown and what it is sorted by: both stand in the address of the page. */
export function useListView<Row>(name: ListName, columns: readonly ListColumn<Row>[]): ListView<Row> {
  const [chosen, setChosen] = useFilter('columns');
  const [sort, sortBy] = useFilter('sort');
  const keys = chosen?.split(',');
  const found = columns.filter(({ key }) => keys?.includes(key) ?? true);
  return {
    name,
    columns,
    shown: (found.length === 0 ? [...columns] : found).map((column) =>
      column.sorter ? { ...column, sortOrder: orderOf(column.key, sort) } : column,
    ),
    choose: (wanted) => {
      setChosen(wanted?.join(','));
    },
    sort,
    sortBy,
  };
}

function orderOf(key: string, sort: string | undefined): 'ascend' | 'descend' | null {
  if (sort === key) return 'ascend';
  return sort === `-${key}` ? 'descend' : null;
}
