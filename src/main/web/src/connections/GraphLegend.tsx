import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { EntityKind } from "../api/generated";
import { Sketch } from "../timeline/Sketch";
import type { Surface } from "../timeline/Surface";
import type { Theme } from "../timeline/theme";
import { drawLink, drawParty, type Looks } from "./nodes";
import css from "./Connections.module.css";

const PLAIN: Looks = { kind: "COUNTRY", end: false, pinned: false, chosen: false };
const KINDS: readonly { kind: EntityKind; says: string }[] = [
  { kind: "COUNTRY", says: "a disc: a country or territory" },
  { kind: "COMPANY", says: "a square: a company" },
  { kind: "ORGANIZATION", says: "a diamond: a ministry, an agency, an alliance" },
  { kind: "PERSON", says: "a triangle: a person" },
];
const LOOKS: readonly { look: Partial<Looks>; says: string }[] = [
  { look: { end: true }, says: "large and coloured: a party that you chose above" },
  { look: { pinned: true }, says: "a thick border: pinned, stays in its place" },
  { look: { chosen: true }, says: "a halo: chosen here, or on the chain that is shown" },
];
const LINKS: readonly { count: number; structural?: boolean; says: string }[] = [
  { count: 1, says: "a thin line: one act of both" },
  { count: 30, says: "a thick line: 30 acts or more" },
  { count: 1, structural: true, says: "a broken line: ownership, membership or office, and no act" },
];

/** What the shapes, sizes and lines of the graph mean. */
export function GraphLegend() {
  return (
    <DialogTrigger>
      <Button className="button">How to read this</Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className={css.legend} aria-label="How to read the graph">
          <h3>The shape tells what a party is</h3>
          <ul>
            {KINDS.map(({ kind, says }) => (
              <Entry key={kind} says={says} draw={(surface, theme) => drawParty(surface, { ...PLAIN, kind }, 20, 17, theme)} />
            ))}
          </ul>
          <h3>Its look tells its part here</h3>
          <ul>
            {LOOKS.map(({ look, says }) => (
              <Entry key={says} says={says} draw={(surface, theme) => drawParty(surface, { ...PLAIN, ...look }, 20, 17, theme)} />
            ))}
          </ul>
          <h3>A line links two parties</h3>
          <ul>
            {LINKS.map(({ count, structural = false, says }) => (
              <Entry key={says} says={says} draw={(surface, theme) => drawLink(surface, [2, 17], [38, 17], { count, structural, chosen: false }, theme)} />
            ))}
          </ul>
          <p className="quiet small">Lines have no direction: the arrows of the chains tell who acts. Where parties stand means nothing. Drag to move, scroll or pinch to zoom. The buttons zoom in on what is chosen.</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Entry({ says, draw }: { says: string; draw: (surface: Surface, theme: Theme) => void }) {
  return (
    <li>
      <Sketch width={40} height={34} draw={draw} /> {says}
    </li>
  );
}
