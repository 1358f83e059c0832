import { createLogger, maskPersonalData } from '../../src/runtime/logging';

describe('the log', () => {
  test('hides identity and mobile numbers and tokens inside any text', () => {
    expect(maskPersonalData('"msg":"id 11010519491231002X called 13812345678"')).toBe(
      '"msg":"id 110105********002X called 138****5678"',
    );
    expect(maskPersonalData('Bearer abc.def')).toBe('Bearer [token]');
  });

  test('leaves amounts and loan numbers alone', () => {
    const line = '{"amountFen":13812345678,"loan":"LN20261123000001"}';
    expect(maskPersonalData(line)).toBe(line);
  });

  test('never writes a password field', () => {
    const lines: string[] = [];
    const log = createLogger({ name: 'test', level: 'info', stream: { write: (line) => void lines.push(line) } });
    log.info({ user: { password: 'open sesame' } }, 'login');
    expect(lines.join('')).toContain('login');
    expect(lines.join('')).not.toContain('open sesame');
  });
});
