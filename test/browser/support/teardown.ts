import type { Running } from './system';

export default async function teardown(): Promise<void> {
  await (globalThis as { ownSystem?: Running }).ownSystem?.stop();
}
