// Each of our rules finds what it is there for, and nothing in a document that is as it should be.

import assert from "node:assert/strict";
import { test } from "node:test";

import { findings } from "./rules.mjs";

const good = () => ({
  tags: [{ name: "Things", description: "Things." }],
  paths: {
    "/things/{id}": {
      put: {
        operationId: "replaceThing",
        summary: "Replace a thing",
        description: "It is another one then.",
        tags: ["Things"],
        security: [],
        parameters: [{ name: "id", in: "path", description: "The thing." }],
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } } },
        responses: {
          200: {
            description: "The thing.",
            headers: { ETag: { description: "Its version." } },
            content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } }, "text/html": {} },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Thing: {
        description: "A thing.",
        example: { name: "x" },
        properties: { name: { description: "Its name." }, kind: { $ref: "#/components/schemas/Kind" } },
      },
      Kind: { description: "What kind it is." },
    },
  },
});

const rulesOf = (document) => findings(JSON.stringify(document)).map(({ rule }) => rule);

test("a document as it should be has no findings", () => assert.deepEqual(rulesOf(good()), []));

const operation = (document) => document.paths["/things/{id}"].put;
const thing = (document) => document.components.schemas.Thing;

const BREACHES = {
  "id-camel-case": (document) => (operation(document).operationId = "replace_thing"),
  "id-verb-first": (document) => (operation(document).operationId = "thingReplacement"),
  "operation-summary": (document) => delete operation(document).summary,
  "operation-description": (document) => (operation(document).description = " "),
  "operation-tags": (document) => (operation(document).tags = ["Nothing"]),
  "operation-security": (document) => delete operation(document).security,
  "parameter-description": (document) => delete operation(document).parameters[0].description,
  "response-description": (document) => (operation(document).responses[200].description = ""),
  "header-description": (document) => delete operation(document).responses[200].headers.ETag.description,
  "property-description": (document) => delete thing(document).properties.name.description,
};

for (const [rule, breach] of Object.entries(BREACHES)) {
  test(`${rule} finds its breach`, () => {
    const document = good();
    breach(document);
    assert.deepEqual(rulesOf(document), [rule]);
  });
}

test("a body without an example is found where it is asked for and where it is answered", () => {
  const document = good();
  delete thing(document).example;
  assert.deepEqual(rulesOf(document), ["request-example", "response-example"]);
  operation(document).responses[200].content["application/json"].examples = { one: { value: {} } };
  assert.deepEqual(rulesOf(document), ["request-example"]);
});

test("a schema that nobody describes is found, with the property that leads to it", () => {
  const document = good();
  delete document.components.schemas.Kind.description;
  assert.deepEqual(rulesOf(document), ["property-description", "schema-description"]);
});

test("an id that stands twice is found", () => {
  const document = good();
  document.paths["/other"] = { put: { ...operation(document) } };
  assert.deepEqual(rulesOf(document), ["id-unique"]);
});

test("a name that stands twice in one object is found, though parsers see it once", () => {
  const text = JSON.stringify(good()).replace('"summary":', '"summary":"first","summary":');
  assert.deepEqual(
    findings(text).map(({ rule }) => rule),
    ["name-once"],
  );
});
