import type { Settings } from '../config';
import { freePort, isFree } from '../embedded/ports';

/** Where everything listens in this run. */
export interface Addresses {
  apiPort: number;
  temporalPort: number;
  uiPort: number;
  postgresPort: number;
}

const WISHED = { temporalPort: 7233, uiPort: 8233, postgresPort: 54329 };

/**
 * The usual ports where they are free, else any; but a port that was asked for by name must be that one. Who asks for any (0)
 * is one of several systems on the machine: none of its servers waits at a usual port that another is about to take.
 */
export async function chooseAddresses(settings: Settings, portIsFixed: boolean): Promise<Addresses> {
  if (portIsFixed && settings.PORT !== 0 && !(await isFree(settings.PORT, settings.HOST))) {
    throw new Error(
      `端口 ${String(settings.PORT)} 已被占用 / port ${String(settings.PORT)} is in use: choose another with --port`,
    );
  }
  const apiPort = await freePort(settings.PORT, settings.HOST);
  const wished = (port: number): number => (settings.PORT === 0 ? 0 : port);
  const temporalPort = await freePort(wished(WISHED.temporalPort));
  const uiPort = await freePort(wished(WISHED.uiPort));
  const postgresPort = await freePort(wished(WISHED.postgresPort));
  return { apiPort, temporalPort, uiPort, postgresPort };
}
