import { useEffect, useRef, type RefObject } from "react";
import cytoscape, { type Core } from "cytoscape";
import { shortName } from "../api/labels";
import { useMedia } from "../app/hooks";
import { themeOf, type Theme } from "../timeline/theme";
import type { Network, Place } from "./network";
import { END_RADIUS, LINK_OPACITY, RADIUS, SHAPES } from "./nodes";
import css from "./Connections.module.css";

/** What others may ask of the graph on the screen. */
export interface Drawn {
  /** Where each party stands. */
  places(): readonly Place[];
  theme(): Theme;
  /** Comes nearer to what is chosen, or to the middle; a factor below one goes farther away. */
  zoom(factor: number): void;
  /** Shows all of it. */
  fit(): void;
}

/** Pixels between the graph and the edges of its frame. */
const PADDING = 50;

interface Props {
  readonly network: Network;
  /** The parties and links that stand out. */
  readonly chosen: ReadonlySet<string>;
  readonly pinned: ReadonlyMap<string, Place>;
  readonly drawn: RefObject<Drawn | null>;
  readonly onNode: (id: string) => void;
  readonly onLink: (from: string, to: string) => void;
}

/** The network as a drawing; the table of its links says the same in words. */
export default function Graph({ network, chosen, pinned, drawn, onNode, onLink }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const core = useRef<Core | null>(null);
  const handlers = useRef({ onNode, onLink });
  handlers.current = { onNode, onLink };
  const dark = useMedia("(prefers-color-scheme: dark)");

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const made = cytoscape({ container: element, minZoom: 0.2, maxZoom: 3, boxSelectionEnabled: false });
    made.on("tap", "node", (event) => handlers.current.onNode(event.target.id() as string));
    made.on("tap", "edge", (event) => handlers.current.onLink(event.target.data("source") as string, event.target.data("target") as string));
    core.current = made;
    drawn.current = {
      places: () => made.nodes().map((node) => ({ id: node.id(), ...node.position() })),
      theme: () => themeOf(element),
      zoom: (factor) => {
        made.zoom({ level: made.zoom() * factor, renderedPosition: { x: made.width() / 2, y: made.height() / 2 } });
        const stands = made.elements(".chosen");
        if (stands.nonempty()) made.center(stands);
      },
      fit: () => void made.fit(undefined, PADDING),
    };
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.destroy();
      core.current = null;
      drawn.current = null;
    };
  }, [drawn]);

  useEffect(() => {
    if (!core.current || !frame.current) return;
    const theme = themeOf(frame.current);
    core.current.style([
      { selector: "node", style: { label: "data(label)", "font-size": 12, "font-family": "Inter Variable, system-ui, sans-serif", "font-weight": 500, color: theme.ink, "background-color": theme.ink3, width: 2 * RADIUS, height: 2 * RADIUS, "text-valign": "bottom", "text-margin-y": 5, "text-wrap": "wrap", "text-max-width": "110px", "text-background-color": theme.surface, "text-background-opacity": 0.85, "text-background-padding": "2px" } },
      ...Object.entries(SHAPES).map(([kind, shape]) => ({ selector: `node[kind = '${kind}']`, style: { shape } })),
      { selector: "node.end", style: { "background-color": theme.accent, width: 2 * END_RADIUS, height: 2 * END_RADIUS, "font-weight": 700 } },
      { selector: "node.pinned", style: { "border-width": 3, "border-color": theme.ink } },
      { selector: "edge", style: { width: "mapData(count, 1, 30, 1.5, 7)", "line-color": theme.ink3, "line-opacity": LINK_OPACITY, "curve-style": "bezier" } },
      { selector: "edge[?structural]", style: { "line-style": "dashed" } },
      { selector: ".chosen", style: { "underlay-color": theme.accent, "underlay-opacity": 0.3, "underlay-padding": 5 } },
      { selector: "node.chosen", style: { "underlay-shape": "ellipse" } },
      { selector: "edge:active, node:active", style: { "overlay-opacity": 0.08 } },
    ]);
  }, [dark]);

  useEffect(() => {
    const cy = core.current;
    if (!cy) return;
    let grown = false;
    const empty = cy.nodes().empty();
    cy.batch(() => {
      cy.elements().forEach((element) => {
        if (!network.nodes.has(element.id()) && !network.links.has(element.id())) element.remove();
      });
      for (const node of network.nodes.values()) {
        if (cy.getElementById(node.id).empty()) {
          cy.add({ group: "nodes", data: { id: node.id, label: shortName(node.name, 40), kind: node.kind }, classes: node.end ? "end" : "" });
          grown = true;
        }
      }
      for (const link of network.links.values()) {
        const known = cy.getElementById(link.id);
        if (known.empty()) {
          cy.add({ group: "edges", data: { id: link.id, source: link.from, target: link.to, count: link.count, structural: link.structural } });
          grown = true;
        } else {
          known.data({ count: link.count, structural: link.structural });
        }
      }
      cy.elements().forEach((element) => void element.toggleClass("chosen", chosen.has(element.id())));
      cy.nodes().forEach((node) => {
        const place = pinned.get(node.id());
        node.unlock();
        node.toggleClass("pinned", place !== undefined);
      });
    });
    if (grown && empty) {
      // Far apart at first: forces that begin in one heap end in one.
      cy.layout({ name: "circle", animate: false, boundingBox: { x1: 0, y1: 0, w: 1000, h: 700 } }).run();
    }
    for (const { id, x, y } of pinned.values()) cy.getElementById(id).position({ x, y }).lock();
    if (grown) {
      cy.layout({ name: "cose", animate: false, randomize: false, padding: PADDING, numIter: 400, nodeRepulsion: () => 400_000, nodeOverlap: 40, idealEdgeLength: () => 130, gravity: 0.25, fit: true }).run();
      if (cy.zoom() > 1.2) {
        cy.zoom(1.2);
        cy.center();
      }
    }
  }, [network, pinned, chosen]);

  return <div ref={frame} className={css.graph} role="img" aria-label={`Graph of ${network.nodes.size} parties and ${network.links.size} links; the table has the same in words`} />;
}
