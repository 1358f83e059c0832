import type { Same } from '../same';
import type { lists as zh } from '../zh/lists';

export const lists: Same<typeof zh> = {
  lists: {
    views: 'Views',
    saveView: 'Save this view',
    saveHint: 'Keeps the filters, the order and the columns for yourself. A name that was searched for is not kept.',
    viewName: 'Name',
    save: 'Save',
    saved: 'Saved',
    dropView: 'Delete the view “{{name}}”',
    columns: 'Choose columns',
    allColumns: 'Show all columns',
    export: 'Export',
    formats: { xlsx: 'Excel (filter on the first sheet)', csv: 'CSV (UTF-8, opens in Excel)' },
    exporting: 'Exporting {{rows}} rows',
    received: '{{kilobytes}} KB received',
    stop: 'Stop',
    exported: '{{rows}} rows exported',
    failed: 'Not exported',
  },
};
