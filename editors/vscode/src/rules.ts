/** The rules that diagnostics name, and the pages that explain them. */

/** The scheme of the virtual documents that hold the pages of rules. */
export const SCHEME = "smm-lint";

/** What we use of a diagnostic of the editor. */
export interface Reported<Range> {
  readonly range: Range;
  readonly source?: string | undefined;
  readonly code?: string | number | { readonly value: string | number } | undefined;
}

/** The ids of the rules that reported something which `isWanted`, each once, in the order of the alphabet. */
export function rulesOf<Range>(diagnostics: readonly Reported<Range>[], isWanted: (range: Range) => boolean): string[] {
  const ours = diagnostics.filter(({ source, range }) => source === "smm-lint" && isWanted(range));
  const ids = ours.map(({ code }) => String(typeof code === "object" ? code.value : (code ?? "")));
  return [...new Set(ids)].filter((id) => id !== "").sort();
}

/** The path of the page of a rule. */
export function pagePath(rule: string): string {
  return `/${rule}.md`;
}

/** The rule that the page at `path` explains. */
export function ruleOfPage(path: string): string {
  return path.slice(1, -".md".length);
}
