import { Button, Card, Empty, Flex, Table, type TableColumnsType, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsOf, type Pages } from '../api/paging';
import { asFailure } from '../http/failure';
import { FailureAlert } from './failure-alert';
import { useRowKeys } from './use-row-keys';

interface Props<Row extends object> {
  pages: Pages<Row>;
  columns: TableColumnsType<Row>;
  rowKey: (row: Row) => string;
  /** What to do when there is nothing. */
  empty: ReactNode;
  label: string;
  onOpen?: (row: Row) => void;
  /** Keys beside Enter that do something with the row one stands on. */
  keys?: Readonly<Record<string, (row: Row) => void>>;
  /** For columns with `sorter`: the name of one, a minus before it for the greatest first. */
  onSort?: (sort: string | undefined) => void;
  /** Keys of the rows that are ticked for something to be done to all of them. */
  ticked?: { keys: readonly string[]; tick: (keys: string[]) => void };
  /** What the box of a row is called, where its key says nothing to people. */
  nameOf?: (row: Row) => string;
  /** What a row opens to; the table has its width then, which one within a row would widen without end. */
  expanded?: (row: Row) => ReactNode;
}

/** A list of the API as a table that reads on at the push of a button. */
export function PagedTable<Row extends object>({
  pages,
  columns,
  rowKey,
  empty,
  label,
  onOpen,
  keys,
  onSort,
  ticked,
  nameOf = rowKey,
  expanded,
}: Props<Row>): ReactNode {
  const { t } = useTranslation();
  const rows = rowsOf(pages);
  const { list, onRow } = useRowKeys(rows, rowKey, onOpen, keys);
  return (
    <Card {...list} className="long-list" styles={{ body: { padding: 0 } }}>
      {pages.error && <FailureAlert failure={asFailure(pages.error)} onRetry={() => void pages.refetch()} />}
      <Table<Row>
        aria-label={label}
        size="middle"
        columns={columns}
        dataSource={rows}
        rowKey={rowKey}
        loading={{ spinning: isFirstRead(pages, rows.length), delay: 200 }}
        pagination={false}
        {...(ticked
          ? {
              rowSelection: {
                selectedRowKeys: [...ticked.keys],
                onChange: (keys) => {
                  ticked.tick(keys.map(String));
                },
                // Its box would stand a second time, out of sight, in the row by which antd measures the columns.
                hideSelectAll: true,
                getCheckboxProps: (row: Row) => ({ 'aria-label': t('common.tick', { what: nameOf(row) }) }),
                onCell: () => ({
                  onClick: (event) => {
                    event.stopPropagation();
                  },
                }),
              },
            }
          : {})}
        {...(onSort
          ? {
              onChange: (_pages, _filters, sorter) => {
                onSort(sortOf(sorter));
              },
            }
          : {})}
        {...(expanded ? { expandable: { expandedRowRender: expanded } } : {})}
        scroll={{ x: expanded ? 1000 : 'max-content' }}
        locale={{
          // What could not be read must not pass for there being nothing.
          emptyText:
            pages.isPending || pages.error ? ' ' : <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />,
        }}
        onRow={onRow}
      />
      <More pages={pages} />
    </Card>
  );
}

function More<Row>({ pages }: { pages: Pages<Row> }): ReactNode {
  const { t } = useTranslation();
  if (!pages.hasNextPage) return null;
  return (
    <Flex justify="center" style={{ padding: 12 }}>
      <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {t('common.more')}
      </Button>
    </Flex>
  );
}

/** Reading on, or reading again what is shown, hides nothing. */
const isFirstRead = <Row,>({ isPending, isFetching, isFetchingNextPage }: Pages<Row>, rows: number): boolean =>
  isPending || (isFetching && !isFetchingNextPage && rows === 0);

type Sorter<Row> = Parameters<NonNullable<TableProps<Row>['onChange']>>[2];

function sortOf<Row>(sorter: Sorter<Row>): string | undefined {
  const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter;
  if (!order || columnKey === undefined) return undefined;
  return `${order === 'descend' ? '-' : ''}${String(columnKey)}`;
}
