// Which words stand in the technical report of an exam, in each language?
import type { Locale, Localised } from '#libs/kernel/locale.js';
import type { ItemFlag } from './core/item-flags.js';

export interface ReportWords {
  readonly title: (code: string, version: number) => string;
  readonly confidential: string;
  readonly made: (moment: string) => string;
  readonly whom: string;
  readonly whomText: (most: string) => string;
  readonly hash: string;
  readonly hashText: string;
  readonly exam: string;
  readonly figure: string;
  readonly value: string;
  readonly candidates: string;
  readonly english: string;
  readonly portuguese: string;
  readonly cut: string;
  readonly cutOf: (points: number, possible: number) => string;
  readonly passed: string;
  readonly mean: string;
  readonly deviation: string;
  readonly quartiles: string;
  readonly range: string;
  readonly reliability: string;
  readonly consistency: Readonly<Record<'kr-20' | 'alpha', string>>;
  readonly error: string;
  readonly errorAtCut: string;
  readonly agreement: string;
  readonly kappa: string;
  readonly tooFew: (candidates: number, needed: number) => string;
  readonly nothingVaries: string;
  readonly scores: string;
  readonly scoresText: (cut: number) => string;
  readonly points: string;
  readonly items: string;
  readonly itemsText: string;
  readonly item: string;
  readonly facility: string;
  readonly discrimination: string;
  readonly time: string;
  readonly flags: string;
  readonly flag: Readonly<Record<ItemFlag['kind'], string>>;
  readonly options: string;
  readonly omitted: string;
  readonly languages: string;
  readonly languagesText: string;
  readonly languagesTooFew: (each: number, both: number) => string;
  readonly delta: string;
  readonly class: string;
  readonly thresholds: string;
  readonly thresholdLines: readonly string[];
  readonly sources: string;
  readonly foot: (page: number, pages: number) => string;
}

const english: ReportWords = {
  title: (code, version) => `Technical report on the exam ${code}, version ${version}`,
  confidential: 'Confidential: this report tells the keys of items. Keep it as the item bank is kept.',
  made: (moment) => `Made on ${moment}.`,
  whom: 'On whom it rests',
  whomText: (most) =>
    `On the first attempt of each person at this exam, in whichever of its versions and at whichever academy it was begun, once it is over; of the newest ${most} where there are more. Whoever comes again has seen some of the items and is not counted. Whose first attempt was voided is left out. Attempts that the clock closed count with what was saved; an item without an answer is worth 0 points. Points are those of the key of each item version, as attempts are marked. Intervals have 95 % confidence.`,
  hash: 'Data set (SHA-256)',
  hashText: 'The register gives the data set out as a file of canonical JSON (RFC 8785), without names, ids and dates. The SHA-256 of its bytes is this hash for as long as nobody else sits the exam. Times are not in it.',
  exam: 'The exam',
  figure: 'Figure',
  value: 'Value',
  candidates: 'Candidates',
  english: 'in English',
  portuguese: 'in Portuguese',
  cut: 'Cut score',
  cutOf: (points, possible) => `${points} of ${possible} points`,
  passed: 'Passed, gates included',
  mean: 'Mean points',
  deviation: 'Standard deviation, in points',
  quartiles: 'Quartiles and median, in points',
  range: 'Lowest and highest, in points',
  reliability: 'Reliability of drawn forms, ICC(1,k)',
  consistency: { 'kr-20': 'Internal consistency, KR-20', alpha: 'Internal consistency, Cronbach’s alpha' },
  error: 'Standard error of measurement, in points',
  errorAtCut: 'Standard error at the cut score, in points',
  agreement: 'Same decision on another form, by points alone',
  kappa: 'The same beyond chance, kappa',
  tooFew: (candidates, needed) => `not enough data: ${candidates} of ${needed} candidates`,
  nothingVaries: 'cannot be computed: nothing varies',
  scores: 'Points',
  scoresText: (cut) => `Candidates by whole points. Filled bars reach the cut score of ${cut}; outlined bars do not.`,
  points: 'Points',
  items: 'Items',
  itemsText: 'Facility is the mean of the points, 0 to 1. Discrimination is the correlation of an item’s points with the share of points on the rest of the form. Seconds are the median of the time from one saved answer to the next, added up for the item that was saved: a rough measure. Of options: share of candidates and correlation of choosing it with the rest; * marks a key.',
  item: 'Item',
  facility: 'Facility',
  discrimination: 'Discrimination',
  time: 'Seconds',
  flags: 'Flags',
  flag: {
    'too-easy': 'very easy',
    'too-hard': 'very hard',
    'negative-discrimination': 'negative discrimination',
    'non-functional-distractors': 'idle distractors',
    'possible-key-error': 'key may be wrong',
    'differential-functioning': 'differs between languages',
  },
  options: 'Options',
  omitted: 'no answer',
  languages: 'English and Portuguese',
  languagesText: 'Candidates who sat in Portuguese, compared with those in English who had equally many points (Mantel-Haenszel). Below 0 an item is harder in Portuguese. A: no difference to speak of, B: some, C: much.',
  languagesTooFew: (each, both) => `Not enough data for any item: ${each} candidates in each language and ${both} in both are needed.`,
  delta: 'Delta (standard error)',
  class: 'Class',
  thresholds: 'Thresholds',
  thresholdLines: [
    'Very easy above 0.95, very hard below 0.30: from 30 candidates (house rules).',
    'Negative discrimination below 0: from 50 candidates (house rule).',
    'Idle distractor: chosen by fewer than 5 % (Haladyna and Downing, 1993; Tarrant, Ware and Mohammed, 2009): from 50 candidates.',
    'Key may be wrong: a distractor that at least 5 candidates chose goes with knowing more, and more so than the key (house rule): from 50 candidates.',
    'Differs between languages: class C, at least 1.5 and significantly more than 1 in units of delta; from 200 candidates in each language and 500 in both (Zwick, 2012).',
    'Scores and pass rate from 30 candidates, reliability and what rests on it from 50 (house rules).',
  ],
  sources:
    'Sources: Wilson (1927) and Newcombe (1998), intervals of shares. Fisher (1921), intervals of correlations. Henrysson (1963); Crocker and Algina (1986), corrected item-rest correlation. Kuder and Richardson (1937); Cronbach (1951); Shrout and Fleiss (1979); Brennan (2001), reliability. Feldt, Woodruff and Salih (1987), its intervals. Lord (1955), error at a score. Subkoviak (1976), decisions. Mantel and Haenszel (1959); Holland and Thayer (1988); Robins, Breslow and Greenland (1986); Zwick (2012), differences between languages.',
  foot: (page, pages) => `Confidential · page ${page} of ${pages}`,
};

const portuguese: ReportWords = {
  title: (code, version) => `Relatório técnico do exame ${code}, versão ${version}`,
  confidential: 'Confidencial: este relatório revela as chaves dos itens. Guarde-o como se guarda o banco de itens.',
  made: (moment) => `Elaborado em ${moment}.`,
  whom: 'Em quem assenta',
  whomText: (most) =>
    `Na primeira tentativa de cada pessoa neste exame, em qualquer das suas versões e em qualquer academia em que tenha começado, depois de terminada; nas ${most} mais recentes, se houver mais. Quem volta já viu alguns dos itens e não conta. Fica de fora quem teve a primeira tentativa anulada. As tentativas que o relógio encerrou contam com o que estava guardado; um item sem resposta vale 0 pontos. Os pontos são os da chave de cada versão do item, tal como as tentativas são classificadas. Os intervalos têm 95 % de confiança.`,
  hash: 'Conjunto de dados (SHA-256)',
  hashText: 'O registo disponibiliza o conjunto de dados num ficheiro de JSON canónico (RFC 8785), sem nomes, identificadores nem datas. O SHA-256 dos seus bytes é este enquanto mais ninguém fizer o exame. Os tempos não fazem parte dele.',
  exam: 'O exame',
  figure: 'Medida',
  value: 'Valor',
  candidates: 'Candidatos',
  english: 'em inglês',
  portuguese: 'em português',
  cut: 'Nota de corte',
  cutOf: (points, possible) => `${points} de ${possible} pontos`,
  passed: 'Aprovados (pontos e perguntas de segurança)',
  mean: 'Média de pontos',
  deviation: 'Desvio-padrão, em pontos',
  quartiles: 'Quartis e mediana, em pontos',
  range: 'Mínimo e máximo, em pontos',
  reliability: 'Fiabilidade das provas sorteadas, ICC(1,k)',
  consistency: { 'kr-20': 'Consistência interna, KR-20', alpha: 'Consistência interna, alfa de Cronbach' },
  error: 'Erro-padrão de medida, em pontos',
  errorAtCut: 'Erro-padrão na nota de corte, em pontos',
  agreement: 'Mesma decisão noutra prova, só pelos pontos',
  kappa: 'O mesmo para além do acaso, kappa',
  tooFew: (candidates, needed) => `dados insuficientes: ${candidates} de ${needed} candidatos`,
  nothingVaries: 'não se pode calcular: nada varia',
  scores: 'Pontos',
  scoresText: (cut) => `Candidatos por pontos inteiros. As barras cheias atingem a nota de corte de ${cut}; as barras vazias não.`,
  points: 'Pontos',
  items: 'Itens',
  itemsText: 'A facilidade é a média dos pontos, de 0 a 1. A discriminação é a correlação dos pontos do item com a parte dos pontos obtida no resto da prova. Os segundos são a mediana do tempo entre uma resposta guardada e a seguinte, somado para o item que foi guardado: uma medida aproximada. Das opções: percentagem de candidatos e correlação da escolha com o resto; * assinala uma chave.',
  item: 'Item',
  facility: 'Facilidade',
  discrimination: 'Discriminação',
  time: 'Segundos',
  flags: 'Alertas',
  flag: {
    'too-easy': 'muito fácil',
    'too-hard': 'muito difícil',
    'negative-discrimination': 'discriminação negativa',
    'non-functional-distractors': 'distratores inativos',
    'possible-key-error': 'a chave pode estar errada',
    'differential-functioning': 'difere entre línguas',
  },
  options: 'Opções',
  omitted: 'sem resposta',
  languages: 'Inglês e português',
  languagesText: 'Candidatos que fizeram o exame em português, comparados com os que o fizeram em inglês e obtiveram os mesmos pontos (Mantel-Haenszel). Abaixo de 0, o item é mais difícil em português. A: sem diferença digna de nota, B: alguma, C: grande.',
  languagesTooFew: (each, both) => `Dados insuficientes para todos os itens: são precisos ${each} candidatos em cada língua e ${both} no conjunto.`,
  delta: 'Delta (erro-padrão)',
  class: 'Classe',
  thresholds: 'Limiares',
  thresholdLines: [
    'Muito fácil acima de 0,95, muito difícil abaixo de 0,30: a partir de 30 candidatos (regras da casa).',
    'Discriminação negativa abaixo de 0: a partir de 50 candidatos (regra da casa).',
    'Distrator inativo: escolhido por menos de 5 % (Haladyna e Downing, 1993; Tarrant, Ware e Mohammed, 2009): a partir de 50 candidatos.',
    'A chave pode estar errada: um distrator escolhido por pelo menos 5 candidatos acompanha quem sabe mais, e mais do que a chave (regra da casa): a partir de 50 candidatos.',
    'Difere entre línguas: classe C, pelo menos 1,5 e significativamente mais de 1 em unidades de delta; a partir de 200 candidatos em cada língua e 500 no conjunto (Zwick, 2012).',
    'Pontos e taxa de aprovação a partir de 30 candidatos, fiabilidade e o que nela assenta a partir de 50 (regras da casa).',
  ],
  sources:
    'Fontes: Wilson (1927) e Newcombe (1998), intervalos de proporções. Fisher (1921), intervalos de correlações. Henrysson (1963); Crocker e Algina (1986), correlação corrigida entre item e resto. Kuder e Richardson (1937); Cronbach (1951); Shrout e Fleiss (1979); Brennan (2001), fiabilidade. Feldt, Woodruff e Salih (1987), os seus intervalos. Lord (1955), erro numa nota. Subkoviak (1976), decisões. Mantel e Haenszel (1959); Holland e Thayer (1988); Robins, Breslow e Greenland (1986); Zwick (2012), diferenças entre línguas.',
  foot: (page, pages) => `Confidencial · página ${page} de ${pages}`,
};

export const reportWords: Localised<ReportWords> = { en: english, 'pt-PT': portuguese };

/** With a decimal comma in Portuguese, and a true minus sign. */
export const printedFigure = (value: number, digits: number, locale: Locale): string => value.toFixed(digits).replace('-', '−').replace('.', locale === 'en' ? '.' : ',');
