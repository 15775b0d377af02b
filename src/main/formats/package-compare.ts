import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import type { FileDifference, FileProof } from '../../shared/domain/export';
import { findPart } from './ooxml';
import type { ByteText } from './ooxml-scan';
import { turn } from './turn';
import { readPart, type ZipPackage, type ZipPart } from './zip-open';

const CHUNK = 128 * 1024;

/**
 * Compares two packages part by part on their inflated bytes; `explain` says what differs inside a part that is not
 * identical, and which of it is allowed.
 */
export async function comparePackages(
  before: ZipPackage,
  after: ZipPackage,
  explain: (part: ZipPart, other: ZipPart) => Promise<FileDifference[]>,
): Promise<FileProof> {
  const proof: FileProof = { ok: true, partsCompared: 0, partsIdentical: 0, cellsChanged: 0, differences: [] };
  const report = (...found: FileDifference[]) => proof.differences.push(...found);
  for (const [at, part] of before.parts.entries()) {
    await turn({ done: at, total: before.parts.length, label: part.name });
    const other = after.parts.find((candidate) => candidate.name === part.name);
    proof.partsCompared += 1;
    if (!other) report(partDifference(part.name, 'present', 'missing', false));
    else if (await sameBytes(before, part, after, other)) proof.partsIdentical += 1;
    else report(...(await explain(part, other)));
  }
  for (const part of after.parts) {
    if (findPart(before, part.name) === null) report(partDifference(part.name, 'missing', 'present', false));
  }
  if (before.parts.map(({ name }) => name).join('\n') !== after.parts.map(({ name }) => name).join('\n')) {
    report(partDifference('', 'the order of the parts', 'another order', false));
  }
  proof.cellsChanged = proof.differences.filter((one) => one.cell !== null).length;
  proof.ok = proof.differences.every((one) => one.allowed);
  return proof;
}

export function partDifference(part: string, before: string, after: string, allowed: boolean): FileDifference {
  return { part, cell: null, before, after, allowed };
}

async function sameBytes(zip: ZipPackage, part: ZipPart, otherZip: ZipPackage, other: ZipPart): Promise<boolean> {
  if (part.size !== other.size || part.crc32 !== other.crc32) return false;
  // The same compressed bytes inflate to the same content: most parts of a filled copy are never inflated.
  if (part.method === other.method && Buffer.compare(part.compressed, other.compressed) === 0) return true;
  return Buffer.compare(await readPart(zip, part), await readPart(otherZip, other)) === 0;
}

/** A strict parser of another make reads the changed part; null when it is content. */
export async function whyMalformed(xml: ByteText): Promise<string | null> {
  let reason: string | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    reason ??= error.message;
  });
  // Piece by piece, since a large sheet once more in memory would be a great deal.
  const decoder = new StringDecoder('utf8');
  const attempt = (step: () => void) => {
    try {
      step();
    } catch (error) {
      reason ??= String(error);
    }
  };
  for (let at = 0; at < xml.length; at += CHUNK) {
    const piece = decoder.write(Buffer.from(xml.slice(at, at + CHUNK), 'latin1'));
    attempt(() => parser.write(piece));
    await turn();
  }
  attempt(() => parser.close());
  return reason;
}
