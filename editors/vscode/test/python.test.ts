import assert from "node:assert/strict";
import { test } from "node:test";

import type { Extension, Uri } from "vscode";

import { interpreter, pythonApi } from "../src/python";

function extension(activate: () => Promise<unknown>): Extension<unknown> {
  return { activate } as unknown as Extension<unknown>;
}

const API = {
  ready: Promise.resolve(),
  environments: {
    getActiveEnvironmentPath: (folder?: Uri) => ({ path: `environment of ${String(folder)}` }),
    resolveEnvironment: ({ path }: { path: string }) =>
      Promise.resolve({ executable: { uri: { fsPath: `python, ${path}` } } }),
  },
};

test("the interpreter that is selected for the folder is taken", async () => {
  const api = await pythonApi(extension(() => Promise.resolve(API)));
  assert.equal(await interpreter(api, "posts" as unknown as Uri), "python, environment of posts");
});

test("a Python extension that is missing, fails, or offers nothing is passed over", async () => {
  const all = [
    undefined,
    extension(() => Promise.reject(new Error("no"))),
    extension(() => Promise.resolve(undefined)),
    extension(() => Promise.resolve({})),
  ];
  for (const one of all) {
    assert.equal(await interpreter(await pythonApi(one), undefined), undefined);
  }
});
