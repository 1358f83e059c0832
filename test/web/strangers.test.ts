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

it('Names that cannot be read stay logins, and nothing is asked in a circle', async () => {
  const people = new Strangers(() => Promise.reject(new Error('offline')));
  const told = new Promise<void>((resolve) => {
    people.subscribe(resolve);
  });
  people.ask('liu.yang');
  await told;
  expect(people.snapshot().get('liu.yang')).toBe('liu.yang');
});
