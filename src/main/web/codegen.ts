import type { CodegenConfig } from "@graphql-codegen/cli";

// The schema is the one that the service loads, so that a change of it that the page does not follow breaks the build.
const config: CodegenConfig = {
  schema: "../../../graphql/*.graphqls",
  documents: "src/**/*.graphql",
  generates: {
    "src/api/generated.ts": {
      plugins: ["typescript-operations", "typed-document-node", "./build/vocabulary.mjs"],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        immutableTypes: true,
        skipTypename: true,
        dedupeFragments: true,
        documentMode: "string",
        scalars: { Date: "string", DateTime: "string", EDTF: "string" },
      },
    },
  },
};
export default config;
