import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
const KIND_AT = 25;
const PALETTE = 3;

/** How often each colour (0xRRGGBB) stands in a picture. */
type Counts = Map<number, number>;

/**
 * The same picture with a palette of 256 colours, at about a third of the size. A window is flat areas and the soft edges of letters:
 * what is gone is shades of edges that nobody tells apart.
 * @param png 8 bits a channel, RGB or RGBA without transparency, not interlaced: as Chromium writes its screenshots. One that
 * has a palette already comes back as it is.
 */
export function smallerPng(png: Buffer): Buffer {
  if (png[KIND_AT] === PALETTE) return png;
  const { width, height, pixels } = decode(png);
  const counts: Counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = paletteOf(counts);
  const indices = new Map([...counts.keys()].map((colour) => [colour, nearest(colour, palette)]));
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = indices.get(pixels[y * width + x] ?? 0) ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, PALETTE, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channelsOf))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function decode(png: Buffer): { width: number; height: number; pixels: Uint32Array } {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [depth, kind, , , interlaced] = png.subarray(24, 29);
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlaced !== 0)
    throw new Error('A screenshot is 8 bits a channel, RGB or RGBA, and not interlaced.');
  const bytesPerPixel = kind === 2 ? 3 : 4;
  const rows = inflateSync(Buffer.concat(chunksOf(png, 'IDAT')));
  const stride = width * bytesPerPixel;
  const pixels = new Uint32Array(width * height);
  let above = Buffer.alloc(stride);
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1);
    const row = rows.subarray(start + 1, start + 1 + stride);
    unfilter(row, above, rows[start] ?? 0, bytesPerPixel);
    for (let x = 0; x < width; x += 1) pixels[y * width + x] = row.readUIntBE(x * bytesPerPixel, 3);
    above = row;
  }
  return { width, height, pixels };
}

/** Undoes the filter of a row, in place: each byte was written as its difference from its neighbours. */
function unfilter(row: Buffer, above: Buffer, filter: number, bytesPerPixel: number): void {
  for (let at = 0; at < row.length; at += 1) {
    const left = at < bytesPerPixel ? 0 : (row[at - bytesPerPixel] ?? 0);
    const up = above[at] ?? 0;
    const corner = at < bytesPerPixel ? 0 : (above[at - bytesPerPixel] ?? 0);
    const guesses = [0, left, up, (left + up) >> 1, likeliest(left, up, corner)];
    row[at] = (row[at] ?? 0) + (guesses[filter] ?? 0);
  }
}

/** Paeth's guess. */
function likeliest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function chunksOf(png: Buffer, kind: string): Buffer[] {
  const found: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === kind) found.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return found;
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Median cut: the box of colours that varies most is cut in two until there are enough; each stands for its commonest colour. */
function paletteOf(counts: Counts): number[] {
  const boxes = [[...counts.keys()]];
  while (boxes.length < MOST_COLOURS) {
    const widest = boxes
      .map((box, index) => ({ index, ...spreadOf(box, counts) }))
      .reduce((most, each) => (each.weight > most.weight ? each : most));
    if (widest.weight === 0) break;
    const { index, channel } = widest;
    const sorted = (boxes[index] ?? []).toSorted((a, b) => channelsOf(a)[channel] - channelsOf(b)[channel]);
    const middle = cutOf(sorted, counts);
    boxes.splice(index, 1, sorted.slice(0, middle), sorted.slice(middle));
  }
  return boxes.map((box) =>
    box.reduce((most, each) => ((counts.get(each) ?? 0) > (counts.get(most) ?? 0) ? each : most)),
  );
}

/** The channel a box of colours varies most in, and how much cutting it there is worth. */
function spreadOf(box: readonly number[], counts: Counts): { channel: 0 | 1 | 2; weight: number } {
  const least = [255, 255, 255];
  const most = [0, 0, 0];
  let total = 0;
  for (const colour of box) {
    total += counts.get(colour) ?? 0;
    for (const channel of CHANNELS) {
      const value = channelsOf(colour)[channel];
      least[channel] = Math.min(least[channel] ?? 0, value);
      most[channel] = Math.max(most[channel] ?? 0, value);
    }
  }
  const spread = (channel: 0 | 1 | 2) => (most[channel] ?? 0) - (least[channel] ?? 0);
  const channel = CHANNELS.reduce((widest, each) => (spread(each) > spread(widest) ? each : widest));
  return { channel, weight: spread(channel) * Math.cbrt(total) };
}

/** Where half of the pixels lie on each side; at least one colour does. */
function cutOf(sorted: readonly number[], counts: Counts): number {
  const half = sorted.reduce((sum, colour) => sum + (counts.get(colour) ?? 0), 0) / 2;
  let sum = 0;
  const at = sorted.findIndex((colour) => {
    sum += counts.get(colour) ?? 0;
    return sum >= half;
  });
  return Math.min(Math.max(at, 1), sorted.length - 1);
}

const CHANNELS = [0, 1, 2] as const;

function channelsOf(colour: number): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

function nearest(colour: number, palette: readonly number[]): number {
  const [red, green, blue] = channelsOf(colour);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, candidate] of palette.entries()) {
    const [otherRed, otherGreen, otherBlue] = channelsOf(candidate);
    const distance = (red - otherRed) ** 2 + (green - otherGreen) ** 2 + (blue - otherBlue) ** 2;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}
