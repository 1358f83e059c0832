import { Empty, Table, type TableColumnsType, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props<Row> {
  label: string;
  columns: TableColumnsType<Row>;
  rows: Row[];
  rowKey: (row: Row) => string;
  expandable?: NonNullable<TableProps<Row>['expandable']>;
}

/** A table of a few rows that has all of them. */
export function SmallTable<Row extends object>({ label, columns, rows, rowKey, expandable }: Props<Row>): ReactNode {
  const { t } = useTranslation();
  return (
    <Table<Row>
      size="small"
      aria-label={label}
      columns={columns}
      dataSource={rows}
      rowKey={rowKey}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('common.nothing')} /> }}
      {...(expandable ? { expandable } : {})}
    />
  );
}
