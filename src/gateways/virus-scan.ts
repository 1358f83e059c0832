import net from 'node:net';

/** What a scanner says of a file: clean, or the name of what it found. */
export type ScanResult = { clean: true } | { clean: false; found: string };

export interface VirusScanner {
  /** Throws when the scanner cannot be reached: what was not scanned is not filed. */
  scan(bytes: Uint8Array): Promise<ScanResult>;
}

/** The test string every scanner knows, in two parts so that no scanner takes this file for one. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** Knows the test string and nothing else: for a sandbox. */
export function createScannerSimulator(): VirusScanner {
  return {
    scan: (bytes) =>
      Promise.resolve(
        Buffer.from(bytes).includes(EICAR) ? { clean: false, found: 'EICAR-Test-File' } : { clean: true },
      ),
  };
}

const TIMEOUT_MS = 30_000;
const CHUNK = 64 * 1024;

/** clamd over TCP by its INSTREAM command: the file is sent in chunks with their lengths, ended by an empty one. */
export function createClamdScanner(address: string): VirusScanner {
  const [host = '', port = ''] = address.split(':');
  return {
    scan: (bytes) =>
      new Promise((resolve, reject) => {
        const socket = net.connect(Number(port), host);
        let answer = '';
        socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error('clamd does not answer')));
        socket.on('error', reject);
        socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
        socket.on('end', () => {
          const said = answer.replace(/\0/g, '').trim();
          const found = /^stream: (.+) FOUND$/.exec(said)?.[1];
          if (found !== undefined) resolve({ clean: false, found });
          else if (said === 'stream: OK') resolve({ clean: true });
          else reject(new Error(`clamd: ${said || 'no answer'}`));
        });
        socket.write('zINSTREAM\0');
        for (let at = 0; at < bytes.length; at += CHUNK) {
          const chunk = bytes.subarray(at, at + CHUNK);
          const length = Buffer.alloc(4);
          length.writeUInt32BE(chunk.length);
          socket.write(length);
          socket.write(chunk);
        }
        socket.write(Buffer.alloc(4));
      }),
  };
}
