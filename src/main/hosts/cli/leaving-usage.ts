import type { CommandUsage } from './library-usage';

const text = { type: 'string' } as const;
const json: CommandUsage['options'] = { json: { type: 'boolean' } };

/** The commands on what leaves the building. */
export const LEAVING_COMMANDS = {
  approve: {
    usage: 'approve LIBRARY [DOCUMENT…] [--statement ID,…] [--all] [--withdraw|--undo] [--by ROLE] [--json]',
    what: 'let the words of documents or single statements leave, or no longer; --undo takes the last word on them back; without names show how far each document is approved',
    positionals: { least: 1, most: Number.POSITIVE_INFINITY },
    options: {
      statement: text,
      all: { type: 'boolean' },
      withdraw: { type: 'boolean' },
      undo: { type: 'boolean' },
      by: text,
      ...json,
    },
  },
  customers: {
    usage: 'customers LIBRARY [NAME…] [--remove] [--json]',
    what: 'keep names of customers, which may stand in no document for anybody else; without names list them',
    positionals: { least: 1, most: Number.POSITIVE_INFINITY },
    options: { remove: { type: 'boolean' }, ...json },
  },
  branding: {
    usage:
      'branding LIBRARY [--logo FILE] [--logo-text TEXT] [--colour HEX] [--font FILE,…] [--template FILE] [--paper a4|letter] [--footer TEXT] [--classification TEXT] [--json]',
    what: 'choose how documents look; `none` in place of a file takes it away; fonts are regular, bold, italic',
    positionals: { least: 1, most: 1 },
    options: {
      logo: text,
      'logo-text': text,
      colour: text,
      color: text,
      font: text,
      template: text,
      paper: text,
      footer: text,
      classification: text,
      ...json,
    },
  },
  'read-back': {
    usage: 'read-back LIBRARY EDITED.docx [--export ID] [--json]',
    what: 'set an edited copy against the export it was made from: sentences changed, struck, added, and comments',
    positionals: { least: 2, most: 2 },
    options: { export: text, ...json },
  },
} as const satisfies Record<string, CommandUsage>;

export type LeavingCommand = keyof typeof LEAVING_COMMANDS;
