import type { Listening } from './listening';

type Run = (args: string[]) => Promise<number>;

/** What a command says, as it says it to a person; the exit code is held first. Hears the console for each test of the file. */
export function hearing(
  at: () => { server: Listening; folder: string },
): (run: Run, args: string[], code?: number) => Promise<string> {
  let out = '';
  let err = '';
  beforeEach(() => {
    jest.spyOn(console, 'log').mockImplementation((line: string) => void (out += `${line}\n`));
    jest.spyOn(console, 'error').mockImplementation((line: string) => void (err += `${line}\n`));
  });
  afterEach(() => jest.restoreAllMocks());
  return async (run, args, code = 0) => {
    out = err = '';
    const { server, folder } = at();
    const exit = await run([...args, '--url', server.url, '--data-dir', folder, '--lang', 'en']);
    expect([exit, err]).toEqual([code, code === 0 ? '' : expect.any(String)]);
    return out + err;
  };
}
