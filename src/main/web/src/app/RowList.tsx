import { Fragment, useRef, type ReactNode } from "react";
import { plural } from "../api/labels";
import { usePageRows, useScrolledRows, type Rows } from "./rows";
import css from "./RowList.module.css";

interface Props {
  readonly count: number;
  readonly estimate: number;
  readonly ordered?: boolean;
  readonly className?: string | undefined;
  readonly rowClassName?: string | undefined;
  readonly row: (index: number) => ReactNode;
}

/** A list that scrolls with the page, of which the rows in view stand on the page. */
export function PageList(props: Props) {
  const list = useRef<HTMLElement>(null);
  return <List {...props} rows={usePageRows(list, props)} place={list} />;
}

/** The same in a box of its own that scrolls once the list is long. */
export function BoxedList(props: Props) {
  const box = useRef<HTMLElement>(null);
  return <List {...props} rows={useScrolledRows(box, props)} place={box} boxed />;
}

function List({ count, ordered = false, className = "", rowClassName, row, rows, place, boxed = false }: Props & { rows: Rows; place: React.RefObject<HTMLElement | null>; boxed?: boolean }) {
  const Tag = ordered ? "ol" : "ul";
  return (
    <>
      <Tag ref={place as never} className={boxed && rows.some ? `${className} ${css.box}` : className} onFocus={rows.onFocus} onBlur={rows.onBlur}>
        {rows.places.map(({ index, before }) => (
          <Fragment key={index}>
            {before > 0 && <li aria-hidden="true" style={{ height: before }} />}
            <li ref={rows.measure} data-index={index} className={rowClassName} {...(rows.some && { "aria-setsize": count, "aria-posinset": index + 1 })}>
              {row(index)}
            </li>
          </Fragment>
        ))}
        {rows.after > 0 && <li aria-hidden="true" style={{ height: rows.after }} />}
      </Tag>
      <Unprinted rows={rows} count={count} />
    </>
  );
}

/** Says on paper that there are more rows than it has. */
export function Unprinted({ rows, count }: { rows: Pick<Rows, "unprinted">; count: number }) {
  return rows.unprinted > 0 && <p>The first {(count - rows.unprinted).toLocaleString("en")} of {plural(count, "row")} are printed. To have all of them, take them away as a file.</p>;
}
