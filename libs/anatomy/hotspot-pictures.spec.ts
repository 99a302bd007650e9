// Does every place that a question may ask for lie somewhere, apart from the others?
import { cartridgeParts } from './cartridge.js';
import { cartridgeReach, hotspotPictures, pictureIds } from './hotspot-pictures.js';
import { regionAt, regionOutlines, sectionVariantIds, sectionView, type SectionRegionId } from './scalp-section.js';

describe('a drawing to point at', () => {
  it.each(pictureIds)('has at least three places, none of them twice: %s', (id) => {
    const { regions } = hotspotPictures[id];
    expect(regions.length).toBeGreaterThanOrEqual(3);
    expect(new Set(regions).size).toBe(regions.length);
  });

  it.each(sectionVariantIds)('of the section draws each of its places, and no other: %s', (variant) => {
    const { regions } = hotspotPictures[`section-${variant}`];
    for (const region of ['epi', 'pap', 'ret', 'sub', 'foll'] as const) expect(regionOutlines(variant, region).length > 0).toBe(regions.includes(region));
    const reached = new Set<string>();
    for (let y = sectionView.surface; y < sectionView.end; y += 2) for (let x = sectionView.left; x < sectionView.right; x += 2) reached.add(regionAt(variant, { x, y }) ?? '');
    expect([...reached].filter((region) => region !== '').sort()).toEqual([...regions].sort());
  });

  it('of the cartridge lets a finger reach each part, and never two', () => {
    const reaches = cartridgeParts.map(cartridgeReach).toSorted((left, right) => left.from - right.from);
    reaches.forEach(({ from, to }, at) => {
      expect(to - from).toBeGreaterThan(15);
      if (at > 0) expect(from).toBeGreaterThanOrEqual(reaches[at - 1]!.to);
    });
  });

  it('of a scar has no follicles to point at', () => {
    const regions: readonly SectionRegionId[] = ['epi', 'pap', 'ret', 'sub'];
    expect(hotspotPictures['section-scar'].regions).toEqual(regions);
  });
});
