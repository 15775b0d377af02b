import type { NamedFile } from '../../shared/domain/file';

// Sharp on paper at the largest a logo is printed: 190 points at 300 dots an inch.
const WIDTH = 800;

/** A logo as Word and PDF files take it: an SVG becomes a PNG, everything else stays. Null where it cannot be drawn. */
export async function pictureForPaper(file: NamedFile): Promise<NamedFile | null> {
  if (!/\.svg$/iu.test(file.name)) return file;
  const text = new TextDecoder().decode(file.bytes);
  const image = new Image();
  // As a picture, an SVG runs no scripts and fetches nothing.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const canvas = document.createElement('canvas');
  const ratio = image.naturalWidth > 0 ? image.naturalHeight / image.naturalWidth : 0.5;
  canvas.width = WIDTH;
  canvas.height = Math.max(1, Math.round(WIDTH * ratio));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) return null;
  return { name: file.name.replace(/\.svg$/iu, '.png'), bytes: new Uint8Array(await blob.arrayBuffer()) };
}
