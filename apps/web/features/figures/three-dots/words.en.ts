// What do the three dots say, in English?

export const english = {
  title: 'Three dots: too shallow, at the target, too deep',
  caption:
    'A guide, not a measurement: amounts and times are a model’s. From above the scale is the same everywhere; in the section the layers are not to scale. When a dot in the lower dermis changes is not established. Pigment past the dermis, with its halo, is not drawn here.',
  dots: { shallow: 'Too shallow', target: 'Target', deep: 'Too deep' },
  layer: { shallow: 'mostly in the epidermis', target: 'upper to mid papillary dermis', deep: 'lower dermis' },
  times: { day0: 'Day 0', week4: 'Week 4', year3: 'Year 3' },
  when: 'When',
  read: 'Read the dot: edge, size, tone',
  kept: { gone: 'gone', pale: 'paler' },
  size: { small: 'small', larger: 'larger', large: 'large' },
  edge: { clear: 'clear edge', soft: 'soft edge', blurred: 'blurred edge' },
  tone: { grey: 'grey', cooler: 'cooler grey', blueGrey: 'blue-grey' },
  words: {
    lead: 'Nine pictures: three dots side by side, each on day 0, in week 4 and in year 3. Each picture shows the dot from above and, below it, a section through epidermis, papillary dermis, reticular dermis and a strip of fat.',
    where: 'Where the pigment lies',
    look: 'What is seen',
    day0: 'On day 0 all three dots are dark, with a clear edge: part of what is seen is on its way out.',
    shallow: 'Too shallow: pigment in the epidermis is shed. The dot is missing, not blurred; a broken ring marks its place. Missing dots alone do not prove a shallow pass.',
    target: 'Target: the dot softens a little and keeps its edge.',
    deep: 'Too deep: larger, softer, cooler. A blue tone alone proves no depth.',
  },
};
