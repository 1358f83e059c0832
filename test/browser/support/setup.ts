import { OwnSystem, type Running } from './system';

/** Starts a sandbox, unless XINDAI_URL names one that runs already. */
export default async function setup(): Promise<void> {
  if (process.env['XINDAI_URL']) return;
  const system = await OwnSystem.start();
  (globalThis as { ownSystem?: Running }).ownSystem = system;
  process.env['XINDAI_URL'] = system.url;
}
