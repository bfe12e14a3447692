// Writes a .br and a .gz beside each file of the bundle that browsers load, so that the service compresses nothing itself.
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const texts = new Set([".js", ".css", ".svg", ".html", ".json"]);

export function compress(folder) {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (statSync(file).isDirectory()) {
      compress(file);
    } else if (texts.has(extname(name))) {
      const content = readFileSync(file);
      writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
      writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    }
  }
}

if (process.argv[1] === import.meta.filename) {
  compress(process.env.PAGE_OUT ?? "dist");
}
