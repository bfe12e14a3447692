import { NamesDocument, ReferenceDocument, type AsOf, type EntityKind, type ReferenceQuery, type ReferenceQueryVariables } from "./generated";
import { read, type Question } from "./request";

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind | null;
}

/** The names of entities by the clocks and the ids that they were asked with: an entity may have another name at another time. */
const known = new Map<string, string>();

/** Nodes of one request. */
const MOST = 100;

/** The names of entities by their ids, as of the clocks. An id that was merged into another has the name of that one. */
export async function namesOf(ids: readonly string[], asOf: AsOf | null): Promise<Map<string, string>> {
  const keyOf = (id: string) => JSON.stringify([asOf?.reported, asOf?.recorded, id]);
  const unknown = ids.filter((id) => !known.has(keyOf(id)));
  for (let at = 0; at < unknown.length; at += MOST) {
    const asked = unknown.slice(at, at + MOST);
    const { nodes } = await read(NamesDocument, { ids: asked, asOf });
    nodes.forEach((node, index) => {
      if (node && "name" in node) known.set(keyOf(asked[index]!), node.name);
    });
  }
  return new Map(ids.map((id) => [id, known.get(keyOf(id)) ?? id]));
}

export function referenceOf(ref: string, asOf: AsOf | null): Question<ReferenceQuery, ReferenceQueryVariables> {
  return [ReferenceDocument, { ref, asOf }];
}

/** What a reference in an address means: its entity, or the reference itself where the service finds none. */
export async function entityOf(ref: string, asOf: AsOf | null): Promise<Named | null> {
  return (await read(...referenceOf(ref, asOf))).entity;
}
