/** From the settings of the editor to what the language server is told when it starts. */

/** The settings as they are read, by their names without `smm-lint.`. */
export type Read = <Value>(name: string, otherwise: Value) => Value;

/** What the language server understands. */
export interface InitializationOptions {
  configuration?: string;
  profile?: string[];
  select?: string[];
  ignore?: string[];
  lintOn: "type" | "save";
}

/** What is set, and nothing of what is not: the server then goes by the configuration of the draft. */
export function initializationOptions(read: Read): InitializationOptions {
  const options: InitializationOptions = { lintOn: read<"type" | "save">("lintOn", "type") };
  const configuration = read<string>("configuration", "");
  if (configuration) options.configuration = configuration;
  for (const name of ["profile", "select", "ignore"] as const) {
    const names = read<string[]>(name, []);
    if (names.length > 0) options[name] = names;
  }
  return options;
}
