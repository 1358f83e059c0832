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
  allOf?: Schema[];
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
  return target === undefined ? merged(schema, schemas) : resolve(schemas[target] ?? {}, schemas);
}

/** What extends another schema shows the fields of both. */
function merged(schema: Schema, schemas: Schemas): Schema {
  if (schema.allOf === undefined) return schema;
  const parts = schema.allOf.map((part) => resolve(part, schemas));
  return {
    ...schema,
    properties: Object.assign({}, ...parts.map((part) => part.properties ?? {})) as Record<string, Schema>,
    required: parts.flatMap((part) => part.required ?? []),
  };
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
