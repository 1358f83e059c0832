import { useEffect, useState, type ReactNode } from 'react';
import { rowsOf, type Pages } from '../api/paging';
import { ReadSelect } from './read-select';

interface Props<Row> {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
  pages: Pages<Row>;
  optionOf: (row: Row) => { value: string; label: string };
}

/** A select from a list of the API that is longer than a page: it reads on at its end, and for what is typed and not found yet. */
export function PagesSelect<Row>({ pages, optionOf, ...field }: Props<Row>): ReactNode {
  const [typed, setTyped] = useState('');
  const options = rowsOf(pages).map(optionOf);
  const isFound = options.some(({ label }) => label.toLowerCase().includes(typed.toLowerCase()));
  const { hasNextPage, isFetching, isError, fetchNextPage } = pages;
  const mayReadOn = hasNextPage && !isFetching && !isError;
  useEffect(() => {
    if (!isFound && mayReadOn) void fetchNextPage();
  }, [isFound, mayReadOn, fetchNextPage]);
  return (
    <ReadSelect
      {...field}
      allowClear
      query={pages}
      options={options}
      showSearch={{ optionFilterProp: 'label', onSearch: setTyped }}
      onPopupScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        if (mayReadOn && scrollTop + clientHeight > scrollHeight - clientHeight) void fetchNextPage();
      }}
    />
  );
}
