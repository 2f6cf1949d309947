import assert from "node:assert/strict";
import { test } from "node:test";

import { candidates, type Surroundings } from "../src/candidates";

/** A workspace with everything: a selected interpreter, a `.venv`, and a smm-lint on PATH. */
function surroundings(changes: Partial<Surroundings> & { files?: string[] } = {}): Surroundings {
  const { files = ["/work/posts/.venv/bin/smm-lint", "/usr/bin/smm-lint"], ...rest } = changes;
  return {
    platform: "linux",
    home: "/home/ana",
    searchPath: "/usr/local/bin:/usr/bin",
    isTrusted: true,
    folders: ["/work/posts", "/work/more"],
    configured: "",
    interpreter: () => Promise.resolve("/opt/python/bin/python"),
    isFile: (file) => Promise.resolve(files.includes(file)),
    ...rest,
  };
}

async function commands(changes: Parameters<typeof surroundings>[0]): Promise<string[]> {
  return (await candidates(surroundings(changes))).map((launch) => [launch.command, ...launch.arguments].join(" "));
}

test("the selected interpreter is tried first, then .venv, then PATH", async () => {
  assert.deepEqual(await commands({}), [
    "/opt/python/bin/python -P -m smm_lint",
    "/work/posts/.venv/bin/smm-lint",
    "/usr/bin/smm-lint",
  ]);
});

test("a path that is set is tried alone", async () => {
  assert.deepEqual(await commands({ configured: "/opt/smm/smm-lint" }), ["/opt/smm/smm-lint"]);
});

test("~ and ${workspaceFolder} stand for folders", async () => {
  assert.deepEqual(await commands({ configured: "~/bin/smm-lint" }), ["/home/ana/bin/smm-lint"]);
  assert.deepEqual(await commands({ configured: "${workspaceFolder}/tools/smm-lint" }), ["/work/posts/tools/smm-lint"]);
  assert.deepEqual(await commands({ configured: "/opt/a~/smm-lint" }), ["/opt/a~/smm-lint"]);
});

test("a folder name with a dollar sign is taken as it is", async () => {
  assert.deepEqual(await commands({ configured: "${workspaceFolder}/smm-lint", folders: ["/work/$&"] }), [
    "/work/$&/smm-lint",
  ]);
});

test("without the Python extension and anything installed there is nothing to try", async () => {
  assert.deepEqual(await commands({ interpreter: () => Promise.resolve(undefined), files: [] }), []);
});

test("every folder of the workspace may hold the .venv", async () => {
  const found = await commands({ files: ["/work/more/.venv/bin/smm-lint"] });
  assert.deepEqual(found.slice(1), ["/work/more/.venv/bin/smm-lint"]);
});

test("an untrusted workspace provides nothing, and its interpreter is not even asked for", async () => {
  const asked = (): Promise<string> => Promise.reject(new Error("asked"));
  assert.deepEqual(await commands({ isTrusted: false, interpreter: asked }), ["/usr/bin/smm-lint"]);
});

test("nothing inside an untrusted workspace is started, whoever names it", async () => {
  const inside = [
    "/work/posts/smm-lint",
    "/work/posts/..bin/smm-lint",
    "${workspaceFolder}/smm-lint",
    "smm-lint",
    "./smm-lint",
  ];
  for (const configured of inside) {
    assert.deepEqual(await commands({ isTrusted: false, configured }), [], configured);
  }
  const searchPath = "/work/posts/bin:/usr/bin";
  assert.deepEqual(await commands({ isTrusted: false, searchPath, files: ["/work/posts/bin/smm-lint"] }), []);
});

test("what stands beside an untrusted workspace is the user's own", async () => {
  assert.deepEqual(await commands({ isTrusted: false, configured: "/work/posts-tools/smm-lint" }), [
    "/work/posts-tools/smm-lint",
  ]);
});

test("relative and empty places of PATH are passed over", async () => {
  assert.deepEqual(await commands({ searchPath: ":.:bin", files: ["smm-lint", "bin/smm-lint"] }), [
    "/opt/python/bin/python -P -m smm_lint",
  ]);
});

test("Windows has its own names", async () => {
  const files = ["C:\\posts\\.venv\\Scripts\\smm-lint.exe", "D:\\tools\\smm-lint.exe"];
  const windows = { platform: "win32" as const, folders: ["C:\\posts"], searchPath: ".;D:\\tools", files };
  assert.deepEqual((await commands(windows)).slice(1), files);
  assert.deepEqual(await commands({ ...windows, isTrusted: false }), ["D:\\tools\\smm-lint.exe"]);
  assert.deepEqual(await commands({ ...windows, isTrusted: false, configured: "c:\\POSTS\\smm-lint.exe" }), []);
});
