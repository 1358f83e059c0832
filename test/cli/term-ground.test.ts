import { runTermGround } from '../../src/cli/term-ground';
import { apply, liveApi, TERMS, type LiveApi } from '../api/support/life';
import { temporaryFolder } from '../notices/fixtures';
import { listening, signedIn, type Listening } from './listening';
import { hearing } from './says';

jest.setTimeout(120_000);

const data = temporaryFolder();
let api: LiveApi;
let server: Listening;
let long: string;
let normal: string;
beforeAll(async () => {
  api = await liveApi();
  server = await listening(api.app);
  await api.db.prisma.$executeRaw`
    UPDATE product SET limits = limits || '{"maxTermMonths": 84, "maxInstalments": 84}' WHERE code = 'PERSONAL_CONSUMER'`;
  long = await apply(api, { terms: { ...TERMS, instalments: 72 } });
  normal = await apply(api, { terms: { ...TERMS, instalments: 60 } });
});
afterAll(async () => {
  await server.close();
  await api.close();
  data.remove();
});
const says = hearing(() => ({ server, folder: data.folder }));

test('why a term is long is asked, given and seen from a shell', async () => {
  await signedIn(server, data.folder, 'li.na');
  expect(await says(runTermGround, [normal])).toContain('no ground is asked for');
  expect(await says(runTermGround, [long])).toMatch(/72 months, 60 are normal.*still to be given/);
  // What belongs to a ground is not taken without its words, nor words that say nothing.
  await says(runTermGround, [long, '--days', '90'], 2);
  expect(await says(runTermGround, [long, '--give', '太短'], 2)).toContain('/words');
  const given = [long, '--give', '购置新能源车及家庭装修，已核验合同与收入证明', '--key', 'ground-1'];
  const said = await says(runTermGround, given);
  expect(said).toMatch(/its ground is on file/);
  expect(await says(runTermGround, given)).toBe(said);
  expect(await says(runTermGround, [long])).toContain('购置新能源车及家庭装修');
});
