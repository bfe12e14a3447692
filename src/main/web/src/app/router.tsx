import { createRootRoute, createRoute, createRouter, lazyRouteComponent, retainSearchParams } from "@tanstack/react-router";
import { Arrive } from "../arrive/Arrive";
import { parseSearch, stringifySearch, validate, type Search } from "./search";
import { Broken, Lost, Shell } from "./Shell";

const root = createRootRoute({
  component: Shell,
  notFoundComponent: Lost,
  errorComponent: Broken,
  validateSearch: validate,
  // The clocks that are set hold wherever a link leads, until they are set anew.
  search: { middlewares: [retainSearchParams<Search>(["reported", "recorded"])] },
});
const at = { getParentRoute: () => root } as const;

const routes = [
  createRoute({ ...at, path: "/", component: Arrive }),
  createRoute({ ...at, path: "/timeline", component: lazyRouteComponent(() => import("../timeline/TimelineView")) }),
  createRoute({ ...at, path: "/measures", component: lazyRouteComponent(() => import("../measures/MeasuresView")) }),
  createRoute({ ...at, path: "/connections", component: lazyRouteComponent(() => import("../connections/ConnectionsView")) }),
  createRoute({ ...at, path: "/changes", component: lazyRouteComponent(() => import("../clocks/ChangesView")) }),
  createRoute({ ...at, path: "/add", component: lazyRouteComponent(() => import("../add/AddView")) }),
  createRoute({ ...at, path: "/history", component: lazyRouteComponent(() => import("../correct/HistoryView")) }),
  createRoute({ ...at, path: "/embed", component: lazyRouteComponent(() => import("../embed/EmbedView")) }),
];

export const router = createRouter({
  routeTree: root.addChildren(routes),
  parseSearch,
  stringifySearch,
  defaultPreload: "intent",
  scrollRestoration: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
