import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = process.env.API_URL ?? 'http://localhost:4000'

/** The client is served by the API itself; only in development a server of its own passes the three paths on. */
export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    // Nothing inline: the pages are served with script-src 'self' and style-src 'self'.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // One small sheet, so that the order of the rules does not hang on the order of the pages.
    cssCodeSplit: false,
  },
  server: { proxy: { '/graphql': api, '/auth': api, '/uploads': api } },
})
