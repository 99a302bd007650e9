// What does the figure on pigment and time say, in English?

export const english = {
  title: 'What becomes of the pigment of one dot',
  caption: 'A model: how many particles are drawn, and on which day, is not measured; the study behind it dates the whole of healing, not each stage. Cells of the dermis hold the pigment; which cells, and for how long in people, is unsettled.',
  time: 'When?',
  times: { hour0: 'Day 0', day3: 'Day 3', day10: 'Day 10', day28: 'Day 28', year5: 'Year 5' },
  calendar: 'Whose calendar?',
  calendars: { biopsies: 'Study of biopsies', paper: 'Paper on SMP' },
  above: 'From above',
  labels: { surface: 'Surface', epidermis: 'Epidermis', membrane: 'Basement membrane', dermis: 'Dermis' },
  verdict: { no: 'No verdict yet, no top-up', first: 'Earliest day for a verdict; some skins need longer', yes: 'May be judged, in the same light as before' },
  told: {
    hour0: 'Pigment lies on the surface, in the epidermis down to its basal layer, and in the dermis. The needle has broken the basement membrane. A fresh dot is two things in one: pigment on its way out, and pigment that may stay.',
    day3: 'Damaged tissue is cleared. Pigment on the surface leaves with wiping and crusts.',
    day10: 'The surface is still flaking. Cells of the epidermis move up and take their pigment along; the dot looks paler.',
    day28: {
      biopsies: 'By the study of biopsies, healing is complete at about one month: the membrane is closed, and ink is only in cells of the dermis.',
      paper: 'By the paper on SMP, the membrane is still re-forming at one month, and pigment of the basal layer is only starting to disappear. Some skins need longer.',
    },
    year5: 'What lasts is in cells of the dermis. Visible density falls: in a series of ten people it had fallen within six months. Neither permanence nor disappearance is promised.',
  },
  words: {
    lead: 'A section through epidermis and upper dermis at one of five times. Dots are particles of pigment, outlined ovals are cells of the dermis, and the line between epidermis and dermis is the basement membrane: with a gap while it is broken, dashed while it forms, whole when it is closed. A small picture shows the dot from above.',
    table: 'Particles drawn, by the calendar of the biopsies; in brackets, where the paper differs',
    when: 'When',
    membrane: 'Membrane',
    membranes: { broken: 'broken', forming: 'forming', closed: 'closed' },
    or: '{{one}} ({{other}})',
    away: 'In human tissue the smallest particles also reached the lymph nodes; this is not drawn.',
  },
};
