import { Failure, fieldPath, kindOf, readProblem } from '../../web/src/http/failure';
import { Submission } from '../../web/src/http/submission';

describe('What went wrong, as a person must understand it', () => {
  it.each([
    [401, 'SIGNED_OUT', 'signed-out'],
    [401, 'SESSION_EXPIRED', 'expired'],
    [401, 'INVALID_CREDENTIALS', 'invalid'],
    [403, 'FORBIDDEN', 'forbidden'],
    [404, 'NOT_FOUND', 'not-found'],
    [409, 'TASK_DONE', 'stale'],
    [409, 'CONTACT_QUIET_HOURS', 'refused'],
    [409, 'IDEMPOTENCY_IN_FLIGHT', 'busy'],
    [412, 'VERSION_CHANGED', 'stale'],
    [422, 'INVALID_INPUT', 'invalid'],
    [429, 'TOO_MANY_REQUESTS', 'busy'],
    [500, 'INTERNAL', 'server'],
    [502, null, 'unavailable'],
    [503, 'ENGINE_UNAVAILABLE', 'unavailable'],
    [503, 'ANSWER_PENDING', 'slow'],
    [504, null, 'unavailable'],
  ])('a %i %s is "%s"', (status, code, kind) => {
    expect(kindOf(status, code)).toBe(kind);
  });

  it('reads a problem document and distrusts anything else', () => {
    const problem = {
      title: '输入不符合要求',
      status: 422,
      code: 'INVALID_INPUT',
      errors: [{ pointer: '/terms/principal', code: 'REQUIRED', detail: '必填' }],
    };
    expect(readProblem(problem)).toEqual(problem);
    expect(readProblem('<html>502</html>')).toBeNull();
    expect(readProblem({ code: 7 })).toBeNull();
    expect(readProblem({ code: 'X', title: 'x', status: 400, errors: 'no' })?.errors).toEqual([]);
  });

  it('repeats what the API says to people, and not what it says to programs', () => {
    const saying = (code: string, title: string): string =>
      new Failure('unavailable', { code, title, status: 503, errors: [] }).said;
    expect(saying('FILE_SCAN_UNAVAILABLE', '病毒扫描服务不可用')).toBe('病毒扫描服务不可用');
    expect(saying('ENGINE_UNAVAILABLE', '请用同一 Idempotency-Key 重试')).toBe('');
  });

  it('finds the field that a refusal points at', () => {
    expect(fieldPath('/terms/principal')).toEqual(['terms', 'principal']);
    expect(fieldPath('/documents/0/code')).toEqual(['documents', 0, 'code']);
    expect(fieldPath('/a~1b')).toEqual(['a/b']);
    expect(fieldPath('')).toEqual([]);
  });
});

describe('The Idempotency-Key of a form', () => {
  const numbered = (): { submission: Submission; keys: string[] } => {
    let next = 0;
    return { submission: new Submission(() => `key-${String((next += 1))}`), keys: [] };
  };
  const failing =
    (kind: 'offline' | 'slow' | 'unavailable' | 'server' | 'expired' | 'invalid', keys: string[]) =>
    (key: string): Promise<never> => {
      keys.push(key);
      return Promise.reject(new Failure(kind, null));
    };

  it('stays the same while it is unknown whether the command arrived', async () => {
    const { submission, keys } = numbered();
    await expect(submission.run({ a: 1 }, failing('offline', keys))).rejects.toThrow();
    await expect(submission.run({ a: 1 }, failing('slow', keys))).rejects.toThrow();
    await expect(submission.run({ a: 1 }, failing('unavailable', keys))).rejects.toThrow();
    await expect(submission.run({ a: 1 }, failing('server', keys))).rejects.toThrow();
    await expect(submission.run({ a: 1 }, failing('expired', keys))).rejects.toThrow();
    await submission.run({ a: 1 }, (key) => Promise.resolve(keys.push(key)));
    expect(new Set(keys)).toEqual(new Set(['key-1']));
    expect(keys).toHaveLength(6);
  });

  it('is new for other content', async () => {
    const { submission, keys } = numbered();
    await expect(submission.run({ a: 1 }, failing('offline', keys))).rejects.toThrow();
    await expect(submission.run({ a: 2 }, failing('offline', keys))).rejects.toThrow();
    expect(keys).toEqual(['key-1', 'key-2']);
  });

  it('is new after a refusal and after success', async () => {
    const { submission, keys } = numbered();
    await expect(submission.run({ a: 1 }, failing('invalid', keys))).rejects.toThrow();
    await submission.run({ a: 1 }, (key) => Promise.resolve(keys.push(key)));
    await submission.run({ a: 1 }, (key) => Promise.resolve(keys.push(key)));
    expect(keys).toEqual(['key-1', 'key-2', 'key-3']);
  });
});
