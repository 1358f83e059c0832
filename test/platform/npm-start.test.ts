import { once } from 'node:events';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import manifest from '../../package.json';

/** In the place of the system: says that it runs, and by which signal it was told to end. */
const SYSTEM = `
process.once('SIGTERM', () => { console.log('told to end'); process.exit(0); });
setTimeout(() => process.exit(1), 30_000);
console.log('running');
`;

describe('npm start', () => {
  let dir: string;
  beforeAll(() => {
    dir = fs.mkdtempSync(path.join(os.tmpdir(), 'xindai-npm-'));
    fs.mkdirSync(path.join(dir, 'bin'));
    fs.writeFileSync(path.join(dir, 'bin/xindai'), SYSTEM);
    const scripts = { start: manifest.scripts.start };
    fs.writeFileSync(path.join(dir, 'package.json'), JSON.stringify({ name: 'started', version: '1.0.0', scripts }));
  });
  afterAll(() => {
    fs.rmSync(dir, { recursive: true, force: true });
  });

  it('ends the system when whoever started it ends npm: no shell stands between them', async () => {
    const npm = spawn('npm', ['start', '--silent'], { cwd: dir, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    npm.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (text.includes('running')) npm.kill('SIGTERM');
    });
    await once(npm.stdout, 'close');
    expect(said.split('\n')).toEqual(['running', 'told to end', '']);
  });
});
