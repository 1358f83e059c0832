import type { FormInstance } from 'antd';
import { fieldPath, type Failure } from './failure';

type Path = (string | number)[];

/**
 * Puts each refusal of the API where its field is. `rename` says where a field of the API lives in this form. Returns
 * the refusals that belong to no field, for the message above the button.
 */
export function showFieldErrors<Values>(
  form: FormInstance<Values>,
  failure: Failure,
  rename: Readonly<Record<string, string | string[]>> = {},
): string[] {
  const elsewhere: string[] = [];
  for (const error of failure.problem?.errors ?? []) {
    const renamed = rename[error.pointer];
    const field = fieldAt(form, renamed === undefined ? fieldPath(error.pointer) : [renamed].flat());
    if (field === null) elsewhere.push(error.detail);
    else form.setFields([{ name: field as never, errors: [error.detail] }]);
  }
  return elsewhere;
}

/**
 * Takes back what was said at fields: of all that are sent again, or only of those that `changed` holds. A field without
 * rules of its own would keep it for good.
 */
export function forgetFieldErrors<Values>(form: FormInstance<Values>, changed?: unknown): void {
  const said = form.getFieldsError().filter(({ name, errors }) => errors.length > 0 && isIn(changed, name));
  form.setFields(said.map(({ name }) => ({ name: name as never, errors: [] })));
}

const isIn = (changed: unknown, name: Path): boolean =>
  changed === undefined ||
  name.reduce<unknown>((held, key) => (held as Record<string | number, unknown> | undefined)?.[key], changed) !==
    undefined;

/** The field on the screen that the path leads to or into: what one chooses several in takes the refusal of each of them. */
function fieldAt<Values>(form: FormInstance<Values>, path: Path): Path | null {
  const registered = new Set(form.getFieldsError().map(({ name }) => name.join('/')));
  // A list of rows is registered like a field and shows nothing by itself.
  const isShown = (name: Path): boolean =>
    form.getFieldInstance(name) !== undefined ||
    (registered.has(name.join('/')) && !Array.isArray(form.getFieldValue(name as never)));
  const ways = path.map((_, index) => path.slice(0, path.length - index));
  return ways.find(isShown) ?? null;
}
