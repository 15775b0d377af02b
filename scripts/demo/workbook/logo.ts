import { zlibSync } from 'fflate';

const sizePixels = 132;
const samplesPerSide = 3;
type Colour = readonly [number, number, number, number];
const clear: Colour = [255, 255, 255, 0];
const teal: Colour = [29, 78, 92, 255];
const amber: Colour = [233, 168, 60, 255];

/** The invented customer's logo as a PNG: half a bridge over a line of water. */
export function drawLogo(): Uint8Array {
  const scanlines = new Uint8Array(sizePixels * (sizePixels * 4 + 1));
  for (let y = 0; y < sizePixels; y += 1) {
    for (let x = 0; x < sizePixels; x += 1) {
      // Each line begins with one byte for its filter, here none.
      scanlines.set(smoothColour(x, y), y * (sizePixels * 4 + 1) + 1 + x * 4);
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, sizePixels);
  view.setUint32(4, sizePixels);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);
  const parts = [signature, chunk('IHDR', header), chunk('IDAT', zlibSync(scanlines)), chunk('IEND', new Uint8Array())];
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

/** Mean of several samples within a pixel, so that curves have no steps. */
function smoothColour(x: number, y: number): number[] {
  const sum = [0, 0, 0, 0];
  for (let sample = 0; sample < samplesPerSide ** 2; sample += 1) {
    const dx = ((sample % samplesPerSide) + 0.5) / samplesPerSide;
    const dy = (Math.floor(sample / samplesPerSide) + 0.5) / samplesPerSide;
    const colour = colourAt((x + dx) / sizePixels, (y + dy) / sizePixels);
    colour.forEach((value, channel) => {
      sum[channel] = (sum[channel] ?? 0) + value;
    });
  }
  return sum.map((value) => Math.round(value / samplesPerSide ** 2));
}

/** Colour at a point of the unit square. */
function colourAt(x: number, y: number): Colour {
  const distance = Math.hypot(x - 0.94, y - 0.72);
  const isArch = y < 0.72 && distance > 0.44 && distance < 0.6;
  const isDeck = y > 0.16 && y < 0.28 && x > 0.06 && x < 0.94;
  const isPillar = x > 0.06 && x < 0.18 && y > 0.16 && y < 0.72;
  const isWater = y > 0.8 && y < 0.9 && x > 0.06 && x < 0.94;
  if (isWater) return amber;
  return x < 0.94 && (isArch || isDeck || isPillar) ? teal : clear;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, checksum(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** CRC-32 as PNG wants it over name and data. */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
