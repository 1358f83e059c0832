import { asFailure } from './failure';

/**
 * Idempotency-Key of one form. The key stays while it is unknown whether the same content has arrived (offline, server
 * error, and a session that has ended meanwhile), so that trying again can never do a thing twice. Other content, an answer or
 * a refusal begins a new one.
 */
export class Submission {
  private key = '';
  private content = '';

  constructor(private readonly newKey: () => string = () => crypto.randomUUID()) {}

  async run<T>(content: unknown, send: (key: string) => Promise<T>): Promise<T> {
    const wanted = JSON.stringify(content);
    if (this.key === '' || wanted !== this.content) {
      this.key = this.newKey();
      this.content = wanted;
    }
    try {
      const answer = await send(this.key);
      this.key = '';
      return answer;
    } catch (error) {
      const { mayRepeat, kind } = asFailure(error);
      if (!mayRepeat && kind !== 'expired' && kind !== 'signed-out') this.key = '';
      throw error;
    }
  }
}
