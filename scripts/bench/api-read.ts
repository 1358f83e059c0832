import { fork } from 'node:child_process';
import path from 'node:path';
import type { Session } from '../../src/cli/demo/api';
import { Cast } from '../../src/cli/demo/cast';
import { Story } from '../../src/cli/demo/story';
import { startSandbox } from '../../src/runtime/sandbox';
import { DEMO_LOGINS } from '../../src/store/seed';
import { PERSONAL_LOAN } from './cases';
import { progress, report, withClients } from './measure';

const CLIENTS = 50;
const REQUESTS = 4_000;

/** Requests a second for one loan through the API, against a bare Express with one query on the same database. */
export async function run(): Promise<void> {
  const sandbox = await startSandbox();
  const bare = fork(path.join(__dirname, 'bare-server.js'), {
    env: { ...process.env, DATABASE_URL: sandbox.info.databaseUrl },
  });
  try {
    const port = await new Promise<number>((resolve) =>
      bare.once('message', (message) => {
        resolve(Number(message));
      }),
    );
    const cast = await Cast.signIn(sandbox.info.apiUrl, DEMO_LOGINS);
    const story = new Story(PERSONAL_LOAN, cast, () => undefined);
    await story.play();
    progress(`loan ${story.loanNo} stands`);
    const reader: Session = cast.one('CLIENT_MANAGER');
    const ours = await speed(() => reader.get(`/loans/${story.loanNo}`));
    const theirs = await speed(() =>
      fetch(`http://127.0.0.1:${String(port)}/loans/${story.loanNo}`).then((answer) => answer.json()),
    );
    report({
      name: 'api.read',
      value: ours,
      unit: 'requests/s',
      baseline: theirs,
      note: `${String(CLIENTS)} clients; ours with session, rights, masking and the loan's account as of today`,
    });
  } finally {
    bare.kill();
    await sandbox.stop();
  }
}

/** Once to warm up, once measured. */
async function speed(read: () => Promise<unknown>): Promise<number> {
  const work = async (): Promise<void> => {
    await read();
  };
  await withClients(CLIENTS, REQUESTS / 4, work);
  return REQUESTS / (await withClients(CLIENTS, REQUESTS, work)).seconds;
}
