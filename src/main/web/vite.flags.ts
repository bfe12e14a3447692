import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const folder = join(import.meta.dirname, "node_modules", "country-flag-icons", "3x2");

/** Serves the flags by their codes, so that the id of a country gives its address, as that of the European Union does, and no list of them is loaded. */
export function flags(): Plugin {
  return {
    name: "flags",
    generateBundle() {
      for (const file of readdirSync(folder).filter((name) => /^[A-Z]{2}\.svg$/.test(name))) {
        this.emitFile({ type: "asset", fileName: `flags/${file.toLowerCase()}`, source: readFileSync(join(folder, file)) });
      }
    },
    configureServer(server) {
      server.middlewares.use("/flags", (request, response, next) => {
        const code = /^\/([a-z]{2})\.svg/.exec(request.url ?? "")?.[1];
        if (!code) return next();
        response.setHeader("content-type", "image/svg+xml");
        response.end(readFileSync(join(folder, `${code.toUpperCase()}.svg`)));
      });
    },
  };
}
