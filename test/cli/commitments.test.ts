import fs from 'node:fs';
import path from 'node:path';
import { runCommitments } from '../../src/cli/commitments';
import { liveApi, today, type LiveApi } from '../api/support/life';
import { promised } from '../api/support/promised';
import { temporaryFolder } from '../notices/fixtures';
import { listening, signedIn, type Listening } from './listening';
import { hearing } from './says';

jest.setTimeout(120_000);

const data = temporaryFolder();
let api: LiveApi;
let server: Listening;
let fileHash: string;
beforeAll(async () => {
  api = await liveApi();
  server = await listening(api.app);
  await api.db.prisma.user.update({ where: { username: 'zhou.min' }, data: { roles: ['RISK_OFFICER', 'FINANCE'] } });
  fileHash = await promised(api, await api.as('li.na'), 'CM1');
});
afterAll(async () => {
  await server.close();
  await api.close();
  data.remove();
});
const as = (username: string): Promise<void> => signedIn(server, data.folder, username);
const says = hearing(() => ({ server, folder: data.folder }));

const claimed = (amount: string): string => {
  const file = path.join(data.folder, 'claim.json');
  fs.writeFileSync(file, JSON.stringify({ amount, claimedOn: today(), evidence: '索赔函 1', fileHash }));
  return file;
};
const latest = async (): Promise<string> =>
  String((await api.db.prisma.commitmentClaim.findFirstOrThrow({ orderBy: { id: 'desc' } })).id);

test('a claim is recorded from a file, refused or paid by another, and the promise released, from a shell', async () => {
  await as('li.na');
  expect(await says(runCommitments, ['CM1', '--claim', claimed('100000.01')], 2)).toContain('CLAIM_EXCEEDS');
  expect(await says(runCommitments, ['CM1', '--claim', claimed('40000.00')])).toMatch(
    /40000\.00 +30000\.00 +0\.00 +10000\.00/,
  );
  const first = await latest();
  const paying = ['--on', today(), '--reference', 'BK-1'];
  expect(await says(runCommitments, ['CM1', '--pay', first, ...paying], 1)).toContain('ROLE_NOT_ALLOWED');
  await as('zhou.min');
  expect(await says(runCommitments, ['CM1', '--pay', first, '--on', today()], 2)).toContain('--reference');
  expect(await says(runCommitments, ['CM1', '--refuse', first, '--reason', '单据不符'])).toContain('refused');
  await as('li.na');
  await says(runCommitments, ['CM1', '--claim', claimed('40000.00')]);
  await as('zhou.min');
  const second = await latest();
  const paid = await says(runCommitments, ['CM1', '--pay', second, ...paying, '--key', 'pay-2']);
  // What may still be claimed, and what is at risk of it: its margin is used up.
  expect(paid).toMatch(/100000\.00 +30000\.00 +60000\.00 +60000\.00/);
  expect(paid).toMatch(/LN\d+/);
  expect(await says(runCommitments, ['CM1', '--pay', second, ...paying, '--key', 'pay-2'])).toBe(paid);
  expect(await says(runCommitments, ['CM1', '--release'], 2)).toContain('COMMITMENT_RUNS');
  expect(await says(runCommitments, ['CM1', '--release', '--evidence', '保函原件退回'])).toMatch(/released/i);
  expect(await says(runCommitments, ['--status', 'RELEASED'])).toContain('CM1');
  expect(await says(runCommitments, ['CM1', '--release', '--refuse', second], 2)).toContain('--release | --refuse');
});
