// What do the clocks of a complaint say, in Portuguese?
import type { english } from './words.en.js';

export const portuguese: typeof english = {
  title: 'Três relógios arrancam ao mesmo tempo',
  caption: 'O primeiro relógio é acertado pela pele, o segundo por este programa, o terceiro pela lei em vigor. O terceiro mostrador está vazio de propósito: preencha-o com um prazo que tenha verificado.',
  level: 'O que relata o cliente?',
  levels: { now: 'Já', 'same-day': 'No próprio dia', planned: 'Programado' },
  signs: {
    now: 'Dificuldade em respirar, inchaço da face, febre com vermelhidão que alastra ou riscos vermelhos na pele.',
    'same-day': 'Pus, calor, dor crescente, febre, nódulos ou vermelhidão que dura mais de 2 dias ou alastra.',
    planned: 'Tom, forma ou densidade, com a pele calma.',
  },
  seen: {
    now: 'Liga-se de imediato para o número de emergência. Se o cliente estiver presente, não fica sozinho.',
    'same-day': 'O cliente é observado por um médico nesse dia.',
    planned: 'O estúdio vê o cliente no prazo de 24 a 48 horas.',
  },
  highest: 'Basta um sinal para passar ao nível mais alto e, em caso de dúvida, aplica-se o nível mais alto.',
  clocks: { hour: 'Hora 0', days: 'Dia 2', law: 'Prazo legal' },
  faces: { hour: 'primeira hora', days: 'uma volta: 48 horas', law: 'verificar o prazo em vigor' },
  daysNoted_one: '{{count}} dia',
  daysNoted_other: '{{count}} dias',
  first: {
    head: 'Na primeira hora',
    listen: 'Agradecer, deixar falar pelo menos 60 segundos, perguntar por todos os sinais.',
    help: 'Pedir ajuda quando um sinal o exige. As fotografias nunca a atrasam.',
    record: 'Fotografar antes de limpar ou aplicar seja o que for. Registar hora, palavras, sinais, conselhos e passo seguinte.',
    book: 'Oferecer o livro de reclamações assim que o cliente pergunta pelos seus direitos.',
    insurer: 'Nada sobre responsabilidade jurídica e nenhuma oferta de dinheiro antes de informar a seguradora.',
  },
  second: 'Quando o cliente é visto',
  third: {
    head: 'O prazo legal',
    why: 'Nas versões da lei portuguesa que foram lidas, um dos prazos passou de 5 para 10 dias úteis, e previam-se 15 dias para responder a reclamações eletrónicas. É preciso verificar quais estão em vigor.',
    days: 'Prazo encontrado na lei em vigor (dias)',
    checkedOn: 'Verificado em',
    unchecked: 'Verifique o prazo em vigor. Enquanto ninguém o verificar, este relógio não mostra nenhum número.',
    undated: 'Um número sem a data da verificação não conta. Acrescente a data.',
    noted_one: 'No cartão de reclamações: {{count}} dia, verificado em {{day}}. A verificar de novo até {{next}}.',
    noted_other: 'No cartão de reclamações: {{count}} dias, verificado em {{day}}. A verificar de novo até {{next}}.',
    unsaved: 'O que aqui se escreve é um exercício e não fica guardado. Anote também se a lei conta dias úteis.',
  },
  archive: 'Depois: o arquivo das reclamações conserva-se durante {{years}} anos, segundo as versões da lei que foram lidas.',
};
