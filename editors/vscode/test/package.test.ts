import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { listFiles, PackageManager } from "@vscode/vsce";

const ROOT = join(__dirname, "..", "..");

test("the package holds what runs, its texts and its licences, and nothing else", async () => {
  assert.deepEqual((await listFiles({ cwd: ROOT, packageManager: PackageManager.None })).sort(), [
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "dist/configuration.json",
    "dist/extension.js",
    "dist/licences.txt",
    "l10n/bundle.l10n.es.json",
    "package.json",
    "package.nls.es.json",
    "package.nls.json",
  ]);
});

test("the licence is that of the project", () => {
  const [ours, theirs] = [join(ROOT, "LICENSE"), join(ROOT, "..", "..", "LICENSE")].map((file) =>
    readFileSync(file, "utf8"),
  );
  assert.equal(ours, theirs);
});

test("the lock file names no registry", () => {
  const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
    packages: Record<string, { resolved?: string }>;
  };
  const elsewhere = Object.values(lock.packages).filter(
    ({ resolved = "https://registry.npmjs.org/" }) => !resolved.startsWith("https://registry.npmjs.org/"),
  );
  assert.deepEqual(elsewhere, []);
});
