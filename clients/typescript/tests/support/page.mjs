// A page without a browser: its storage, its clock and its network are the test's.

export const ISSUER = "https://auth.example.com/apps/shop";
export const CALLBACK = "https://shop.example.com/callback";

export class Storage {
  #kept = new Map();
  get length() {
    return this.#kept.size;
  }
  key = (index) => [...this.#kept.keys()][index] ?? null;
  getItem = (key) => this.#kept.get(key) ?? null;
  setItem = (key, value) => void this.#kept.set(key, value);
  removeItem = (key) => void this.#kept.delete(key);
  clear = () => this.#kept.clear();
}

/** Lets everything run that waits for nothing but its turn. */
export const settle = async () => {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
};

export class Page {
  storage = new Storage();
  locks = undefined;
  /** Where the page went. */
  left = [];
  url = "https://shop.example.com/";
  /** Every request, with its body read. */
  sent = [];
  time = Date.parse("2026-01-31T12:00:00Z");
  #timers = new Set();

  /** `answer` gives the answer to a request, by the path under the issuer. */
  constructor(answer = () => Response.json({})) {
    this.answer = answer;
  }

  fetch = async (url, init) => {
    const body = init.body instanceof URLSearchParams ? Object.fromEntries(init.body) : init.body && JSON.parse(init.body);
    const request = { path: url.slice(ISSUER.length), url, body, ...init, form: init.body instanceof URLSearchParams };
    request.body = body;
    this.sent.push(request);
    const answer = await this.answer(request, this.sent.length);
    if (answer instanceof Error) throw answer;
    return answer;
  };

  leave = (url, form) => void this.left.push(form ? { url, form } : { url });
  address = () => this.url;
  forget = () => {
    this.url = this.url.split("?")[0];
  };
  now = () => this.time;

  later = (act, milliseconds) => {
    const timer = { act, at: this.time + milliseconds };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  /** Lets time pass, timer by timer. */
  async pass(milliseconds) {
    const end = this.time + milliseconds;
    for (;;) {
      await settle();
      const next = [...this.#timers].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
      if (!next) break;
      this.#timers.delete(next);
      this.time = Math.max(this.time, next.at);
      next.act();
    }
    this.time = end;
    await settle();
  }

  /** How many timers still run. */
  get waiting() {
    return this.#timers.size;
  }
}

/** What the token endpoint answers. */
export const tokens = (name, more = {}) =>
  Response.json({
    access_token: `access-${name}`,
    token_type: "Bearer",
    expires_in: 600,
    refresh_token: `refresh-${name}`,
    scope: "openid email",
    id_token: `id-${name}`,
    ...more,
  });

export const refusal = (status, body, headers = {}) => Response.json(body, { status, headers });
