import { escapeHtml, prose } from './html';

/** As much of JSON Schema as the document uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  format?: string;
  minimum?: number;
  maximum?: number;
  default?: unknown;
}
export type Schemas = Record<string, Schema>;

/** The fields of an object, one a row; what is deeper than one level is named by its type. */
export function schemaRows(schema: Schema, schemas: Schemas): string {
  const { properties, required = [] } = resolve(schema, schemas);
  if (properties === undefined) return `<p><code>${escapeHtml(typeName(schema, schemas))}</code></p>`;
  const rows = Object.entries(properties).map(([name, field]) => {
    const { description = '', default: fallback } = resolve(field, schemas);
    const notes = [
      required.includes(name) ? '必填 required' : '',
      fallback === undefined ? '' : `默认 default ${JSON.stringify(fallback)}`,
      description,
    ].filter((note) => note !== '');
    return `<tr><td><code>${escapeHtml(name)}</code></td><td><code>${escapeHtml(typeName(field, schemas))}</code></td><td>${prose(notes.join('；'))}</td></tr>`;
  });
  return `<table>${rows.join('')}</table>`;
}

function resolve(schema: Schema, schemas: Schemas): Schema {
  const target = schema.$ref?.split('/').at(-1);
  return target === undefined ? schema : resolve(schemas[target] ?? {}, schemas);
}

function typeName(schema: Schema, schemas: Schemas): string {
  if (schema.$ref !== undefined) {
    const target = schemas[schema.$ref.split('/').at(-1) ?? ''];
    return target?.enum === undefined ? (schema.$ref.split('/').at(-1) ?? '') : typeName(target, schemas);
  }
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return [...new Set(choices.map((choice) => typeName(choice, schemas)))].join(' | ');
  if (schema.items !== undefined) return `${typeName(schema.items, schemas)}[]`;
  if (schema.properties !== undefined) return `{ ${Object.keys(schema.properties).join(', ')} }`;
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'any');
  return schema.format === undefined ? type : `${type} (${schema.format})`;
}
