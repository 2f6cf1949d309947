/** Where a `smm-lint` that can be started may be, in the order of preference; nothing is started here. */

import * as path from "node:path";

/** A command to start, with the arguments that come before those of smm-lint. */
export interface Launch {
  readonly command: string;
  readonly arguments: readonly string[];
}

/** What the search has to know of the machine and of the workspace. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** The environment variable PATH, as it is. */
  readonly searchPath: string;
  readonly isTrusted: boolean;
  /** The absolute paths of the workspace's folders. */
  readonly folders: readonly string[];
  /** The setting `smm-lint.path`; empty where it is not set. */
  readonly configured: string;
  /** The interpreter that is selected in the Python extension, if any. */
  readonly interpreter: () => Promise<string | undefined>;
  readonly isFile: (file: string) => Promise<boolean>;
}

/**
 * The commands to try, best first. A path that is set is the only one: where it does not work, its owner should hear
 * of it. In a workspace that is not trusted none lies inside the workspace, nor is the workspace's interpreter asked.
 */
export async function candidates(surroundings: Surroundings): Promise<Launch[]> {
  const found = surroundings.configured
    ? [executable(expanded(surroundings.configured, surroundings))]
    : await discovered(surroundings);
  return found.filter((launch) => surroundings.isTrusted || !isInWorkspace(launch.command, surroundings));
}

/** `text` with `~` and `${workspaceFolder}` replaced by what they stand for. */
function expanded(text: string, { home, folders }: Surroundings): string {
  return text.replace(/^~(?=$|[\\/])/, () => home).replaceAll("${workspaceFolder}", () => folders[0] ?? "");
}

async function discovered(surroundings: Surroundings): Promise<Launch[]> {
  const found = surroundings.isTrusted ? await ofWorkspace(surroundings) : [];
  const installed = await firstFile(searched(surroundings), surroundings);
  return installed ? [...found, executable(installed)] : found;
}

async function ofWorkspace(surroundings: Surroundings): Promise<Launch[]> {
  const found: Launch[] = [];
  const interpreter = await surroundings.interpreter();
  if (interpreter) {
    // -P: Python must not take modules from the folder that it is started in.
    found.push({ command: interpreter, arguments: ["-P", "-m", "smm_lint"] });
  }
  const scripts = surroundings.platform === "win32" ? "Scripts" : "bin";
  const environments = surroundings.folders.map((folder) =>
    flavour(surroundings).join(folder, ".venv", scripts, name(surroundings)),
  );
  const environment = await firstFile(environments, surroundings);
  return environment ? [...found, executable(environment)] : found;
}

/** The places of PATH, searched here since a system may look into the working folder first. */
function searched(surroundings: Surroundings): string[] {
  const paths = flavour(surroundings);
  return surroundings.searchPath
    .split(paths.delimiter)
    .filter((folder) => paths.isAbsolute(folder))
    .map((folder) => paths.join(folder, name(surroundings)));
}

function isInWorkspace(command: string, surroundings: Surroundings): boolean {
  const paths = flavour(surroundings);
  // What is not absolute depends on the folder that it is started in.
  if (!paths.isAbsolute(command)) return true;
  return surroundings.folders.some((folder) => {
    const way = paths.relative(folder, command);
    return way.split(paths.sep)[0] !== ".." && !paths.isAbsolute(way);
  });
}

async function firstFile(files: readonly string[], { isFile }: Surroundings): Promise<string | undefined> {
  for (const file of files) {
    if (await isFile(file)) return file;
  }
  return undefined;
}

function executable(command: string): Launch {
  return { command, arguments: [] };
}

function name({ platform }: Surroundings): string {
  return platform === "win32" ? "smm-lint.exe" : "smm-lint";
}

function flavour({ platform }: Surroundings): path.PlatformPath {
  return platform === "win32" ? path.win32 : path.posix;
}
