import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Keeps identity numbers: encrypted to be read again, and hashed under a key to be found without reading. */
export class IdentityCipher {
  private readonly encryptionKey: Buffer;
  private readonly hashKey: Buffer;

  /** @param key 32 bytes in base64; the two keys in use are derived from it. */
  constructor(key: string) {
    const secret = Buffer.from(key, 'base64');
    this.encryptionKey = derived(secret, 'identity-encryption');
    this.hashKey = derived(secret, 'identity-hash');
  }

  encrypt(value: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.encryptionKey, nonce);
    return Buffer.concat([nonce, cipher.update(value, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64');
  }

  /** Throws when the text was changed or another key encrypted it. */
  decrypt(text: string): string {
    const data = Buffer.from(text, 'base64');
    const decipher = createDecipheriv(CIPHER, this.encryptionKey, data.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(data.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(data.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
  }

  /** The same for the same identity of the same kind, and tells nothing without the key. */
  hash(kind: 'PERSON' | 'COMPANY' | 'PHONE', value: string): string {
    return createHmac('sha256', this.hashKey).update(`${kind}:${value}`).digest('hex');
  }
}

const derived = (secret: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'xindai', purpose, 32));
