import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

/** Where files lie, each under the hash of its content: the same file is kept once, and a changed one is another. */
export interface FileStore {
  /** Keeps the bytes and answers with their SHA-256. */
  put(bytes: Uint8Array): Promise<string>;
  /** Null when there is no such file. Throws when what lies there is not what was put. */
  get(hash: string): Promise<Uint8Array | null>;
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A folder on a disk. A file is there whole or not at all: written beside, then renamed. */
export function createFolderStore(folder: string): FileStore {
  const placeOf = (hash: string): string => path.join(folder, hash.slice(0, 2), hash);
  return {
    async put(bytes) {
      const hash = hashOf(bytes);
      const place = placeOf(hash);
      await fs.mkdir(path.dirname(place), { recursive: true });
      const beside = `${place}.${randomUUID()}`;
      const handle = await fs.open(beside, 'wx', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await fs.rename(beside, place);
      return hash;
    },

    async get(hash) {
      if (!/^[0-9a-f]{64}$/.test(hash)) return null;
      let bytes: Buffer;
      try {
        bytes = await fs.readFile(placeOf(hash));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
      if (hashOf(bytes) !== hash) throw new Error(`file ${hash} is not what was filed`);
      return bytes;
    },
  };
}
