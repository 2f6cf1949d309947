/** Whether a command starts a smm-lint that has a language server. */

import { execFile } from "node:child_process";

import type { Launch } from "./candidates";

/** A first start on a slow disk compiles every module. */
const TIME_LIMIT = 30_000;

/** A command that did not work, and why. */
export interface Attempt {
  readonly launch: Launch;
  readonly problem: string;
}

/** What came of the search: the command to start, or none, and what did not work before it. */
export interface Found {
  readonly launch: Launch | undefined;
  readonly attempts: readonly Attempt[];
}

/** The first of `launches` that works; `problemOf` says what is wrong with one, if anything. */
export async function firstWorking(
  launches: readonly Launch[],
  problemOf: (launch: Launch) => Promise<string | undefined>,
): Promise<Found> {
  const attempts: Attempt[] = [];
  for (const launch of launches) {
    const problem = await problemOf(launch);
    if (problem === undefined) return { launch, attempts };
    attempts.push({ launch, problem });
  }
  return { launch: undefined, attempts };
}

/** What is wrong with `launch`: the last line that it wrote to standard error, else what the system said of it. */
export async function problemOf(launch: Launch): Promise<string | undefined> {
  return new Promise((resolve) => {
    const options = { timeout: TIME_LIMIT, windowsHide: true };
    execFile(launch.command, [...launch.arguments, "lsp", "--help"], options, (error, _output, errors) => {
      resolve(error ? lastLine(errors) || error.message : undefined);
    });
  });
}

/** A launch as one would type it. */
export function shown({ launch, problem }: Attempt): string {
  return `${[launch.command, ...launch.arguments].join(" ")}: ${problem}`;
}

function lastLine(text: string): string {
  return text.trimEnd().split(/\r?\n/).at(-1) ?? "";
}
