// What the helper needs of a browser, so that it can be run without one.

/** The parts of a browser that the helper touches. */
export type Environment = {
  fetch: typeof fetch;
  /** Where verifiers are kept: this tab's, and gone with it. */
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;
  /** One holder at a time among all tabs of the origin; undefined where the browser has no Web Locks. */
  locks: Pick<LockManager, "request"> | undefined;
  /** Leaves the page. With `form`, the fields are posted, so that they are in no URL. */
  leave: (url: string, form?: Record<string, string>) => void;
  /** The page's address. */
  address: () => string;
  /** Takes the query out of the address bar and the history. */
  forget: () => void;
  /** Calls back after so many milliseconds; what it gives cancels that. */
  later: (act: () => void, milliseconds: number) => () => void;
  /** Milliseconds since 1970. */
  now: () => number;
};

/** The browser that this page is in. */
export function browser(): Environment {
  return {
    fetch: (input, init) => fetch(input, init),
    // Where a browser lets the page keep nothing, the look itself throws.
    get storage() {
      return sessionStorage;
    },
    locks: navigator.locks,
    leave,
    address: () => location.href,
    forget: () => history.replaceState(history.state, "", location.pathname),
    later(act, milliseconds) {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
    now: () => Date.now(),
  };
}

function leave(url: string, form?: Record<string, string>): void {
  if (!form) return location.assign(url);
  const element = document.createElement("form");
  Object.assign(element, { method: "post", action: url, hidden: true });
  for (const [name, value] of Object.entries(form)) {
    element.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  }
  document.body.append(element);
  element.submit();
}
