/** The interpreter that is selected in the Python extension, where that is installed. */

import type { Event, Extension, Uri } from "vscode";

/** What we use of the Python extension's interface. */
export interface PythonApi {
  readonly ready: Promise<void>;
  readonly environments: {
    getActiveEnvironmentPath(resource?: Uri): { readonly path: string };
    resolveEnvironment(environment: {
      readonly path: string;
    }): Promise<{ readonly executable: { readonly uri: Uri | undefined } } | undefined>;
    readonly onDidChangeActiveEnvironmentPath: Event<unknown>;
  };
}

export const PYTHON_EXTENSION = "ms-python.python";

/** The interface of the Python extension; undefined where it is not installed, fails, or offers none. */
export async function pythonApi(extension: Extension<unknown> | undefined): Promise<PythonApi | undefined> {
  try {
    const api = (await extension?.activate()) as Partial<PythonApi> | undefined;
    await api?.ready;
    return api?.environments ? (api as PythonApi) : undefined;
  } catch {
    // What fails in another extension must not keep ours from looking elsewhere.
    return undefined;
  }
}

/** The executable of the interpreter that is selected for `folder`. */
export async function interpreter(api: PythonApi | undefined, folder: Uri | undefined): Promise<string | undefined> {
  if (!api) return undefined;
  const environment = await api.environments.resolveEnvironment(api.environments.getActiveEnvironmentPath(folder));
  return environment?.executable.uri?.fsPath;
}
