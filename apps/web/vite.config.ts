import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const proxy = { '/graphql': { target: process.env['GATEWAY_URL'] ?? 'http://localhost:4000' } };
const port = Number(process.env['WEB_PORT'] ?? 4001);

export default defineConfig({
  plugins: [
    react(),
    VitePWA({
      // Registered by pwa/register-service-worker.ts; a new version waits until all tabs are closed.
      injectRegister: false,
      registerType: 'prompt',
      workbox: {
        globPatterns: ['**/*.{html,js,css,svg,png,webmanifest}', '**/mongolian-language-name*.woff2'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/graphql/],
        runtimeCaching: [{ urlPattern: /\.woff2?$/, handler: 'CacheFirst', options: { cacheName: 'fonts' } }],
        cleanupOutdatedCaches: true,
      },
      manifest: {
        name: '驿站 · 零工市场',
        short_name: '驿站',
        description: '零工市场的岗位：工钱、日子、地点一目了然，公益服务，全程免费。',
        lang: 'zh-CN',
        start_url: '/',
        display: 'standalone',
        background_color: '#eef1f6',
        theme_color: '#0e2f68',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
  ],
  server: { host: '127.0.0.1', port, strictPort: true, proxy },
  preview: { host: '127.0.0.1', port, strictPort: true, proxy },
  // Web views of cheap phones are years behind.
  build: { target: ['chrome87', 'safari14'], sourcemap: true, modulePreload: { polyfill: true } },
});
