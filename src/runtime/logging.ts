import pino, { type Logger } from 'pino';

export type { Logger } from 'pino';

/** Fields that are never written, wherever they stand in what is logged. */
const SECRET_FIELDS = [
  'password',
  'token',
  'authorization',
  'cookie',
  'secret',
  'identityNumber',
  'identityNo',
  'phone',
  'cardNumber',
];

export interface LoggingOptions {
  name: string;
  level: string;
  stream?: pino.DestinationStream;
}

export function createLogger({ name, level, stream }: LoggingOptions): Logger {
  const options: pino.LoggerOptions = {
    name,
    level,
    base: { name, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`, `req.headers.${field}`]),
      censor: '[redacted]',
    },
    hooks: { streamWrite: maskPersonalData },
  };
  return stream === undefined ? pino(options) : pino(options, stream);
}

/**
 * The last net: identity numbers, mobile numbers and tokens inside any text. Only inside strings: a bare number after
 * `":` or `[` is an amount or a count, and masking it would also break the JSON.
 */
export function maskPersonalData(line: string): string {
  return line
    .replace(/(?<![\w.]|":|\[)(\d{6})\d{8}(\d{3}[\dXx])(?!\w)/g, '$1********$2')
    .replace(/(?<![\w.]|":|\[)(1[3-9]\d)\d{4}(\d{4})(?!\w)/g, '$1****$2')
    .replace(/eyJ[\w-]{5,}\.[\w-]+\.[\w-]+/g, '[token]')
    .replace(/(Bearer )[\w.~+/-]+=*/gi, '$1[token]');
}
