import { useState } from "react";
import { FurtherClaimsDocument, type AsOf, type ClaimOfActFragment } from "../api/generated";
import { failure } from "../api/client";
import { read, type Failed } from "../api/request";
import type { ActInFull } from "./Evidence";

interface Further {
  /** The claims that these come behind: another answer has pages of its own. */
  readonly behind: ActInFull["claims"];
  readonly claims: readonly ClaimOfActFragment[];
  readonly page: ActInFull["claims"]["pageInfo"];
}

export interface Claims {
  readonly claims: readonly ClaimOfActFragment[];
  readonly total: number;
  /** Reads the next page; null once all are there. */
  readonly more: (() => Promise<void>) | null;
  readonly loading: boolean;
  readonly error: Failed | null;
}

/** The claims of an act: the first page that came with it, and each further one that is asked for. */
export function useClaims(act: ActInFull, asOf: AsOf | null): Claims {
  const [kept, setKept] = useState<Further | null>(null);
  const [loading, setLoading] = useState(false);
  const [error, setError] = useState<Failed | null>(null);
  const further = kept?.behind === act.claims ? kept : null;
  const page = further?.page ?? act.claims.pageInfo;
  const claims = [...act.claims.edges.map((edge) => edge.node), ...(further?.claims ?? [])];
  const more = async () => {
    setLoading(true);
    try {
      const { node } = await read(FurtherClaimsDocument, { id: act.id, asOf, after: page.endCursor });
      const next = node && "claims" in node ? node.claims : { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
      setKept({ behind: act.claims, claims: [...(further?.claims ?? []), ...next.edges.map((edge) => edge.node)], page: next.pageInfo });
      setError(null);
    } catch (e) {
      setError(failure(e));
    } finally {
      setLoading(false);
    }
  };
  return { claims, total: act.claims.totalCount, more: page.hasNextPage ? more : null, loading, error };
}
