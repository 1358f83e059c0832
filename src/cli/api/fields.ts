import { z } from 'zod';
import type { OperationSpec } from '../../contracts/http/operation';

/** How a value is written on the command line. */
export type FieldKind = 'text' | 'number' | 'flag' | 'texts' | 'json';

/** One thing that an operation takes, as an option of the command line. */
export interface Field {
  /** Without the dashes: `received-on`, `terms.amount`. */
  option: string;
  place: 'params' | 'query' | 'body';
  /** Where the value goes. */
  path: readonly string[];
  kind: FieldKind;
  required: boolean;
  /** The values it may have; none named: any. */
  values: readonly string[];
  description: string;
}

/** What is used of the JSON schema that the published description is made of. */
interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: string;
  enum?: unknown[];
  const?: unknown;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  description?: string;
  default?: unknown;
}

/** `receivedOn` as it is written among options. */
export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Everything an operation takes, in the order in which it is described; parameters of the path first. */
export function fieldsOf(spec: OperationSpec): Field[] {
  return (['params', 'query', 'body'] as const).flatMap((place) => {
    const schema = spec[place];
    if (schema === undefined) return [];
    const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;
    const found = propertiesOf(root, root.$defs ?? {}, [], true, place);
    return place === 'params' ? inPath(found, spec) : found;
  });
}

/** In the order of the path; `/loans/{no}` is `--loan`. */
function inPath(fields: readonly Field[], { path }: OperationSpec): Field[] {
  const segments = path.split('/');
  return segments.flatMap((segment, index) => {
    const field = fields.find(({ option }) => segment === `{${camel(option)}}`);
    if (field === undefined) return [];
    return [{ ...field, option: SAYS_NOTHING.has(field.option) ? singular(segments[index - 1] ?? '') : field.option }];
  });
}

const SAYS_NOTHING = new Set(['no', 'id', 'code']);
const singular = (plural: string): string =>
  plural
    .replace(/ies$/, 'y')
    .replace(/(ch|ss|x)es$/, '$1')
    .replace(/s$/, '');
const camel = (option: string): string => option.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

type Defs = Record<string, Schema>;

function propertiesOf(schema: Schema, defs: Defs, path: string[], needed: boolean, place: Field['place']): Field[] {
  const fields = new Map<string, Field>();
  const branches = branchesOf(schema, defs);
  for (const branch of branches) {
    for (const [name, property] of Object.entries(branch.properties ?? {})) {
      const inAll = branches.every(({ required = [] }) => required.includes(name));
      for (const field of fieldsAt(property, defs, [...path, name], needed && inAll, place)) {
        fields.set(field.option, merged(fields.get(field.option), field));
      }
    }
  }
  return [...fields.values()];
}

function fieldsAt(schema: Schema, defs: Defs, path: string[], required: boolean, place: Field['place']): Field[] {
  const branches = branchesOf(schema, defs);
  const field = {
    option: path.map(kebab).join('.'),
    place,
    path,
    kind: kindOf(branches, defs),
    required,
    values: branches
      .flatMap(({ const: only, enum: many = [] }) => [...(only === undefined ? [] : [only]), ...many])
      .map(String),
    description: descriptionOf(schema, branches),
  };
  if (!branches.some(({ properties }) => properties !== undefined)) return [field];
  // An object is given whole, as JSON, or field by field.
  return [{ ...field, required: false }, ...propertiesOf(schema, defs, path, required, place)];
}

/** The same field in another branch of a union allows what it allows there as well. */
function merged(one: Field | undefined, other: Field): Field {
  if (one === undefined) return other;
  return { ...one, values: [...new Set([...one.values, ...other.values])] };
}

/** The schemas one of which a value must meet; null is left out. */
function branchesOf(schema: Schema, defs: Defs): Schema[] {
  if (schema.$ref !== undefined) {
    const named = defs[schema.$ref.replace('#/$defs/', '')];
    return named === undefined ? [] : branchesOf(named, defs);
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return choices.flatMap((choice) => branchesOf(choice, defs));
  return schema.type === 'null' ? [] : [schema];
}

function kindOf(branches: readonly Schema[], defs: Defs): FieldKind {
  const types = new Set(branches.map(({ type }) => type));
  if (types.size !== 1) return types.size === 0 || types.has('object') || types.has('array') ? 'json' : 'text';
  const [branch] = branches;
  if (types.has('boolean')) return 'flag';
  if (types.has('integer') || types.has('number')) return 'number';
  if (types.has('string')) return 'text';
  const items = branch?.items === undefined ? [] : branchesOf(branch.items, defs);
  return types.has('array') && items.length > 0 && items.every(({ type }) => type === 'string') ? 'texts' : 'json';
}

function descriptionOf(schema: Schema, branches: readonly Schema[]): string {
  const said = schema.description ?? branches.find(({ description }) => description !== undefined)?.description ?? '';
  return schema.default === undefined || schema.default === null || schema.default === ''
    ? said
    : [said, `默认 default ${JSON.stringify(schema.default)}`].filter((part) => part !== '').join(' ');
}
