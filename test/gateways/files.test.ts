import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createFolderStore } from '../../src/gateways/file-store';
import { createClamdScanner, createScannerSimulator } from '../../src/gateways/virus-scan';

const EICAR = Buffer.from(
  'WDVPIVAlQEFQWzRcUFpYNTQoUF4pN0NDKTd9JEVJQ0FSLVNUQU5EQVJELUFOVElWSVJVUy1URVNULUZJTEUhJEgrSCo=',
  'base64',
);

describe('files under the hash of their content', () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xindai-files-'));
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
  });

  test('what was put comes back; the same put by many at once lies there once', async () => {
    const store = createFolderStore(folder);
    const hashes = await Promise.all(Array.from({ length: 20 }, () => store.put(Buffer.from('合同'))));
    expect(new Set(hashes).size).toBe(1);
    expect(Buffer.from((await store.get(hashes[0] ?? '')) ?? []).toString()).toBe('合同');
    expect(fs.readdirSync(folder, { recursive: true }).filter((name) => String(name).length > 60)).toHaveLength(1);
  });

  test('what was changed on the disk is not given out, and no hash is a way out of the folder', async () => {
    const store = createFolderStore(folder);
    const hash = await store.put(Buffer.from('a'));
    fs.writeFileSync(path.join(folder, hash.slice(0, 2), hash), 'b');
    await expect(store.get(hash)).rejects.toThrow('not what was filed');
    expect(await store.get('../../../etc/passwd')).toBeNull();
    expect(await store.get('0'.repeat(64))).toBeNull();
  });
});

describe('the virus scan', () => {
  test('the simulator finds the test string, also inside a file', async () => {
    const scanner = createScannerSimulator();
    expect(await scanner.scan(Buffer.concat([Buffer.from('%PDF-'), EICAR]))).toEqual({
      clean: false,
      found: 'EICAR-Test-File',
    });
    expect(await scanner.scan(Buffer.from('%PDF-1.7'))).toEqual({ clean: true });
  });

  describe('by clamd', () => {
    /** Speaks as clamd does: reads the stream to its end and says what it is told to. */
    async function clamd(answer: string): Promise<{ address: string; received: () => Buffer; close: () => void }> {
      const chunks: Buffer[] = [];
      const server = net.createServer((socket) => {
        socket.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          if (Buffer.concat(chunks).subarray(-4).equals(Buffer.alloc(4))) socket.end(answer);
        });
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      const { port } = server.address() as net.AddressInfo;
      return {
        address: `127.0.0.1:${String(port)}`,
        received: () => Buffer.concat(chunks),
        close: () => server.close(),
      };
    }

    test.each([
      ['stream: OK\0', { clean: true }],
      ['stream: Win.Test.EICAR_HDB-1 FOUND\0', { clean: false, found: 'Win.Test.EICAR_HDB-1' }],
    ])('that says %j', async (answer, expected) => {
      const server = await clamd(answer);
      expect(await createClamdScanner(server.address).scan(Buffer.alloc(100_000, 1))).toEqual(expected);
      // The command, two chunks with their lengths, and the empty one.
      expect(server.received().length).toBe(10 + 4 + 65_536 + 4 + 34_464 + 4);
      server.close();
    });

    test('that is away or confused fails the scan: nothing unscanned is filed', async () => {
      const server = await clamd('INSTREAM size limit exceeded. ERROR\0');
      await expect(createClamdScanner(server.address).scan(Buffer.from('a'))).rejects.toThrow('size limit');
      server.close();
      await expect(createClamdScanner('127.0.0.1:1').scan(Buffer.from('a'))).rejects.toThrow();
    });
  });
});
