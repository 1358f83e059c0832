import { Card, Empty, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useRowKeys } from './use-row-keys';

interface Props<Row extends object> {
  rows: Row[];
  columns: TableColumnsType<Row>;
  rowKey: keyof Row & string;
  /** What to do when there is nothing. */
  empty: string;
  label: string;
  onOpen: (row: Row) => void;
}

/** A short list that is read whole, each row of which opens a page. */
export function OpenTable<Row extends object>({ rows, columns, rowKey, empty, label, onOpen }: Props<Row>): ReactNode {
  const { list, onRow } = useRowKeys(rows, (row) => String(row[rowKey]), onOpen);
  return (
    <Card {...list} styles={{ body: { padding: 0 } }}>
      <Table<Row>
        aria-label={label}
        rowKey={rowKey}
        columns={columns}
        dataSource={rows}
        pagination={false}
        scroll={{ x: 'max-content' }}
        onRow={onRow}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} /> }}
      />
    </Card>
  );
}
