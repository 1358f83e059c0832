import { noEngine, testApi, type TestApi } from './support/api';
import { today } from './support/life';

jest.setTimeout(60_000);

let api: TestApi;
beforeAll(async () => {
  api = await testApi(noEngine());
});
afterAll(() => api.close());

interface Level {
  code: string;
  kind: string;
  quorum?: number;
  limits: Record<string, string>;
}

it('a matrix by which somebody would decide above authority, or a related party without a committee, is not proposed', async () => {
  const admin = await api.as('admin');
  const { body, headers } = await admin.get('/authority').expect(200);
  const { levels } = body as { levels: Level[] };
  const refusal = async (wanted: readonly Level[]): Promise<string[]> => {
    const tag = { 'If-Match': headers['etag'] ?? '' };
    const answer = await admin.put('/authority', { effectiveFrom: today(), levels: wanted }, tag).expect(422);
    const { errors } = answer.body as { errors: { pointer: string; code: string }[] };
    return errors.map(({ pointer, code }) => `${pointer} ${code}`);
  };
  const [small, ...others] = levels;
  expect(await refusal(levels.filter(({ kind }) => kind !== 'COMMITTEE'))).toEqual(
    expect.arrayContaining(['/levels AUTHORITY_NO_COMMITTEE']),
  );
  expect(await refusal(small === undefined ? [] : [small])).toContain('/levels AUTHORITY_TOP');
  expect(await refusal([...levels, ...others.slice(-1)])).toEqual(['/levels/6/code AUTHORITY_LEVEL_TWICE']);
  const low = levels.map((level, index) =>
    index === 5 ? { ...level, limits: { ...level.limits, PERSONAL_SECURED: '9999999.99' } } : level,
  );
  expect(await refusal(low)).toEqual(['/levels/5/limits/PERSONAL_SECURED AUTHORITY_TOP']);
});
