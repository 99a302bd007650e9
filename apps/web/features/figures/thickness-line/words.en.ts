// What does the line of thicknesses say, in English?

export const english = {
  title: 'Published thicknesses on one line',
  caption: 'Each bar runs from the lowest to the highest figure that a source gives; in measured rows these are means, not single people. No published thickness becomes a machine setting.',
  layer: 'Layer',
  layers: { epidermis: 'Epidermis', dermis: 'Dermis' },
  unit: 'Unit',
  units: { micrometres: 'µm', millimetres: 'mm' },
  view: 'Length of the line',
  views: { whole: 'Everything', close: 'Close-up' },
  rows: {
    review: 'Review of tissue studies, all body sites',
    women: 'Face and scalp, women',
    men: 'Face and scalp, men',
    textbook: 'Textbook, most of the body',
    sixRegions: 'Six body regions, scalp included',
    clinic: 'A clinic’s page, scalp',
    paper: 'A much-copied paper on SMP',
  },
  grades: { measured: 'measured', expert: 'printed by authors', trade: 'trade' },
  range: '{{low}} to {{high}}\u00a0{{unit}}',
  means: {
    review: 'dot: mean of {{mean}}\u00a0{{unit}}; bar: 95 % confidence interval',
    women: 'dot: scalp, {{mean}}\u00a0{{unit}}, standard deviation {{deviation}}\u00a0{{unit}}',
  },
  outlier: 'Outlier: above every measured series',
  beyond: 'beyond the end of this line',
  told: {
    epidermis: 'Six rows lie close together. One paper prints five to ten times the textbook value, above every measured series here; it is not taught.',
    dermis: 'Two measured series have no value in common. Neither can be called the true figure; plan for thin skin. The scalp’s own value in the series of six regions was not seen for this programme.',
  },
  words: {
    lead: 'Horizontal bars below one another on a common line that begins at zero. Solid bars are measured, outlined bars printed by authors, broken outlines come from the trade.',
    source: 'Where it comes from',
    kind: 'Kind',
    claim: 'Statement',
    said: 'Note',
  },
};
