import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const folder = join(import.meta.dirname, "node_modules", "country-flag-icons", "3x2");

/** Serves the flags by their codes. The id of a country or of the European Union gives the address, so the page loads no list of flags. */
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
