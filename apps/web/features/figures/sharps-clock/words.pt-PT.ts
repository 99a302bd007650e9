// What does the clock after an injury say, in Portuguese?
import type { english } from './words.en.js';

export const portuguese: typeof english = {
  title: 'O relógio depois de uma picada',
  caption:
    'Cada ponto é uma hora. A hora e as 72 horas vêm de orientações britânicas, as 48 horas de orientações norte-americanas; cada hospital aplica as suas. Os cinco minutos são regra deste programa.',
  time: 'Tempo desde a picada',
  less: 'Antes',
  more: 'Depois',
  minutes: '{{value}} min',
  hours: '{{value}} h',
  since: 'desde a picada',
  hospital: 'Ao hospital sem demora, diga o relógio o que disser. Decidir que análises e que medicamentos são necessários cabe ao médico.',
  marks: { injury: '0 min', firstHour: '1 h', day: '24 h', baseline: '48 h', lastStart: '72 h' },
  lines: {
    'first-aid': 'Primeiros socorros',
    call: 'Telefonema para o hospital',
    hiv: 'Profilaxia pós-exposição ao VIH',
    'hepatitis-c': 'Análises iniciais da hepatite C, às duas pessoas',
    'hepatitis-b': 'Hepatite B',
  },
  states: {
    'first-aid': {
      now: 'Agora: parar; deixar a ferida sangrar; lavá-la com sabão e água corrente, sem a chupar nem esfregar e sem lixívia; secar; penso impermeável.',
      overdue: 'Vem primeiro: deixar sangrar, sabão e água corrente, secar, penso impermeável.',
    },
    call: {
      now: 'Agora: não mais de cinco minutos entre a picada e o telefonema.',
      overdue: 'Os cinco minutos passaram: telefonar já e ir.',
    },
    hiv: {
      preferred: 'Inicia-se até 1 hora depois, se possível.',
      possible: 'Passou a hora preferida; ainda se pode iniciar, mas não depois das 72 horas.',
      over: 'Mais de 72 horas: já não se inicia. A ida ao hospital é precisa na mesma.',
    },
    'hepatitis-c': {
      preferred: 'Logo que possível, de preferência até 48 horas.',
      possible: 'Passaram as 48 horas preferidas: logo que possível.',
    },
    'hepatitis-b': { visit: 'Na mesma consulta: o médico vai perguntar pela vacinação.' },
  },
  tags: { now: 'agora', overdue: 'se faltar: já', preferred: 'a tempo', possible: 'tarde, ainda em aberto', over: 'passou', visit: 'mesma consulta' },
  description: {
    intro: 'Um anel de pontos, um por cada hora desde a picada até às 72 horas, com pontos maiores na picada, em 1 hora e nas 24, 48 e 72 horas; as horas que passaram estão preenchidas. O que está no relógio:',
    when: 'Desde a picada',
    what: 'O que está em causa',
    rows: {
      first: { when: '0 minutos', what: 'primeiros socorros; telefonema para o hospital até cinco minutos depois' },
      hour: { when: 'até 1 hora, se possível', what: 'profilaxia pós-exposição ao VIH; não se inicia depois das 72 horas' },
      baseline: { when: 'de preferência até 48 horas', what: 'análises iniciais da hepatite C às duas pessoas' },
      visit: { when: 'na mesma consulta', what: 'hepatite B: o médico vai perguntar pela vacinação' },
    },
    always: 'Ao hospital sem demora, mesmo que se tenham perdido horas ou dias, que a fonte seja desconhecida ou que o técnico trabalhe sozinho.',
  },
};
