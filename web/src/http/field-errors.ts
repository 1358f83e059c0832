import type { FormInstance } from 'antd';
import { fieldPath, type Failure } from './failure';

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
  const known = new Set(Object.keys(form.getFieldsValue(true) as object));
  for (const error of failure.problem?.errors ?? []) {
    const renamed = rename[error.pointer];
    const path = renamed === undefined ? fieldPath(error.pointer) : [renamed].flat();
    const field = form.getFieldInstance(path as Parameters<typeof form.getFieldInstance>[0]) as unknown;
    if (path.length === 0 || (field === undefined && !known.has(String(path[0])))) elsewhere.push(error.detail);
    else form.setFields([{ name: path as never, errors: [error.detail] }]);
  }
  return elsewhere;
}
