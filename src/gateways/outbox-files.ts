import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

/** Writes a whole file or none: readers never see a half, and a second write of one name replaces the first. */
export async function writeWhole(folder: string, name: string, content: string | Buffer): Promise<void> {
  const draft = await writeDraft(folder, content);
  await fs.rename(draft, path.join(folder, name));
}

/** The same, but the first to write a name wins. False: it was there already and stays as it was. */
export async function writeOnce(folder: string, name: string, content: string | Buffer): Promise<boolean> {
  const draft = await writeDraft(folder, content);
  try {
    await fs.link(draft, path.join(folder, name));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await fs.rm(draft, { force: true });
  }
}

async function writeDraft(folder: string, content: string | Buffer): Promise<string> {
  await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = path.join(folder, `.${randomUUID()}.draft`);
  await fs.writeFile(draft, content, { mode: 0o600 });
  return draft;
}
