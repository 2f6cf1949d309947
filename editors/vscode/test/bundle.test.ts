/** The bundle as VS Code loads it, in an editor that has the parts of its interface that starting up needs. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Module from "node:module";
import { join } from "node:path";
import { test } from "node:test";

const ROOT = join(__dirname, "..", "..");
const NOTHING = { dispose: (): void => undefined };

interface Manifest {
  contributes: { commands: { command: string }[] };
}
interface Extension {
  activate(context: { subscriptions: unknown[] }): Promise<void>;
  deactivate(): Promise<void>;
}

/** Loads the bundle with `editor` for the module that VS Code provides; what `editor` lacks is a class that does nothing. */
function load(editor: Record<string, unknown>): Extension {
  const vscode = new Proxy(editor, { get: (target, name) => target[String(name)] ?? Object });
  const loader = Module as unknown as { _load(name: string, ...rest: unknown[]): unknown };
  const original = loader._load.bind(Module);
  loader._load = (name, ...rest) => (name === "vscode" ? vscode : original(name, ...rest));
  try {
    return original(join(ROOT, "dist", "extension.js"), null, false) as Extension;
  } finally {
    loader._load = original;
  }
}

test("every command of the manifest is registered, and a missing smm-lint is said with what to do", async () => {
  const commands: string[] = [];
  const errors: string[] = [];
  const warnings: string[] = [];
  const extension = load({
    commands: { registerCommand: (name: string) => (commands.push(name), NOTHING) },
    extensions: { getExtension: () => undefined },
    l10n: {
      t: (text: string, ...values: string[]) =>
        text.replace(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? ""),
    },
    window: {
      createOutputChannel: () => ({ ...NOTHING, warn: (line: string) => warnings.push(line) }),
      showErrorMessage: (text: string) => (errors.push(text), Promise.resolve(undefined)),
    },
    workspace: {
      isTrusted: true,
      getConfiguration: () => ({
        get: (name: string, otherwise: unknown) => (name === "path" ? "/nowhere/smm-lint" : otherwise),
      }),
      onDidChangeConfiguration: () => NOTHING,
      onDidGrantWorkspaceTrust: () => NOTHING,
      registerTextDocumentContentProvider: () => NOTHING,
    },
  });

  await extension.activate({ subscriptions: [] });
  await extension.deactivate();

  const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Manifest;
  assert.deepEqual(commands.sort(), manifest.contributes.commands.map(({ command }) => command).sort());
  assert.deepEqual(warnings, ["/nowhere/smm-lint: spawn /nowhere/smm-lint ENOENT"]);
  assert.deepEqual(errors, [
    "The setting smm-lint.path names “/nowhere/smm-lint”, and no smm-lint with a language server starts there. Correct or clear it.",
  ]);
});
