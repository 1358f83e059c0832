import { get } from '../../web/src/http/client';
import { Failure } from '../../web/src/http/failure';

const answering = (body: BodyInit | null, status = 200): void => {
  jest.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(body, { status }));
};
afterEach(() => jest.restoreAllMocks());

/** An answer of which the first half comes, and then nothing more. */
const brokenOff = (): ReadableStream =>
  new ReadableStream({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode('{"no":"AP'));
      controller.error(new TypeError('terminated'));
    },
  });

describe('An answer on its way', () => {
  it('is what was answered, and nothing where nothing was', async () => {
    answering('{"no":"AP1"}');
    expect(await get('applications/AP1')).toEqual({ no: 'AP1' });
    answering(null, 204);
    expect(await get('applications/AP1')).toBeNull();
  });

  it('that breaks off is no empty answer, nor is a page that is none of ours', async () => {
    answering(brokenOff());
    await expect(get('applications/AP1')).rejects.toMatchObject({ kind: 'offline' });
    answering('<html>proxy</html>');
    await expect(get('applications/AP1')).rejects.toBeInstanceOf(Failure);
  });

  it('that nobody waits for any more says so to whoever gave it up', async () => {
    const given = new AbortController();
    answering(brokenOff());
    given.abort();
    await expect(get('applications/AP1', given.signal)).rejects.not.toBeInstanceOf(Failure);
  });
});
