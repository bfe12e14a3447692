import { NameDocument, ReferenceDocument, type AsOf, type EntityKind } from "./generated";
import { read } from "./client";

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind | null;
}

const known = new Map<string, Named>();

/** The names of entities by their ids; one request each until the service reads several nodes at once. */
export async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  await Promise.all(
    ids
      .filter((id) => !known.has(id))
      .map(async (id) => {
        const { node } = await read(NameDocument, { id });
        known.set(id, { id, name: node && "name" in node ? node.name : id, kind: node && "kind" in node ? node.kind : null });
      }),
  );
  return new Map(ids.map((id) => [id, known.get(id)?.name ?? id]));
}

/** What a reference in an address means: its entity, or the reference itself where the service finds none. */
export async function entityOf(ref: string, asOf: AsOf | null): Promise<Named | null> {
  const { entity } = await read(ReferenceDocument, { ref, asOf });
  if (entity) {
    known.set(entity.id, entity);
  }
  return entity;
}
