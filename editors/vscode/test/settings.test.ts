import assert from "node:assert/strict";
import { test } from "node:test";

import { initializationOptions, type Read } from "../src/settings";

function reading(values: Record<string, unknown>): Read {
  return <Value>(name: string, otherwise: Value) => (name in values ? (values[name] as Value) : otherwise);
}

test("what is not set is not sent", () => {
  assert.deepEqual(initializationOptions(reading({ select: [], configuration: "" })), { lintOn: "type" });
});

test("what is set is sent under the server's names", () => {
  const values = {
    configuration: "house.yaml",
    profile: ["campaign"],
    select: ["interaction"],
    ignore: ["one-way"],
    lintOn: "save",
  };
  assert.deepEqual(initializationOptions(reading(values)), values);
});
