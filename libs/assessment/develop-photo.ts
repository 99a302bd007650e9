// What is left of a photo that somebody sends: an image of our own making, with nothing in it but pixels?
import sharp from 'sharp';
import { photoUnfit } from './errors.js';

/** Bytes that are read at all, and pixels that are ever unpacked: a bomb is a small file that says it is a huge image. */
export const largestUpload = 6 * 1024 * 1024;
const mostPixels = 40_000_000;
const longestSide = 1600;
const formats: readonly string[] = ['jpeg', 'png', 'webp'];

export interface DevelopedPhoto {
  readonly image: Buffer;
  readonly width: number;
  readonly height: number;
}

/**
 * Decodes by content, whatever the file is called, turns it upright, makes it small enough and encodes it anew as JPEG: no EXIF, no place, no camera,
 * no profile, no second image behind the first. 400 `photo-unfit`.
 */
export async function developPhoto(bytes: Buffer): Promise<DevelopedPhoto> {
  if (bytes.length === 0 || bytes.length > largestUpload) throw photoUnfit();
  try {
    const source = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1, sequentialRead: true });
    const { format, pages = 1 } = await source.metadata();
    if (!formats.includes(format) || pages > 1) throw photoUnfit();
    const { data, info } = await source
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82, mozjpeg: false })
      .timeout({ seconds: 10 })
      .toBuffer({ resolveWithObject: true });
    return { image: data, width: info.width, height: info.height };
  } catch {
    throw photoUnfit();
  }
}
