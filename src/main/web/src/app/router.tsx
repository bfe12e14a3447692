import { createRootRoute, createRoute, createRouter, lazyRouteComponent, retainSearchParams } from "@tanstack/react-router";
import { Arrive } from "../arrive/Arrive";
import { parseSearch, stringifySearch, validate, type Search } from "./search";
import { part } from "./parts";
import { Broken, Lost, Shell } from "./Shell";

const root = createRootRoute({
  component: Shell,
  notFoundComponent: Lost,
  errorComponent: Broken,
  validateSearch: validate,
  // The clocks that are set hold wherever a link leads, until they are set anew.
  search: { middlewares: [retainSearchParams<Search>(["reported", "recorded"])] },
});
/** The view of an address, whose code comes when it is about to be shown. */
const view: typeof lazyRouteComponent = (load) => lazyRouteComponent(() => part(load));
const at = { getParentRoute: () => root } as const;

const routes = [
  createRoute({ ...at, path: "/", component: Arrive }),
  createRoute({ ...at, path: "/timeline", component: view(() => import("../timeline/TimelineView")) }),
  createRoute({ ...at, path: "/measures", component: view(() => import("../measures/MeasuresView")) }),
  createRoute({ ...at, path: "/connections", component: view(() => import("../connections/ConnectionsView")) }),
  createRoute({ ...at, path: "/changes", component: view(() => import("../clocks/ChangesView")) }),
  createRoute({ ...at, path: "/add", component: view(() => import("../add/AddView")) }),
  createRoute({ ...at, path: "/history", component: view(() => import("../correct/HistoryView")) }),
  createRoute({ ...at, path: "/embed", component: view(() => import("../embed/EmbedView")) }),
];

export const router = createRouter({
  routeTree: root.addChildren(routes),
  parseSearch,
  stringifySearch,
  defaultPreload: "intent",
  // Within the shell: what surrounds the views leads away from one that failed.
  defaultErrorComponent: Broken,
  scrollRestoration: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
