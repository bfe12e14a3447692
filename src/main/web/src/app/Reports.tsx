import { safe } from "../api/address";
import { dayInWords } from "../api/dates";
import { plural, shortName } from "../api/labels";
import css from "./Reports.module.css";

interface Report {
  readonly id: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly reportedAt: string;
  readonly source: { readonly name: string } | null;
}

/** Articles by title, source and day, the newest first, with how many more there are. */
export function Reports({ reports, total }: { reports: readonly Report[]; total: number }) {
  return (
    <>
      <ul className={css.reports}>
        {reports.map(({ id, title, url, reportedAt, source }) => {
          const shown = shortName(title ?? "Untitled report", 140);
          const address = safe(url);
          return (
            <li key={id}>
              <bdi>
                {address ? (
                  <a href={address} rel="noreferrer noopener" target="_blank">
                    {shown}
                  </a>
                ) : (
                  shown
                )}
              </bdi>
              <span className={css.when}>
                {shortName(source?.name ?? "Unknown source", 40)} · {dayInWords(reportedAt)}
              </span>
            </li>
          );
        })}
      </ul>
      {total > reports.length && <p className={css.when}>and {plural(total - reports.length, "older report")}</p>}
    </>
  );
}
