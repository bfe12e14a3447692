import { NamesDocument, ReferenceDocument, type AsOf, type EntityKind, type ReferenceQuery, type ReferenceQueryVariables } from "./generated";
import { read, type Question } from "./request";

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind | null;
}

const known = new Map<string, Named>();

/** Nodes of one request. */
const MOST = 100;

/** The names of entities by their ids. */
export async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const unknown = ids.filter((id) => !known.has(id));
  for (let at = 0; at < unknown.length; at += MOST) {
    const { nodes } = await read(NamesDocument, { ids: unknown.slice(at, at + MOST) });
    for (const node of nodes) {
      if (node && "name" in node) known.set(node.id, { id: node.id, name: node.name, kind: node.kind });
    }
  }
  return new Map(ids.map((id) => [id, known.get(id)?.name ?? id]));
}

export function referenceOf(ref: string, asOf: AsOf | null): Question<ReferenceQuery, ReferenceQueryVariables> {
  return [ReferenceDocument, { ref, asOf }];
}

/** What a reference in an address means: its entity, or the reference itself where the service finds none. */
export async function entityOf(ref: string, asOf: AsOf | null): Promise<Named | null> {
  const { entity } = await read(...referenceOf(ref, asOf));
  if (entity) {
    known.set(entity.id, entity);
  }
  return entity;
}
