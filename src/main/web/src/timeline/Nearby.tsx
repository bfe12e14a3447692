import { NamingDocument, NearDocument } from "../api/generated";
import { read } from "../api/request";
import { plural, shortSummary } from "../api/labels";
import { useLoaded } from "../app/hooks";
import { Reports } from "../app/Reports";
import { asOfOf, type Search } from "../app/search";
import css from "./Nearby.module.css";

interface Props {
  readonly search: Search;
  readonly name: string;
  readonly onAct: (act: string) => void;
}

/** What comes near to a question that no act answers: acts of a like meaning, or reports that name the parties. */
export default function Nearby({ search, name, onAct }: Props) {
  const asOf = asOfOf(search);
  const text = search.text && [search.of ? name.replaceAll(" – ", " ") : "", search.text].join(" ").trim();
  const near = useLoaded(text ? JSON.stringify([text, asOf]) : null, (signal) => read(NearDocument, { text: text ?? "", asOf }, signal));
  const naming = useLoaded(!text && search.of ? JSON.stringify([search.of, asOf]) : null, (signal) => read(NamingDocument, { mentions: [...(search.of ?? [])], asOf }, signal));
  const acts = near.data?.search.actions ?? [];
  const articles = naming.data?.articles;
  return (
    <>
      {acts.length > 0 && (
        <section className={css.near}>
          <h2>Nearest in meaning</h2>
          <ul>
            {acts.map(({ node }) => (
              <li key={node.id}>
                <button type="button" onClick={() => onAct(node.id)}>
                  <span className={css.when}>{node.date.text}</span>
                  <bdi>{shortSummary(node, 160)}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {articles && articles.totalCount > 0 && (
        <section className={css.near}>
          <h2>
            {plural(articles.totalCount, "report")} {articles.totalCount === 1 ? "names" : "name"} {search.of?.length === 1 ? name : "all of them"}
          </h2>
          <Reports reports={articles.edges.map((edge) => edge.node)} total={articles.totalCount} />
        </section>
      )}
    </>
  );
}
