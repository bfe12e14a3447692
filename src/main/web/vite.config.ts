import react from "@vitejs/plugin-react";
import { flags } from "./vite.flags.ts";
import { views } from "./vite.views.ts";
import { defineConfig } from "vitest/config";

const service = process.env.DATELINE_URL ?? "http://127.0.0.1:8080";
const served = ["/graphql", "/export", "/docs", "/graphiql", "/schema.graphqls", "/timeline.atom"];

export default defineConfig({
  plugins: [react(), flags(), views()],
  build: {
    outDir: process.env.PAGE_OUT ?? "dist",
    emptyOutDir: true,
    target: "es2022",
    // A strict content security policy lets no data: script or style through, so small files are not inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
  },
  server: {
    host: "127.0.0.1",
    port: 8101,
    proxy: Object.fromEntries(served.map((path) => [path, { target: service, ws: path === "/graphql" }])),
  },
  test: { include: ["src/**/*.test.ts", "src/**/*.test.tsx"] },
});
