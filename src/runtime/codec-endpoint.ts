import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import express, { type Router } from 'express';

/** Payloads as proto3 JSON, in which bytes are base64. */
interface WirePayload {
  metadata?: Record<string, string>;
  data?: string;
}

/**
 * Lets the Temporal UI show encrypted payloads: the operator's browser sends them here and gets them back readable. The
 * UI cannot log in, so its configured address carries a token; without it nothing is decoded.
 */
export function codecRouter(options: { codec: PayloadCodec; token: string; uiOrigin?: string }): Router {
  const router = express.Router();
  router.use('/:token', (request, response, next) => {
    if (!same(request.params.token, options.token)) {
      response.status(404).end();
      return;
    }
    if (options.uiOrigin !== undefined) response.set('Access-Control-Allow-Origin', options.uiOrigin);
    response.set('Access-Control-Allow-Headers', 'content-type, x-namespace, authorization');
    response.set('Access-Control-Allow-Credentials', 'true');
    next();
  });
  router.options('/:token/decode', (_request, response) => {
    response.status(204).end();
  });
  router.post('/:token/decode', express.json({ limit: '8mb' }), async (request, response) => {
    const body = request.body as { payloads?: WirePayload[] };
    const decoded = await options.codec.decode((body.payloads ?? []).map(fromWire));
    response.json({ payloads: decoded.map(toWire) });
  });
  return router;
}

/** Derived, so that it needs no place of its own and changes with the secret. */
export function codecToken(jwtSecret: string): string {
  return createHmac('sha256', jwtSecret).update('codec endpoint').digest('base64url').slice(0, 32);
}

function fromWire(payload: WirePayload): Payload {
  const metadata = Object.entries(payload.metadata ?? {}).map(
    ([name, value]) => [name, Buffer.from(value, 'base64')] as const,
  );
  return { metadata: Object.fromEntries(metadata), data: Buffer.from(payload.data ?? '', 'base64') };
}

function toWire(payload: Payload): WirePayload {
  const metadata = Object.entries(payload.metadata ?? {}).map(
    ([name, value]) => [name, Buffer.from(value).toString('base64')] as const,
  );
  return { metadata: Object.fromEntries(metadata), data: Buffer.from(payload.data ?? []).toString('base64') };
}

function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
