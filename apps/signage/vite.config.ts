import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const gateway = { '/graphql': { target: process.env['GATEWAY_URL'] ?? 'http://localhost:4000' } };
const port = Number(process.env['SIGNAGE_PORT'] ?? 4003);
const server = { host: '127.0.0.1', port, strictPort: true, proxy: gateway };

const serviceWorker = VitePWA({
  strategies: 'generateSW',
  injectRegister: false,
  manifest: false,
  workbox: {
    // The shell and every slice of the Chinese font, so that a screen that starts without a network shows no boxes.
    globPatterns: ['**/*.{html,js,css,svg,woff2}'],
    maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
    navigateFallback: '/index.html',
    navigateFallbackDenylist: [/^\/graphql/],
    // A new version waits for the nightly reload; the wall never changes under people's eyes.
    skipWaiting: false,
    clientsClaim: true,
    cleanupOutdatedCaches: true,
  },
});

export default defineConfig({
  plugins: [react(), serviceWorker],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  server,
  preview: server,
  // No font as data: URI, which the content security policy refuses.
  build: { target: 'es2023', sourcemap: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
});
