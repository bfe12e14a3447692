import type { DenialFragment } from "../api/generated";

export type Told = Pick<DenialFragment["claims"]["edges"][number]["node"], "denied" | "attributedTo" | "attributedEntity" | "parties" | "article">;

/** Who stands on either side of an act that a report denies. */
export interface Sides {
  /** Who says that it was done. */
  readonly accusers: readonly string[];
  /** Who says that it was not. */
  readonly deniers: readonly string[];
}

function distinct(names: readonly (string | null | undefined)[]): string[] {
  return [...new Set(names.filter((name): name is string => Boolean(name)))];
}

function inRole(claim: Told, role: "ACTOR" | "ADDRESSEE"): string[] {
  return claim.parties.filter((party) => party.role === role).map((party) => party.entity?.name ?? party.text);
}

/**
 * A claim speaks for whom it names as its source. Where it names nobody, the actor of a denial denies; and what others assert is asserted by
 * those whom the denial answers, or else by the reports themselves.
 */
export function sidesOf(claims: readonly Told[]): Sides {
  const denying = claims.filter((claim) => claim.denied);
  const asserting = claims.filter((claim) => !claim.denied);
  const source = (claim: Told) => claim.attributedEntity?.name ?? claim.attributedTo;
  const reports = (of: readonly Told[]) => of.map((claim) => claim.article.source?.name);
  const first = (...tries: string[][]) => tries.find((names) => names.length > 0) ?? [];
  return {
    accusers: first(distinct(asserting.map(source)), distinct(denying.flatMap((claim) => inRole(claim, "ADDRESSEE"))), distinct(reports(asserting))),
    deniers: first(distinct(denying.map(source)), distinct(denying.flatMap((claim) => inRole(claim, "ACTOR"))), distinct(reports(denying))),
  };
}
