import { Strangers } from '../../web/src/api/people';

const NAMES: Readonly<Record<string, string>> = { 'liu.yang': '刘洋', 'gao.yuan': '高远' };

it('People of other branches and former colleagues are asked for together and once, and called by their names', async () => {
  const asked: string[][] = [];
  const people = new Strangers((usernames) => {
    asked.push([...usernames]);
    return Promise.resolve(
      usernames.flatMap((username) => {
        const displayName = NAMES[username];
        return displayName === undefined ? [] : [{ username, displayName }];
      }),
    );
  });
  const told = new Promise<void>((resolve) => {
    people.subscribe(resolve);
  });
  for (const username of ['liu.yang', 'gao.yuan', 'liu.yang', 'nobody']) people.ask(username);
  await told;
  people.ask('nobody');
  expect(asked).toEqual([['liu.yang', 'gao.yuan', 'nobody']]);
  expect([...people.snapshot()]).toEqual([
    ['liu.yang', '刘洋'],
    ['gao.yuan', '高远'],
    ['nobody', 'nobody'],
  ]);
});

it('Names that cannot be read stand as logins and are asked for again after a pause that grows, never in a circle', async () => {
  let [at, isUp] = [0, false];
  const asked: number[] = [];
  const people = new Strangers(
    () => {
      asked.push(at);
      return isUp
        ? Promise.resolve([{ username: 'liu.yang', displayName: '刘洋' }])
        : Promise.reject(new Error('offline'));
    },
    () => at,
  );
  const comeUpon = async (ms: number): Promise<string | undefined> => {
    at = ms;
    const told = new Promise<void>((resolve) => {
      const stop = people.subscribe(() => {
        stop();
        resolve();
      });
    });
    const before = asked.length;
    people.ask('liu.yang');
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (asked.length > before) await told;
    return people.snapshot().get('liu.yang');
  };
  for (const ms of [0, 4_999, 5_000, 14_999, 15_000]) expect(await comeUpon(ms)).toBe('liu.yang');
  expect(asked).toEqual([0, 5_000, 15_000]);
  isUp = true;
  expect(await comeUpon(35_000)).toBe('刘洋');
  await comeUpon(1_000_000);
  expect(asked).toEqual([0, 5_000, 15_000, 35_000]);
});
