/** A real `smm-lint lsp`, asked what the extension asks of it. */

import assert from "node:assert/strict";
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";

import {
  ApplyWorkspaceEditRequest,
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  ExecuteCommandRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol/node";

import { problemOf } from "../src/probe";
import { initializationOptions } from "../src/settings";

const LAUNCH = { command: process.env["SMM_LINT"] ?? "smm-lint", arguments: [] };
const DRAFT = { uri: "untitled:taller.md", languageId: "markdown", version: 1 };

async function started(): Promise<{ connection: ProtocolConnection; server: ChildProcessWithoutNullStreams }> {
  const server = spawn(LAUNCH.command, ["lsp"]);
  server.stderr.resume();
  const connection = createProtocolConnection(server.stdout, server.stdin);
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null, // eslint-disable-line @typescript-eslint/no-deprecated -- the protocol still requires it
    capabilities: { workspace: { applyEdit: true }, textDocument: { publishDiagnostics: { versionSupport: true } } },
    initializationOptions: initializationOptions(<Value>(name: string, otherwise: Value) =>
      name === "select" ? (["unfilled-placeholder", "malformed-utm"] as Value) : otherwise,
    ),
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return { connection, server };
}

test("a bad draft has its diagnostics, a rule its page, a file its fixes", async (context) => {
  const problem = await problemOf(LAUNCH);
  if (problem !== undefined) {
    context.skip(`needs smm-lint with its language server on PATH, or named by SMM_LINT: ${problem}`);
    return;
  }
  const { connection, server } = await started();
  const published = new Promise<PublishDiagnosticsParams>((resolve) => {
    connection.onNotification(PublishDiagnosticsNotification.type, resolve);
  });
  const edited = new Promise<WorkspaceEdit>((resolve) => {
    connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      resolve(edit);
      return { applied: true };
    });
  });

  const text = "☕️ Hola, {{nombre}}: ¿vienes? https://aurora.example.org/?utm_source=LinkedIn&utm_medium=social\n";
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { ...DRAFT, text } });
  const { uri, diagnostics } = await published;
  const page = (await connection.sendRequest(ExecuteCommandRequest.type, {
    command: "smm-lint.explain",
    arguments: ["personalisation/unfilled-placeholder"],
  })) as unknown;
  await connection.sendRequest(ExecuteCommandRequest.type, { command: "smm-lint.fixAll", arguments: [DRAFT.uri] });
  const edit = await edited;
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  const [status] = (await once(server, "exit")) as [number];

  assert.equal(uri, DRAFT.uri);
  assert.deepEqual(
    diagnostics.map(({ source, code, range }) => [
      source,
      code,
      text.slice(range.start.character, range.end.character),
    ]),
    [
      ["smm-lint", "personalisation/unfilled-placeholder", "{{nombre}}"],
      ["smm-lint", "measurement/malformed-utm", "utm_source=LinkedIn"],
    ],
  );
  assert.match(String(page), /^# .*unfilled-placeholder/);
  assert.match(JSON.stringify(edit), /utm_source=linkedin|"newText":"linkedin"/);
  assert.equal(status, 0);
});
