import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Cast } from '../../src/cli/demo/cast';
import type { BankGateway } from '../../src/gateways/bank';
import { DEMO_LOGINS } from '../../src/store/seed';
import { liveApi, type LiveApi } from '../api/support/life';

/** The people of the department at a real system: API over the wire, engine whose time can be taken forward, worker. */
export interface LiveCast extends LiveApi {
  cast: Cast;
  url: string;
}

export async function liveCast(bank?: BankGateway): Promise<LiveCast> {
  const api = await liveApi(bank);
  const listener = http.createServer(api.app as http.RequestListener);
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((listener.address() as AddressInfo).port)}`;
  const cast = await Cast.signIn(url, DEMO_LOGINS);
  return {
    ...api,
    cast,
    url,
    close: async () => {
      listener.closeAllConnections();
      listener.close();
      await api.close();
    },
  };
}
