// Is nothing left of a photo but its pixels, and is what is no photo refused?
import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { developPhoto } from './develop-photo.js';

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#886644' } });

describe('a photo', () => {
  it('loses its place, its camera and its profile, and stands upright', async () => {
    const taken = await plain(400, 200)
      .withExif({ IFD0: { Artist: 'Rosa Registo', Make: 'Camera' }, IFD3: { GPSLatitude: '38/1 43/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const { image, width, height } = await developPhoto(taken);
    expect([width, height]).toEqual([200, 400]);
    const { format, exif, icc, xmp, iptc, orientation } = await sharp(image).metadata();
    expect({ format, exif, icc, xmp, iptc, orientation }).toEqual({ format: 'jpeg', exif: undefined, icc: undefined, xmp: undefined, iptc: undefined, orientation: undefined });
    expect(image.includes('Rosa')).toBe(false);
  });

  it('is made small enough, whatever it came as', async () => {
    for (const made of [await plain(3000, 1500).png().toBuffer(), await plain(3000, 1500).webp().toBuffer()]) expect(await developPhoto(made)).toMatchObject({ width: 1600, height: 800 });
  });

  it('is refused when it is something else, cut off, or a bomb', async () => {
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#000' }, limitInputPixels: false }).png({ compressionLevel: 9 }).toBuffer();
    const whole = await plain(600, 600).jpeg().toBuffer();
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><image href="file:///etc/passwd" width="10" height="10"/></svg>');
    const gif = await plain(10, 10).gif().toBuffer();
    for (const [name, bytes] of Object.entries({ bomb, svg, gif, cut: whole.subarray(0, 300), noise: randomBytes(2000), nothing: Buffer.alloc(0), large: Buffer.alloc(7 * 1024 * 1024) })) {
      await expect(developPhoto(bytes).then(() => name)).rejects.toMatchObject({ code: 'photo-unfit' });
    }
  });
});
