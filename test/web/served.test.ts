import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import express from 'express';
import request from 'supertest';
import { workbench } from '../../src/api/workbench';

describe('The workbench as the API serves it', () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'xindai-web-'));
  const script = 'console.log("工作台");'.repeat(100);
  const app = express().use(workbench(root));

  beforeAll(() => {
    fs.mkdirSync(path.join(root, 'assets'));
    fs.writeFileSync(path.join(root, 'index.html'), '<!doctype html><title>信贷</title>');
    fs.writeFileSync(path.join(root, 'assets/app-1.js'), script);
    fs.writeFileSync(path.join(root, 'assets/app-1.js.br'), brotliCompressSync(script));
    fs.writeFileSync(path.join(root, 'assets/app-1.js.gz'), gzipSync(script));
    fs.writeFileSync(path.join(root, 'assets/small-2.js'), '1;');
  });
  afterAll(() => {
    fs.rmSync(root, { recursive: true, force: true });
  });

  it.each(['br', 'gzip'])('sends a script compressed as %s to whoever takes it, and for good', async (encoding) => {
    const answer = await request(app).get('/assets/app-1.js').set('Accept-Encoding', encoding);
    expect(answer.headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
    expect(answer.headers['content-type']).toMatch(/javascript/);
    expect(answer.headers['cache-control']).toMatch(/immutable/);
    expect(Number(answer.headers['content-length'])).toBeLessThan(script.length / 4);
  });

  it('sends it as it is to whoever takes nothing else, and where no compressed copy was made', async () => {
    const plain = await request(app).get('/assets/app-1.js').set('Accept-Encoding', 'identity');
    expect(plain.headers['content-encoding']).toBeUndefined();
    const small = await request(app).get('/assets/small-2.js').set('Accept-Encoding', 'br');
    expect(small.headers['content-encoding']).toBeUndefined();
    expect(small.status).toBe(200);
  });

  it('answers every page with the document, never from a cache, and no missing script with it', async () => {
    const page = await request(app).get('/loans/LN1').set('Accept', 'text/html');
    expect(page.text).toContain('信贷');
    expect(page.headers['cache-control']).toBe('no-cache');
    expect((await request(app).get('/assets/gone-3.js').set('Accept', 'text/html')).status).toBe(404);
    expect((await request(app).get('/api/nothing').set('Accept', 'text/html')).status).toBe(404);
  });

  it('lets nobody out of its folder', async () => {
    const answer = await request(app).get('/assets/..%2f..%2f..%2fetc%2fpasswd').set('Accept-Encoding', 'gzip');
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });
});
