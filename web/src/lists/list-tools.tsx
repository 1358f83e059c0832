import type { ReactNode } from 'react';
import { ColumnButton } from './column-button';
import { ExportButton } from './export-button';
import type { ListView } from './use-list-view';
import { ViewButton } from './view-button';

interface Props<Row> {
  view: ListView<Row>;
  filter: Readonly<Record<string, string | undefined>>;
}

/** What every list offers beside its filters: views, columns, files. */
export function ListTools<Row>({ view, filter }: Props<Row>): ReactNode {
  return (
    <>
      <ViewButton list={view.name} />
      <ColumnButton view={view} />
      <ExportButton view={view} filter={filter} />
    </>
  );
}
