import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { METADATA_ENCODING_KEY, type Payload, type PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';

const ENCODING = 'binary/encrypted';
const KEY_ID = 'encryption-key-id';
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Workflow histories hold what people told the bank: everything that leaves a process for Temporal is encrypted. The
 * first key encrypts; all of them decrypt, so that a key can be changed while loans run for years.
 */
export class EncryptionCodec implements PayloadCodec {
  private readonly keys: Map<string, Buffer>;
  private readonly current: string;

  constructor(keys: readonly string[]) {
    const entries = keys.map((key) => {
      const bytes = Buffer.from(key, 'base64');
      return [createHash('sha256').update(bytes).digest('hex').slice(0, 12), bytes] as const;
    });
    this.keys = new Map(entries);
    const first = entries[0];
    if (first === undefined) throw new Error('no payload key');
    this.current = first[0];
  }

  encode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.resolve(payloads.map((payload) => this.encrypt(payload)));
  }

  decode(payloads: Payload[]): Promise<Payload[]> {
    // Inside `then`: what fails is a rejection, never an exception of the call.
    return Promise.resolve().then(() =>
      payloads.map((payload) => (isEncrypted(payload) ? this.decrypt(payload) : payload)),
    );
  }

  private encrypt(payload: Payload): Payload {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.key(this.current), nonce);
    const plain = temporal.api.common.v1.Payload.encode(payload).finish();
    const data = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    return { metadata: { [METADATA_ENCODING_KEY]: text(ENCODING), [KEY_ID]: text(this.current) }, data };
  }

  private decrypt(payload: Payload): Payload {
    const data = Buffer.from(payload.data ?? []);
    const decipher = createDecipheriv(
      CIPHER,
      this.key(read(payload.metadata?.[KEY_ID])),
      data.subarray(0, NONCE_BYTES),
    );
    decipher.setAuthTag(data.subarray(-TAG_BYTES));
    const plain = Buffer.concat([decipher.update(data.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    return temporal.api.common.v1.Payload.decode(plain);
  }

  private key(id: string): Buffer {
    const key = this.keys.get(id);
    if (key === undefined)
      throw new Error(`a payload was encrypted with key ${id}, which TEMPORAL_PAYLOAD_KEY does not hold`);
    return key;
  }
}

function isEncrypted(payload: Payload): boolean {
  return read(payload.metadata?.[METADATA_ENCODING_KEY]) === ENCODING;
}

const text = (value: string): Uint8Array => Buffer.from(value);
const read = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString();
