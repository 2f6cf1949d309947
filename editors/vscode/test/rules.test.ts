import assert from "node:assert/strict";
import { test } from "node:test";

import { pagePath, ruleOfPage, rulesOf } from "../src/rules";

const DIAGNOSTICS = [
  { range: 3, source: "smm-lint", code: "style/shouting" },
  { range: 3, source: "smm-lint", code: { value: "interaction/one-way", target: "…" } },
  { range: 3, source: "markdownlint", code: "MD001" },
  { range: 3, source: "smm-lint", code: "style/shouting" },
  { range: 9, source: "smm-lint", code: "platform/over-limit" },
  { range: 3, source: "smm-lint" },
];

test("rules are told once, in order, and only ours at the place", () => {
  assert.deepEqual(
    rulesOf(DIAGNOSTICS, (range) => range === 3),
    ["interaction/one-way", "style/shouting"],
  );
});

test("the page of a rule names its rule", () => {
  assert.equal(pagePath("interaction/one-way"), "/interaction/one-way.md");
  assert.equal(ruleOfPage("/interaction/one-way.md"), "interaction/one-way");
});
