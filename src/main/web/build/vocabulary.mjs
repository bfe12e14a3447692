// A plugin for graphql-codegen: the values of every enum with their descriptions, and the types that have no id.
import { isEnumType, isObjectType } from "graphql";

export function plugin(schema) {
  const enums = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type) && !type.name.startsWith("__"));
  const entries = enums.map((type) => {
    const values = type.getValues().map((v) => `    ${v.name}: ${JSON.stringify(v.description ?? "")},`);
    return `  ${type.name}: {\n${values.join("\n")}\n  },`;
  });
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  const embedded = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith("__") && !roots.has(type) && !type.getFields().id).map((type) => type.name);
  const lists = `/** Types without an id, which a cache keeps within what holds them. */\nexport const withoutId = ${JSON.stringify(embedded)};\n\n`;
  return lists + `/** What each value of an enum means, in the words of the schema. */\nexport const vocabulary = {\n${entries.join("\n")}\n} as const;\n`;
}
