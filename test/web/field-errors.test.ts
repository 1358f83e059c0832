import { Failure } from '../../web/src/http/failure';
import { forgetFieldErrors, showFieldErrors } from '../../web/src/http/field-errors';

type Name = (string | number)[];

/** A form with rows of a list, a choice of several, and a field that says nothing of its element. */
function formWith() {
  const shown: [string, string[]][] = [];
  const registered: Name[] = [['shares'], ['shares', 0, 'target'], ['industries'], ['manager']];
  const elements = new Set(['shares/0/target', 'industries']);
  const values: Record<string, unknown> = { shares: [{ target: '1' }], industries: ['钢铁'] };
  const form = {
    getFieldsError: () => registered.map((name) => ({ name, errors: [], warnings: [] })),
    getFieldInstance: (name: Name) => (elements.has(name.join('/')) ? {} : undefined),
    getFieldValue: (name: Name) => values[name.join('/')],
    setFields: (fields: { name: Name; errors: string[] }[]) => {
      for (const { name, errors } of fields) shown.push([name.join('/'), errors]);
    },
  };
  return { shown, form };
}

it('A refusal stands at the field that shows it; one of a list of rows, which shows nothing, is said above the button', () => {
  const { shown, form } = formWith();
  const errors = ['/shares', '/shares/3/target', '/shares/0/target', '/industries/0', '/manager', '/unknown', ''].map(
    (pointer) => ({ pointer, code: 'X', detail: `at ${pointer}` }),
  );
  const failure = new Failure('invalid', { title: 'x', status: 422, code: 'INVALID_INPUT', errors });
  expect(showFieldErrors(form as never, failure)).toEqual(['at /shares', 'at /shares/3/target', 'at /unknown', 'at ']);
  expect(shown).toEqual([
    ['shares/0/target', ['at /shares/0/target']],
    ['industries', ['at /industries/0']],
    ['manager', ['at /manager']],
  ]);
});

it('A field of the API that is called otherwise in the form is found by that name', () => {
  const { shown, form } = formWith();
  const errors = [{ pointer: '/managerUsername', code: 'X', detail: 'not there' }];
  const failure = new Failure('invalid', { title: 'x', status: 422, code: 'INVALID_INPUT', errors });
  expect(showFieldErrors(form as never, failure, { '/managerUsername': 'manager' })).toEqual([]);
  expect(shown).toEqual([['manager', ['not there']]]);
});

it('What was said at a field is taken back when the field changes, and of every field when the form is sent again', () => {
  const cleared: Name[] = [];
  const said: Name[] = [['effectiveTo'], ['payments', 1, 'account'], ['name']];
  const form = {
    getFieldsError: () => said.map((name) => ({ name, errors: ['x'], warnings: [] })),
    setFields: (fields: { name: Name; errors: string[] }[]) => {
      for (const { name, errors } of fields) if (errors.length === 0) cleared.push(name);
    },
  };
  forgetFieldErrors(form as never, { payments: [undefined, { account: '6222' }] });
  expect(cleared).toEqual([['payments', 1, 'account']]);
  forgetFieldErrors(form as never, { effectiveTo: null });
  expect(cleared).toEqual([['payments', 1, 'account'], ['effectiveTo']]);
  cleared.length = 0;
  forgetFieldErrors(form as never);
  expect(cleared).toEqual(said);
});
