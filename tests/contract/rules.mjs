// Our own rules for the contract, beyond what Redocly knows: each finds what breaks it, as `{ rule, where, what }`.

const METHODS = ["get", "put", "post", "delete", "patch", "head", "options", "trace"];
const VERBS = `activate add ask authorize begin block cancel change check create delete deny end enroll enter erase exchange export find
  get import introspect list log make open post press preview push read redeliver refresh remove renew replace request resend reset revoke
  rotate send set start stop take test update verify watch`.split(/\s+/);
const JSON_TYPES = /^application\/(?:[\w.-]+\+)?json(?:;|$)/;

const pointer = (...parts) => `#/${parts.map((part) => String(part).replaceAll("~", "~0").replaceAll("/", "~1")).join("/")}`;
const isSaid = (text) => typeof text === "string" && text.trim() !== "";

/** What a reference within the document leads to, or the thing itself. */
function resolved(document, thing) {
  for (let next = thing; ;) {
    const path = next?.$ref ?? (next?.allOf?.length === 1 ? next.allOf[0].$ref : undefined);
    if (path === undefined) return next;
    next = path
      .slice(2)
      .split("/")
      .reduce((found, part) => found?.[part.replaceAll("~1", "/").replaceAll("~0", "~")], document);
  }
}

function operationsOf(document) {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => ({ path, method, where: pointer("paths", path, method), ...item[method] })),
  );
}

function* ids(operations) {
  const seen = new Map();
  for (const { where, operationId: id } of operations) {
    const verb = /^[a-z]+/.exec(id ?? "")?.[0];
    if (!/^[a-z]+([A-Z][a-z0-9]*)*$/.test(id ?? "")) yield { rule: "id-camel-case", where, what: String(id) };
    else if (!VERBS.includes(verb)) yield { rule: "id-verb-first", where, what: `${id} begins with ${verb}` };
    if (seen.has(id)) yield { rule: "id-unique", where, what: `${id}, as ${seen.get(id)}` };
    seen.set(id, where);
  }
}

function* said(document, operations) {
  const tags = new Set((document.tags ?? []).filter(({ description }) => isSaid(description)).map(({ name }) => name));
  for (const { where, summary, description, tags: own = [], security } of operations) {
    if (!isSaid(summary)) yield { rule: "operation-summary", where, what: "no summary" };
    if (!isSaid(description)) yield { rule: "operation-description", where, what: "no description" };
    if (own.length === 0 || !own.every((tag) => tags.has(tag)))
      yield { rule: "operation-tags", where, what: `tags: ${own.join(", ") || "none"}` };
    if (!Array.isArray(security)) yield { rule: "operation-security", where, what: "says nothing of security; `[]` for what is public" };
  }
}

function* parameters(document, operations) {
  for (const { where, parameters = [] } of operations) {
    for (const given of parameters) {
      const { name, in: place, description } = resolved(document, given);
      if (!isSaid(description)) yield { rule: "parameter-description", where, what: `${place} ${name}` };
    }
  }
}

const hasExample = (document, { example, examples, schema }) =>
  example !== undefined || Object.keys(examples ?? {}).length > 0 || resolved(document, schema)?.example !== undefined;

function* bodies(document, operations) {
  for (const { where, requestBody, responses } of operations) {
    for (const [type, content] of Object.entries(resolved(document, requestBody)?.content ?? {})) {
      if (!hasExample(document, content)) yield { rule: "request-example", where, what: `${type} has no example` };
    }
    for (const [status, given] of Object.entries(responses)) {
      const { description, content = {}, headers = {} } = resolved(document, given);
      const at = `${where}/responses/${status}`;
      if (!isSaid(description)) yield { rule: "response-description", where: at, what: "no description" };
      for (const [type, body] of Object.entries(content)) {
        if (JSON_TYPES.test(type) && !hasExample(document, body))
          yield { rule: "response-example", where: at, what: `${type} has no example` };
      }
      for (const [name, header] of Object.entries(headers)) {
        if (!isSaid(resolved(document, header)?.description)) yield { rule: "header-description", where: at, what: name };
      }
    }
  }
}

/** Every schema and property below, however deep. */
function* properties(document, schema, where) {
  if (typeof schema !== "object" || schema === null) return;
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const at = `${where}/properties/${name}`;
    const described = isSaid(property.description) || (property.$ref && isSaid(resolved(document, property)?.description));
    if (!described) yield { rule: "property-description", where: at, what: "no description" };
    yield* properties(document, property, at);
  }
  if (schema.items) yield* properties(document, schema.items, `${where}/items`);
  for (const way of ["allOf", "oneOf", "anyOf"]) {
    for (const [index, part] of (schema[way] ?? []).entries()) yield* properties(document, part, `${where}/${way}/${index}`);
  }
}

function* schemas(document) {
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
    const where = pointer("components", "schemas", name);
    if (!isSaid(schema.description)) yield { rule: "schema-description", where, what: "no description" };
    yield* properties(document, schema, where);
  }
}

/** Names that stand twice in one object of the text: parsers keep the last, and a path vanishes without a word. */
function* twins(text) {
  const open = [];
  for (const [token, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g)) {
    if (token === "{" || token === "[") open.push(new Set());
    else if (token === "}" || token === "]") open.pop();
    else if (colon) {
      const name = JSON.parse(token.slice(0, -colon.length));
      if (open.at(-1).has(name)) yield { rule: "name-once", where: "#", what: `${name} stands twice in one object` };
      open.at(-1).add(name);
    }
  }
}

/** All that breaks a rule in a document, which is given as its text. */
export function findings(text) {
  const document = JSON.parse(text);
  const operations = operationsOf(document);
  const all = [
    ids(operations),
    said(document, operations),
    parameters(document, operations),
    bodies(document, operations),
    schemas(document),
    twins(text),
  ];
  return all.flatMap((some) => [...some]);
}
