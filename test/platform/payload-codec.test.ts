import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter } from '@temporalio/common';
import { EncryptionCodec } from '../../src/runtime/payload-codec';

const key = (): string => randomBytes(32).toString('base64');
const payload = defaultPayloadConverter.toPayload({ name: '张三' });

describe('what Temporal keeps of a loan', () => {
  test('cannot be read without the key', async () => {
    const [encrypted] = await new EncryptionCodec([key()]).encode([payload]);
    expect(Buffer.from(encrypted?.data ?? []).toString()).not.toContain('张三');
    await expect(new EncryptionCodec([key()]).decode([encrypted!])).rejects.toThrow(/TEMPORAL_PAYLOAD_KEY/);
  });

  test('can still be read after the key was changed', async () => {
    const [older, newer] = [key(), key()];
    const encrypted = await new EncryptionCodec([older]).encode([payload]);
    const [decrypted] = await new EncryptionCodec([newer, older]).decode(encrypted);
    expect(defaultPayloadConverter.fromPayload(decrypted!)).toEqual({ name: '张三' });
  });

  test('is refused when somebody changed it', async () => {
    const codec = new EncryptionCodec([key()]);
    const [encrypted] = await codec.encode([payload]);
    const data = Buffer.from(encrypted?.data ?? []);
    data.writeUInt8(data.readUInt8(20) ^ 1, 20);
    await expect(codec.decode([{ ...encrypted, data }])).rejects.toThrow();
  });

  test('from before there was a key is read as it is', async () => {
    const [same] = await new EncryptionCodec([key()]).decode([payload]);
    expect(same).toBe(payload);
  });
});
