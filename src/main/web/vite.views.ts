import { relative } from "node:path";
import type { Plugin } from "vite";

const AHEAD = "src/timeline/ahead.ts";

/** The views with a document of their own: its browser asks for all files of the view at once, and not only once the page runs. */
const VIEWS: readonly { readonly name: string; readonly file: string; readonly ahead?: string }[] = [
  { name: "timeline", file: "src/timeline/TimelineView.tsx", ahead: AHEAD },
  { name: "measures", file: "src/measures/MeasuresView.tsx" },
  { name: "connections", file: "src/connections/ConnectionsView.tsx" },
  { name: "changes", file: "src/clocks/ChangesView.tsx" },
];

interface Chunk {
  readonly fileName: string;
  readonly imports: readonly string[];
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
}

/** Writes these documents from the one of the page. */
export function views(): Plugin {
  return {
    name: "views",
    apply: "build",
    config: () => ({ build: { rolldownOptions: { input: { index: "index.html", ahead: AHEAD } } } }),
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const page = bundle["index.html"];
        if (page?.type !== "asset") return;
        const html = String(page.source);
        const chunks = new Map<string, Chunk>();
        const ofSource = new Map<string, string>();
        for (const output of Object.values(bundle)) {
          if (output.type !== "chunk") continue;
          chunks.set(output.fileName, output);
          if (output.facadeModuleId) ofSource.set(relative(import.meta.dirname, output.facadeModuleId).replaceAll("\\", "/"), output.fileName);
        }
        for (const { name, file, ahead } of VIEWS) {
          const known = new Set<string>();
          /** A chunk, all that it imports, and their styles, but for what the document names already. */
          const links = (fileName: string, found: string[] = []): string[] => {
            const chunk = chunks.get(fileName);
            if (!chunk || known.has(fileName)) return found;
            known.add(fileName);
            if (!html.includes(`"/${fileName}"`)) found.push(`<link rel="modulepreload" crossorigin href="/${fileName}">`);
            chunk.imports.forEach((imported) => links(imported, found));
            chunk.viteMetadata?.importedCss.forEach((style) => html.includes(`"/${style}"`) || found.push(`<link rel="stylesheet" crossorigin href="/${style}">`));
            return found;
          };
          const chunkOf = (source: string) => ofSource.get(source) ?? this.error(`No chunk begins with ${source}.`);
          // What is asked ahead goes first, and runs as soon as it is there.
          const first = ahead ? [`<script type="module" async crossorigin src="/${chunkOf(ahead)}"></script>`, ...links(chunkOf(ahead)).slice(1)] : [];
          const lines = (of: readonly string[]) => of.map((link) => `${link}\n    `).join("");
          const source = html.replace('<script type="module"', (script) => lines(first) + script).replace("</head>", (end) => `  ${lines(links(chunkOf(file)))}`.trimEnd() + `\n  ${end}`);
          this.emitFile({ type: "asset", fileName: `${name}.html`, source });
        }
      },
    },
  };
}
