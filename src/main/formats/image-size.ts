/** Width and height in pixels as a picture's own head states them, null where it states none that can be read. */
export function imageSize(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    switch (view.getUint16(0)) {
      case 0x8950: // PNG: the first chunk
        return { width: view.getUint32(16), height: view.getUint32(20) };
      case 0x4749: // GIF
        return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
      case 0x424d: // BMP
        return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
      case 0xffd8:
        return jpegSize(view);
      case 0x5249:
        return webpSize(view);
      default:
        return null;
    }
  } catch (error) {
    // A head that ends too early.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Walks the segments to the frame header, whose number tells how the picture is packed. */
function jpegSize(view: DataView): { width: number; height: number } | null {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

function webpSize(view: DataView): { width: number; height: number } | null {
  const word = (at: number) => view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16);
  switch (view.getUint32(12)) {
    case 0x56503858: // VP8X
      return { width: word(24) + 1, height: word(27) + 1 };
    case 0x5650384c: {
      // VP8L: 14 bits each, behind one byte of signature
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    default: // VP8
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
}
