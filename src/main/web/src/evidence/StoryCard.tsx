import { useState } from "react";
import { useQuery } from "urql";
import { PassageDocument, type AsOf, type ClaimOfActFragment } from "../api/generated";
import { safe } from "../api/address";
import { failure, parsed } from "../api/client";
import { instantInWords } from "../api/dates";
import { plural, shortName } from "../api/labels";
import { CopyFrom, copyText, NO_COPY } from "../app/copy";
import { termsOf } from "../takeaway/sources";
import { citation } from "./cite";
import { differs, type Coding } from "./differs";
import { atWords, inPassage, partsIn, type Piece } from "./highlight";
import type { ReportOfClaims, StoryOfClaims } from "./stories";
import css from "./Evidence.module.css";

const AROUND = 280;
const MORE = 4000;

/** One story: its first report in full, its near-copies folded. */
export function StoryCard({ story, act, open, asOf }: { story: StoryOfClaims; act: Coding; open: boolean; asOf: AsOf | null }) {
  const [first, ...copies] = story.reports;
  if (!first) return null;
  return (
    <div className={css.story}>
      <Sentences report={first} act={act} open={open} asOf={asOf} />
      {copies.length > 0 && (
        <details>
          <summary>{plural(copies.length, "near-copy", "near-copies")} of this story</summary>
          {copies.map((copy) => (
            <Sentences key={copy.article} report={copy} act={act} open={false} asOf={asOf} />
          ))}
        </details>
      )}
    </div>
  );
}

/** One report: its first sentence on the act in full, its further ones folded. */
function Sentences({ report, act, open, asOf }: { report: ReportOfClaims; act: Coding; open: boolean; asOf: AsOf | null }) {
  const [first, ...further] = report.claims;
  if (!first) return null;
  return (
    <>
      <Report claim={first} act={act} open={open} asOf={asOf} />
      {further.length > 0 && (
        <details>
          <summary>{plural(further.length, "more sentence")} of the same article</summary>
          {further.map((claim) => (
            <Report key={claim.id} claim={claim} act={act} open={false} asOf={asOf} />
          ))}
        </details>
      )}
    </>
  );
}

function Report({ claim, act, open, asOf }: { claim: ClaimOfActFragment; act: Coding; open: boolean; asOf: AsOf | null }) {
  const { article } = claim;
  const title = article.title ?? "Untitled report";
  const url = safe(article.url);
  const otherwise = differs(claim, act);
  const terms = termsOf(article);
  return (
    <div className={css.report}>
      <p className={css.source}>
        <strong>{shortName(article.source?.name ?? "Unknown source")}</strong> · {instantInWords(claim.reportedAt)}
      </p>
      <p className={css.headline}>
        {url ? (
          <a href={url} rel="noreferrer noopener" target="_blank">
            {shortName(title, 160)}
          </a>
        ) : (
          shortName(title, 160)
        )}
      </p>
      {claim.evidence === "TEXT" && claim.start !== null ? <Quote claim={claim} open={open} asOf={asOf} /> : <blockquote className={css.record}>{shortName(claim.quote, 400)}</blockquote>}
      <ul className={css.marks}>
        {claim.denied && <li className={css.contested}>denies it</li>}
        {otherwise && (
          <li title="This sentence tells of the act otherwise than the act above, which goes by all of them.">
            {claim.denied ? "as it tells it" : "says"}: {otherwise}
          </li>
        )}
        {claim.hedged && <li title="The article keeps a distance, as with “reportedly”.">hedged</li>}
        {claim.conditional && <li title="The act hangs on a condition.">conditional</li>}
        {!claim.carried && <li title="The latest version of the article no longer has these words.">edited out since</li>}
        {claim.attributedTo && <li>according to {shortName(claim.attributedEntity?.name ?? claim.attributedTo)}</li>}
        <li title={`Found by ${claim.extractor}${claim.rule ? `, ${claim.rule}` : ""}; recorded ${instantInWords(claim.recordedAt)}`}>
          {Math.round(claim.confidence * 100)} % sure, {shortName(claim.rule ?? claim.extractor, 40)}
        </li>
        {terms && <li title={terms}>{shortName(terms, 160)}</li>}
        <li>
          <Cite text={citation(claim)} />
        </li>
      </ul>
    </div>
  );
}

function Cite({ text }: { text: string }) {
  const [said, setSaid] = useState<"" | "Copied" | typeof NO_COPY>("");
  const copy = async () => setSaid((await copyText(text)) ? "Copied" : NO_COPY);
  return (
    <>
      <button type="button" className={css.more} title={text} onClick={() => void copy()}>
        Copy quote and source
      </button>{" "}
      <span role="status">{said}</span>
      {said === NO_COPY && <CopyFrom text={text} />}
    </>
  );
}

function Quote({ claim, open, asOf }: { claim: ClaimOfActFragment; open: boolean; asOf: AsOf | null }) {
  const [around, setAround] = useState(AROUND);
  const from = Math.max(0, (claim.start ?? 0) - around);
  const to = Math.min(claim.article.length, (claim.end ?? 0) + around);
  const folded = !open && around === AROUND;
  const [{ data, fetching, error }, again] = useQuery({
    query: parsed(PassageDocument),
    variables: { ref: claim.article.id, start: from, length: Math.max(1, to - from), asOf },
    pause: folded,
  });
  // A quote that stands alone has all of its article around it still to be read, however short that is.
  const read = folded ? (claim.end ?? 0) - (claim.start ?? 0) : to - from;
  const passage = data?.article?.passage;
  const cut = { before: from > 0, after: to < claim.article.length };
  const pieces = passage === undefined ? partsIn(claim.quote, claim) : atWords(inPassage(passage, from, claim), cut);
  return (
    <>
      <blockquote className={css.quote}>
        {passage !== undefined && cut.before && "… "}
        {pieces.map((piece, index) => (
          <Marked key={index} piece={piece} />
        ))}
        {passage !== undefined && cut.after && " …"}
      </blockquote>
      {error && (
        <p role="alert" className="quiet small">
          The text around it could not be read. {failure(error).message}{" "}
          <button type="button" className={css.more} onClick={() => again({ requestPolicy: "network-only" })}>
            Try again
          </button>
        </p>
      )}
      {around === AROUND && read < claim.article.length && (
        <button type="button" className={css.more} disabled={fetching} onClick={() => setAround(MORE)}>
          Read more of the article
        </button>
      )}
    </>
  );
}

function Marked({ piece }: { piece: Piece }) {
  return piece.kind ? <mark className={piece.kind === "quote" ? undefined : css[piece.kind]}>{piece.text}</mark> : <>{piece.text}</>;
}
