import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressedPlugin } from './build/compressed';
import { directImportsPlugin } from './build/direct-imports';

/** `XINDAI_URL` names the running system that `vite dev` speaks to. */
const api = process.env['XINDAI_URL'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [directImportsPlugin(), react(), compressedPlugin()],
  server: { proxy: { '/api': api } },
  // The policy of the pages allows scripts of our own origin only: nothing is inlined.
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    sourcemap: false,
    assetsInlineLimit: 0,
    target: 'es2022',
  },
});
