import { ColumnTypeEnum, type SqlDriverAdapter, type SqlResultSet } from '@prisma/driver-adapter-utils';
import pg from 'pg';

/**
 * The adapter does not know PostgreSQL's internal type "char", which the system catalogues are full of and which the
 * schema engine reads as single characters. So such a column is read as text, and its result marked afterwards.
 */
export function withCharacterColumns(adapter: SqlDriverAdapter): SqlDriverAdapter {
  readCharAsText();
  const original = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => marked(await original(query));
  return adapter;
}

const CHAR = 18;
const BPCHAR = 1042;
/** By the names that the engine's questions to the catalogues give their columns. */
const seen = new Set<string>();

function marked(result: SqlResultSet): SqlResultSet {
  const columnTypes = result.columnTypes.map((type, index) =>
    type === ColumnTypeEnum.Text && seen.has(result.columnNames[index] ?? '') ? ColumnTypeEnum.Character : type,
  );
  return { ...result, columnTypes };
}

interface Fields {
  addFields(fields: pg.FieldDef[]): void;
}
let patched = false;

function readCharAsText(): void {
  if (patched) return;
  patched = true;
  const prototype = pg.Result.prototype as unknown as Fields;
  const original = Object.getOwnPropertyDescriptor(prototype, 'addFields')?.value as Fields['addFields'];
  prototype.addFields = function addFields(fields) {
    for (const field of fields) {
      if (field.dataTypeID !== CHAR) continue;
      field.dataTypeID = BPCHAR;
      seen.add(field.name);
    }
    original.call(this, fields);
  };
}
