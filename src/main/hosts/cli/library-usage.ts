/** One command as `--help` shows it. `rest` takes one or more files. */
export interface CommandUsage {
  usage: string;
  what: string;
  positionals: { least: number; most: number };
  options: Record<string, { type: 'string' | 'boolean'; short?: string }>;
}

const text = { type: 'string' } as const;

/** The commands that make, keep and move a library. */
export const LIBRARY_COMMANDS = {
  new: {
    usage: 'new LIBRARY [--title TEXT] [--passphrase-file FILE]',
    what: 'make an empty library; with a passphrase it is encrypted, and the recovery key is printed once',
    positionals: { least: 1, most: 1 },
    options: { title: text },
  },
  passphrase: {
    usage: 'passphrase LIBRARY [--passphrase-file FILE] [--new-passphrase-file FILE | --remove]',
    what: 'set, change or remove the passphrase; prints the new recovery key once',
    positionals: { least: 1, most: 1 },
    options: { 'new-passphrase-file': text, remove: { type: 'boolean' } },
  },
} as const satisfies Record<string, CommandUsage>;
