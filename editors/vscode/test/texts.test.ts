import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const ROOT = join(__dirname, "..", "..");
const read = (name: string): string => readFileSync(join(ROOT, name), "utf8");
const keys = (name: string): string[] => Object.keys(JSON.parse(read(name)) as object).sort();
const unique = (found: Iterable<RegExpExecArray>): string[] =>
  [...new Set(Array.from(found, (match) => match[1] ?? ""))].sort();

test("every text of package.json is there in English and in Spanish", () => {
  const used = unique(read("package.json").matchAll(/"%([\w.]+)%"/g));
  assert.deepEqual(keys("package.nls.json"), used);
  assert.deepEqual(keys("package.nls.es.json"), used);
});

test("every message of the code is there in Spanish", () => {
  const sources = readdirSync(join(ROOT, "src")).map((name) => read(join("src", name)));
  const said = unique(sources.join("\n").matchAll(/l10n\.t\(\s*"([^"]*)"/g));
  assert.notEqual(said.length, 0);
  assert.equal(sources.join("\n").match(/l10n\.t\(/g)?.length, sources.join("\n").match(/l10n\.t\(\s*"/g)?.length);
  assert.deepEqual(keys(join("l10n", "bundle.l10n.es.json")), said);
});

test("Spanish names the same settings, codes and places as English", () => {
  const marks = (text: string): string[] =>
    (text.match(/`[^`]+`|\{\d\}|“|«/g) ?? []).map((mark) => (mark === "«" ? "“" : mark)).sort();
  const bundle = Object.entries(JSON.parse(read(join("l10n", "bundle.l10n.es.json"))) as Record<string, string>);
  const english = JSON.parse(read("package.nls.json")) as Record<string, string>;
  const spanish = JSON.parse(read("package.nls.es.json")) as Record<string, string>;
  for (const [source, translation] of [
    ...bundle,
    ...keys("package.nls.json").map((key) => [english[key], spanish[key]] as const),
  ]) {
    assert.deepEqual(marks(translation ?? ""), marks(source ?? ""));
  }
});
