import { receive } from './client';

export interface Progress {
  /** Rows of the list as the server counted them. */
  rows: number;
  /** What has arrived, in bytes. */
  received: number;
}

/** Receives a file piece by piece and hands it to the browser to save. */
export async function saveFile(
  path: string,
  body: unknown,
  { onProgress, signal }: { onProgress: (progress: Progress) => void; signal: AbortSignal },
): Promise<Progress> {
  const response = await receive(path, body, signal);
  const progress = { rows: Number(response.headers.get('Xindai-Rows')), received: 0 };
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value);
    progress.received += part.value.length;
    onProgress({ ...progress });
  }
  offer(new Blob(parts, { type: response.headers.get('Content-Type') ?? '' }), nameIn(response));
  return progress;
}

function offer(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

const nameIn = (response: Response): string =>
  decodeURIComponent(/filename\*=UTF-8''(.+)$/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'list');
