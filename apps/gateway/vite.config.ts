import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** GraphiQL as files of our own: nothing is loaded from elsewhere when it opens. */
export default defineConfig({
  root: fileURLToPath(new URL('./src/graphiql', import.meta.url)),
  base: '/graphiql/',
  logLevel: 'error',
  build: {
    outDir: fileURLToPath(new URL('./dist/graphiql', import.meta.url)),
    emptyOutDir: true,
    chunkSizeWarningLimit: 10_000,
    reportCompressedSize: false,
  },
});
