import type { OwnSystem } from './system';

export default async function teardown(): Promise<void> {
  await (globalThis as { ownSystem?: OwnSystem }).ownSystem?.stop();
}
