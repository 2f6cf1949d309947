/** What ties the parts to the editor; the one module that calls its interface. */

import { stat } from "node:fs/promises";
import { homedir } from "node:os";

import * as vscode from "vscode";
import { LanguageClient, type LanguageClientOptions } from "vscode-languageclient/node";

import { candidates, type Launch } from "./candidates";
import { firstWorking, problemOf, shown } from "./probe";
import { interpreter, PYTHON_EXTENSION, pythonApi } from "./python";
import { pagePath, ruleOfPage, rulesOf, SCHEME } from "./rules";
import { type Client, Server } from "./server";
import { initializationOptions } from "./settings";

/** Drafts, and the configuration, whose rule ids the server completes. */
const SELECTOR = [
  ...["markdown", "plaintext", "tweet"].flatMap((language) => [
    { scheme: "file", language },
    { scheme: "untitled", language },
  ]),
  { scheme: "file", pattern: "**/{smm-lint,.smm-lint}.yaml" },
  { scheme: "file", pattern: "**/*.{csv,jsonl}" },
];
/** The commands of the language server, which the client makes commands of the editor by itself. */
const FIX_ALL = "smm-lint.fixAll";
const EXPLAIN = "smm-lint.explain";

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel("smm-lint", { log: true });
  const current = new Server({
    find: () => find(output),
    create: (launch) => create(launch, output),
    startFailed: (error) => {
      output.error(String(error));
      void vscode.window.showErrorMessage(
        vscode.l10n.t("The language server of smm-lint did not start: {0}", String(error)),
      );
    },
    stopFailed: (error) => {
      output.warn(String(error));
    },
  });
  server = current;
  const restart = (): void => void current.restart();
  context.subscriptions.push(
    output,
    vscode.commands.registerCommand("smm-lint.fixFile", () => fixFile(current)),
    vscode.commands.registerCommand("smm-lint.explainRule", (rule?: unknown) => explainRule(rule)),
    vscode.commands.registerCommand("smm-lint.restartServer", () => current.restart()),
    vscode.commands.registerCommand("smm-lint.showOutput", () => {
      output.show();
    }),
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: (uri) => page(current, ruleOfPage(uri.path)),
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("smm-lint")) restart();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
  );
  await current.restart();
  const python = await pythonApi(vscode.extensions.getExtension(PYTHON_EXTENSION));
  if (python) context.subscriptions.push(python.environments.onDidChangeActiveEnvironmentPath(restart));
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}

/** The command to start; where there is none, say so and how to install it. */
async function find(output: vscode.LogOutputChannel): Promise<Launch | undefined> {
  const configured = vscode.workspace.getConfiguration("smm-lint").get("path", "").trim();
  const launches = await candidates({
    platform: process.platform,
    home: homedir(),
    searchPath: process.env["PATH"] ?? "",
    isTrusted: vscode.workspace.isTrusted,
    folders: folders(),
    configured,
    interpreter: async () =>
      interpreter(
        await pythonApi(vscode.extensions.getExtension(PYTHON_EXTENSION)),
        vscode.workspace.workspaceFolders?.[0]?.uri,
      ),
    isFile: async (file) => (await stat(file).catch(() => undefined))?.isFile() ?? false,
  });
  const { launch, attempts } = await firstWorking(launches, problemOf);
  for (const attempt of attempts) output.warn(shown(attempt));
  if (launch) output.info([launch.command, ...launch.arguments, "lsp"].join(" "));
  else void sayMissing(configured, output);
  return launch;
}

async function sayMissing(configured: string, output: vscode.LogOutputChannel): Promise<void> {
  const [settings, show] = [vscode.l10n.t("Open the setting"), vscode.l10n.t("Show the output")];
  const missing = configured
    ? vscode.l10n.t(
        "The setting smm-lint.path names “{0}”, and no smm-lint with a language server starts there. Correct or clear it.",
        configured,
      )
    : vscode.l10n.t(
        "No smm-lint with a language server was found. Install it with “pip install smm-lint” (Python 3.11 or later), in the environment that is selected here or for all of them with “pipx install smm-lint”; or name its command in the setting smm-lint.path.",
      );
  const untrusted = vscode.l10n.t("This workspace is not trusted, so nothing that lies in it was tried.");
  const message = vscode.workspace.isTrusted ? missing : `${missing} ${untrusted}`;
  const chosen = await vscode.window.showErrorMessage(message, settings, show);
  if (chosen === settings) await vscode.commands.executeCommand("workbench.action.openSettings", "smm-lint.path");
  if (chosen === show) output.show();
}

function create(launch: Launch, output: vscode.LogOutputChannel): Client {
  const configuration = vscode.workspace.getConfiguration("smm-lint");
  const options: LanguageClientOptions = {
    documentSelector: SELECTOR,
    diagnosticCollectionName: "smm-lint",
    outputChannel: output,
    initializationOptions: initializationOptions((name, otherwise) => configuration.get(name, otherwise)),
    middleware: {
      // A code action that explains a rule shows its page.
      executeCommand: (command, values, next) =>
        command === EXPLAIN ? explainRule(values[0]) : (next(command, values) as unknown),
    },
  };
  const command = { command: launch.command, args: [...launch.arguments, "lsp"] };
  return new LanguageClient("smm-lint", "smm-lint", command, options);
}

async function fixFile(current: Server): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document) await current.execute(FIX_ALL, document.uri.toString());
}

/** Show the page of `rule` or, where none is named, of one that reported something here, else of any. */
async function explainRule(rule: unknown): Promise<void> {
  const wanted = typeof rule === "string" ? rule : await chosenRule();
  if (!wanted) return;
  const uri = vscode.Uri.from({ scheme: SCHEME, path: pagePath(wanted) });
  await vscode.commands.executeCommand("markdown.showPreview", uri);
}

async function chosenRule(): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const diagnostics = editor ? vscode.languages.getDiagnostics(editor.document.uri) : [];
  const here = rulesOf(diagnostics, (range) => editor?.selections.some((part) => range.intersection(part)) ?? false);
  if (here.length === 1) return here[0];
  const offered = here.length > 1 ? here : rulesOf(diagnostics, () => true);
  if (offered.length > 0) {
    return vscode.window.showQuickPick(offered, { placeHolder: vscode.l10n.t("Which rule?") });
  }
  return vscode.window.showInputBox({ prompt: vscode.l10n.t("Which rule? Give its id or name, such as one-way.") });
}

/** The page of `rule` as Markdown, or why there is none. */
async function page(current: Server, rule: string): Promise<string> {
  try {
    const answer = await current.execute(EXPLAIN, rule);
    if (typeof answer === "string") return answer;
    return vscode.l10n.t("The language server is not running, or knows no rule “{0}”.", rule);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function folders(): string[] {
  return (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.fsPath);
}
