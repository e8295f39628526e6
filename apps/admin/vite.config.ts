import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const gateway = {
  '/graphql': { target: process.env.GATEWAY_URL ?? 'http://localhost:4000', changeOrigin: false },
};

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  server: {
    host: '127.0.0.1',
    port: Number(process.env.ADMIN_PORT ?? 4002),
    strictPort: true,
    proxy: gateway,
  },
  preview: {
    host: '127.0.0.1',
    port: Number(process.env.ADMIN_PORT ?? 4002),
    strictPort: true,
    proxy: gateway,
  },
  build: { target: 'es2023', sourcemap: true, chunkSizeWarningLimit: 900 },
});
