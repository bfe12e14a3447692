import css from "./Measures.module.css";

const RUNGS = [
  { name: "In force", of: "it holds", full: true },
  { name: "Decided", of: "announced or suspended", full: false },
  { name: "Talk", of: "considered, proposed, requested or threatened", full: false },
  { name: "Over", of: "ended", full: false },
];

/** What the heights, lines and dots of the ladder mean. */
export function LadderLegend() {
  return (
    <ul className={css.legend} aria-label="How to read the steps">
      {RUNGS.map(({ name, of, full }, index) => (
        <li key={name}>
          <svg width="26" height="34" aria-hidden="true">
            {RUNGS.map((_, at) => (
              <line key={at} x1="2" x2="24" y1={5 + at * 8} y2={5 + at * 8} className={css.grid} />
            ))}
            <line x1="2" x2="24" y1={5 + index * 8} y2={5 + index * 8} className={css.path} />
            <circle cx="13" cy={5 + index * 8} r="3" className={css.step} data-full={full || undefined} />
          </svg>
          <span>
            {name} <small>{of}</small>
          </span>
        </li>
      ))}
      <li>
        <svg width="26" height="34" aria-hidden="true">
          <line x1="2" x2="24" y1="11" y2="11" className={css.path} />
          <line x1="2" x2="24" y1="23" y2="23" className={css.path} data-eases />
        </svg>
        <span>
          Line <small>restricts; dashed: eases</small>
        </span>
      </li>
    </ul>
  );
}
