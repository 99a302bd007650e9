// What can be on its way while the server still says who is here?
import type { AnyRouter } from '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Asks for what the page is going to show. To those who may not see it the server says so, as it would later. */
    readonly ask?: (params: Readonly<Record<string, string>>) => void;
  }
}

/** On the first page of a visit: its code and its content come together, not one after the other behind the session. */
export function loadAhead(router: AnyRouter): void {
  for (const { routeId, params, staticData } of router.matchRoutes(router.latestLocation)) {
    const page = router.routesById[routeId]?.options.component as { readonly preload?: () => Promise<void> } | undefined;
    // whatever fails here is tried again, and shown, when it is the page's turn
    page?.preload?.().catch(() => {});
    staticData.ask?.(params as Readonly<Record<string, string>>);
  }
}
