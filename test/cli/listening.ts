import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { runLogin } from '../../src/cli/login';
import { DEMO_PASSWORD } from '../../src/store/seed';

export interface Listening {
  url: string;
  close: () => Promise<void>;
}

/** Whatever answers requests, on a port of its own: commands reach the API over HTTP only. */
export async function listening(answer: http.RequestListener): Promise<Listening> {
  const server = http.createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Signs a demo login in, as a person would before the other commands. */
export async function signedIn({ url }: Listening, folder: string, username: string): Promise<void> {
  process.env['XINDAI_PASSWORD'] = DEMO_PASSWORD;
  expect(await runLogin([username, '--url', url, '--data-dir', folder])).toBe(0);
  delete process.env['XINDAI_PASSWORD'];
}
