import { safe } from "../api/address";
import { instantInWords } from "../api/dates";
import type { ClaimOfActFragment } from "../api/generated";

type Cited = Pick<ClaimOfActFragment, "quote" | "reportedAt"> & { readonly article: Pick<ClaimOfActFragment["article"], "title" | "url" | "source"> };

/** A sentence with where and when it was reported, on one line. */
export function citation({ quote, reportedAt, article }: Cited): string {
  const parts = [article.source?.name ?? "Unknown source", article.title && `“${article.title}”`, instantInWords(reportedAt), safe(article.url)];
  return `“${quote}” ${parts.filter(Boolean).join(", ")}`.replace(/\s+/g, " ");
}
