import assert from "node:assert/strict";
import { test } from "node:test";

import type { Launch } from "../src/candidates";
import { firstWorking, problemOf, shown } from "../src/probe";

/** A launch of Node that runs `script`. */
function node(script: string): Launch {
  return { command: process.execPath, arguments: ["-e", script, "--"] };
}

test("a command that knows `lsp` works", async () => {
  const script = "process.exit(process.argv.slice(1).join(' ') === 'lsp --help' ? 0 : 3)";
  assert.equal(await problemOf(node(script)), undefined);
});

test("a command that fails says why in its last line", async () => {
  const script = "console.error('Usage: smm-lint …\\n\\nError: no command “lsp”'); process.exit(2)";
  assert.equal(await problemOf(node(script)), "Error: no command “lsp”");
});

test("a command that is not there is told by the system", async () => {
  assert.equal(await problemOf({ command: "/nowhere/smm-lint", arguments: [] }), "spawn /nowhere/smm-lint ENOENT");
});

test("the first that works is taken, and those before it are remembered", async () => {
  const [bad, good, unasked] = ["bad", "good", "unasked"].map((command): Launch => ({
    command,
    arguments: ["-m", "x"],
  }));
  assert.ok(bad && good && unasked);
  const problems = (launch: Launch): Promise<string | undefined> => {
    assert.notEqual(launch, unasked);
    return Promise.resolve(launch === bad ? "broken" : undefined);
  };
  const found = await firstWorking([bad, good, unasked], problems);
  assert.deepEqual(found, { launch: good, attempts: [{ launch: bad, problem: "broken" }] });
  assert.deepEqual(found.attempts.map(shown), ["bad -m x: broken"]);
});
