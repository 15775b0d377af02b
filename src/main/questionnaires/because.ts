import { inEnglish, type Said } from '../../shared/sentence';

/** Why something of a file was taken for what it is: in English, and as data for a window in another language. */
export interface Because {
  reason: string;
  said: Said;
}

export function because(said: Said): Because {
  return { reason: inEnglish(said), said };
}

/** The reason of a sheet, with more to say behind it. */
export function andBecause({ reason, said = reason }: { reason: string; said?: Said }, more: readonly Said[]): Because {
  return because({ all: [said, ...more], joined: 'space' });
}
