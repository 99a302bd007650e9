// What does the application of an academy say, in Portuguese?
import type { english } from './words.en.js';

export const portuguese: typeof english = {
  title: 'Candidatar uma academia',
  lead: 'O conservador do registo analisa cada candidatura. Só uma academia admitida pode emitir certificados.',
  name: 'Nome da academia',
  city: 'Localidade',
  country: 'País',
  countries: { PT: 'Portugal', ES: 'Espanha', GB: 'Reino Unido', IE: 'Irlanda', FR: 'França', DE: 'Alemanha', IT: 'Itália', NL: 'Países Baixos', BE: 'Bélgica', LU: 'Luxemburgo', CH: 'Suíça', AT: 'Áustria', BR: 'Brasil', AO: 'Angola', MZ: 'Moçambique', CV: 'Cabo Verde', US: 'Estados Unidos', CA: 'Canadá' },
  website: 'Sítio na Internet (se existir)',
  websiteHint: 'Com https:// no início.',
  applicant: 'Nome de quem se candidata',
  applicantHint: 'Torna-se proprietário da academia quando esta for admitida.',
  email: 'Endereço de e-mail',
  submit: 'Enviar a candidatura',
  sentTitle: 'A candidatura chegou',
  sent: 'O conservador do registo decide. Quando {{academy}} for admitida, segue uma carta com uma ligação para {{email}}.',
  toStart: 'Ir para a página inicial',
};
