import type { Writable } from 'node:stream';

/** A date has no time of day: give it as midnight UTC. A text is a text, whatever it begins with. */
export type Cell = string | number | Date | null;

export interface Sheet {
  name: string;
  columns: readonly { head: string; width: number; format?: string }[];
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
}

/** Writes an Excel file row by row as the rows come: a list of any length takes the memory of a few of them. */
export async function writeWorkbook(out: Writable, sheets: readonly Sheet[]): Promise<void> {
  // Seven hundred modules that a start and most answers do not need.
  const { stream } = await import('exceljs');
  const workbook = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  for (const { name, columns, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map(({ head, width, format }) => ({
      header: head,
      width,
      ...(format === undefined ? {} : { style: { numFmt: format } }),
    }));
    sheet.getRow(1).font = { bold: true };
    sheet.getRow(1).commit();
    for await (const row of rows) sheet.addRow([...row]).commit();
    sheet.commit();
  }
  await workbook.commit();
}
