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
  demo: {
    usage: 'demo LIBRARY',
    what: 'make a library of the invented company that comes with the program, to try things on',
    positionals: { least: 1, most: 1 },
    options: {},
  },
  recent: {
    usage: 'recent [--forget LIBRARY] [--json]',
    what: 'list the libraries the window or the page opened on this machine, or take one out of that list',
    positionals: { least: 0, most: 0 },
    options: { forget: text, json: { type: 'boolean' } },
  },
  passphrase: {
    usage: 'passphrase LIBRARY [--passphrase-file FILE] [--new-passphrase-file FILE | --remove]',
    what: 'set, change or remove the passphrase; prints the new recovery key once',
    positionals: { least: 1, most: 1 },
    options: { 'new-passphrase-file': text, remove: { type: 'boolean' } },
  },
  snapshot: {
    usage: 'snapshot LIBRARY [--list] [--json]',
    what: 'keep a dated, checked copy beside the library, or list those that are kept',
    positionals: { least: 1, most: 1 },
    options: { list: { type: 'boolean' }, json: { type: 'boolean' } },
  },
  restore: {
    usage: 'restore LIBRARY SNAPSHOT|latest [--yes] [--json]',
    what: 'show what a snapshot would change; with --yes put it in the library’s place and keep what was there',
    positionals: { least: 2, most: 2 },
    options: { yes: { type: 'boolean' }, json: { type: 'boolean' } },
  },
  'export-library': {
    usage: 'export-library LIBRARY FOLDER',
    what: 'write everything to a new folder of plain files: JSON, every received file, a manifest',
    positionals: { least: 2, most: 2 },
    options: {},
  },
  'import-library': {
    usage: 'import-library FOLDER LIBRARY [--passphrase-file FILE]',
    what: 'make a library of such a folder again',
    positionals: { least: 2, most: 2 },
    options: {},
  },
  history: {
    usage: 'history LIBRARY [--of TABLE] [--until MOMENT] [--json]',
    what: 'show who changed what when, newest first',
    positionals: { least: 1, most: 1 },
    options: { of: text, until: text, json: { type: 'boolean' } },
  },
  seal: {
    usage: 'seal LIBRARY EXPORTED [-o SEAL]',
    what: 'write what an exported file was made of, signed; `node bin/verify-seal.cjs SEAL EXPORTED` checks it anywhere',
    positionals: { least: 2, most: 2 },
    options: { output: { type: 'string', short: 'o' } },
  },
} as const satisfies Record<string, CommandUsage>;
