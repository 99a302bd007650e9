// What do the public pages say in European Portuguese?
import { offlinePortuguese } from './words-offline.pt.js';
import type { Words } from './words.js';

const notALicence = 'Não é uma licença para exercer e não promete resultados.';
const onePerson = 'Refere-se à pessoa aqui indicada, e não a uma clínica ou a uma marca. Em caso de dúvida, peça para ver um documento de identificação.';
const examinedThen = 'Diz que os requisitos do programa estavam cumpridos quando se decidiu. Não vigia cada tratamento.';

export const portuguese: Words = {
  register: 'O registo de técnicos de micropigmentação capilar',
  otherLanguage: { locale: 'en', name: 'English' },
  demonstration: 'Demonstração: nenhum certificado aqui é real.',
  footer: { label: 'Sobre este registo', privacy: 'Aviso de privacidade', terms: 'Condições', imprint: 'Informação legal', keptBy: (operator) => `Mantido por ${operator}` },

  form: {
    title: 'Consultar um certificado',
    lead: 'Veja num instante se um técnico de micropigmentação capilar está hoje certificado. Não precisa de conta.',
    label: 'Número do certificado',
    submit: 'Consultar',
    again: 'Consultar um número',
    empty: 'Escreva primeiro o número.',
    where: 'O número está no certificado: três grupos de cinco letras e algarismos.',
    scan: 'Ou aponte a câmara do telemóvel ao código quadrado ao lado.',
    drawing: 'Um certificado. O número, três grupos de cinco letras e algarismos, está assinalado ao fundo da página, ao lado do código quadrado.',
  },

  status: {
    'in-force': { headline: () => 'Em vigor hoje', below: ({ until }) => `Válido até ${until}.` },
    'with-conditions': { headline: () => 'Em vigor, com condições', below: ({ since, review, conditions }) => `Desde ${since}${review ? `, com revisão em ${review}` : ''}. ${conditions.length > 0 ? 'Aplicam-se estas condições:' : 'Pergunte ao técnico ou à academia que condições se aplicam.'}` },
    suspended: {
      headline: () => 'Suspenso: não pode dizer que está certificado',
      below: ({ since, review, reason }) => [`Desde ${since}${review ? `, com revisão em ${review}` : ''}.`, reason].filter(Boolean).join(' '),
    },
    'struck-off': { headline: () => 'Excluído do registo', below: ({ since, reason }) => [`Em ${since}. A exclusão é definitiva.`, reason].filter(Boolean).join(' ') },
    expired: { headline: ({ until }) => `Caducou em ${until}`, below: ({ renewed }) => (renewed ? 'O titular tem um certificado mais recente. Nada se apurou contra a pessoa.' : 'Não foi renovado. Nada se apurou contra a pessoa.') },
    surrendered: { headline: () => 'Entregue pelo titular', below: ({ since, reason }) => [`O titular renunciou a ele em ${since}.`, reason].filter(Boolean).join(' ') },
    superseded: { headline: () => 'Substituído por um certificado mais recente', below: ({ since }) => `Em ${since}. Só o mais recente conta.` },
    erased: { headline: () => 'Dados removidos a pedido do titular', below: () => null },
    'not-found': { headline: () => 'Não temos nada com este número', below: () => 'Está escrito como os nossos números, mas não há aqui nenhum certificado com ele.' },
    'could-not-check': { headline: () => 'Não conseguimos consultar o estado neste momento', below: () => 'A falha é nossa e nada diz sobre a pessoa. Tente de novo daqui a um minuto.' },
    altered: { headline: () => 'O nosso registo contradiz o seu próprio livro público', below: () => 'Por isso, nada do que diz com este número merece confiança, nem a favor nem contra a pessoa. A falha é nossa. Por favor, diga-nos que viu isto.' },
  },
  standing: (state, { since, until }) =>
    ({
      'in-force': `O certificado está em vigor, até ${until}.`,
      'with-conditions': `O certificado está em vigor com condições, até ${until}.`,
      suspended: `O certificado está suspenso desde ${since}.`,
      'struck-off': `O certificado foi excluído do registo em ${since}.`,
      expired: `O certificado caducou em ${until}.`,
      surrendered: `O titular renunciou ao certificado em ${since}.`,
      superseded: `Um certificado mais recente substituiu-o em ${since}.`,
    })[state],
  lastKnown: (state, when) =>
    `Da última vez que conseguimos, em ${when}, a resposta foi: ${
      {
        'in-force': 'em vigor', 'with-conditions': 'em vigor, com condições', suspended: 'suspenso', 'struck-off': 'excluído do registo', expired: 'caducado', surrendered: 'entregue pelo titular',
        superseded: 'substituído por um mais recente',
      }[state]
    }. Pode ter mudado desde então.`,
  reasons: {
    'under-investigation': 'Motivo: há factos a ser apurados.',
    hygiene: 'Motivo: higiene.',
    'insurance-lapsed': 'Motivo: o seguro caducou.',
    'holder-request': 'Motivo: pedido do titular.',
    'false-evidence': 'Motivo: assentava em provas falsas.',
    'serious-harm': 'Motivo: houve clientes seriamente lesados por faltas graves.',
    'worked-while-suspended': 'Motivo: a pessoa exerceu como certificada durante a suspensão.',
    'conditions-broken': 'Motivo: a pessoa não cumpriu as condições.',
    'concern-open': 'Nessa altura, o registo estava a averiguar uma preocupação.',
  },
  conditions: {
    supervised: 'A pessoa só trata sob a supervisão de um técnico certificado.',
    'no-scars': 'A pessoa não trata cicatrizes.',
    'hygiene-training': 'A pessoa tem de repetir a formação em higiene.',
    'keep-records': 'A pessoa guarda para o registo os apontamentos e as fotografias de cada tratamento.',
  },
  onward: { replacedBy: 'Substituído por', renewedBy: 'Renovado por', replaces: 'Substituiu', renews: 'Renovou' },
  scopes: { 'scalp-micropigmentation': 'Micropigmentação capilar (SMP)' },
  facts: {
    number: 'Número',
    scope: 'Âmbito',
    academy: 'Academia',
    since: 'Certificado desde',
    until: 'Válido até',
    issued: 'Emitido em',
    end: 'Data de fim',
    decision: 'Decisão',
    decisions: { independent: 'Independente', excepted: 'Não independente, por exceção' },
    nameRemoved: 'Nome removido',
    moment: (day, time, zone) => `${day} às ${time} (${zone})`,
    askedAt: (when) => `Consultado em ${when}.`,
    askedWhere: 'Volte a consultar em',
  },

  checks: {
    title: 'O que consultámos',
    answers: { yes: 'Sim.', no: 'Não.', 'could-not-check': 'Não foi possível consultar' },
    number: 'O número está bem escrito.',
    register: { entered: 'Este número consta do registo.', nothingHere: 'Este número não consta do registo.' },
    status: {
      'in-force': 'O certificado está hoje em vigor.',
      'with-conditions': 'O certificado está hoje em vigor, com condições.',
      suspended: 'O certificado não está hoje em vigor: está suspenso.',
      'struck-off': 'O certificado não está hoje em vigor: foi excluído do registo.',
      expired: 'O certificado não está hoje em vigor: caducou.',
      surrendered: 'O certificado não está hoje em vigor: o titular renunciou a ele.',
      superseded: 'Este certificado não está hoje em vigor: foi substituído por um mais recente.',
    },
    academy: {
      admitted: (name) => `Academia admitida neste registo: ${name}.`,
      suspended: (name) => `Academia suspensa neste registo: ${name}. O que emitiu antes mantém-se, salvo indicação na página de cada certificado.`,
      closed: (name) => `Academia que encerrou: ${name}. O que emitiu mantém-se.`,
    },
    independence: {
      independent: 'Quem decidiu não ensinou nem avaliou o titular.',
      'only-certifier': 'Quem decidiu também ensinou ou avaliou o titular. O registo autorizou-o antes: não havia outro certificador disponível.',
      'remote-region': 'Quem decidiu também ensinou ou avaliou o titular. O registo autorizou-o antes: a região é remota.',
      'other-language': 'Quem decidiu também ensinou ou avaliou o titular. O registo autorizou-o antes: nenhum outro certificador fala a língua.',
    },
    signature: {
      'as-signed': 'O nome, os factos e o historial aqui indicados são os que foram assinados.',
      differs: 'O que o registo aqui diz não é o que foi assinado. Não se fie nisto e, por favor, diga-nos.',
      'details-removed': 'se isto é o que foi assinado: os dados foram removidos.',
      'not-yet': 'ainda se isto é o que foi assinado. As entradas novas demoram alguns segundos.',
    },
    ledger: {
      entered: (entry) => `Consta do livro de registo público, na entrada ${entry}.`,
      notYet: 'Ainda não consta do livro de registo público. As entradas novas demoram alguns segundos.',
      missing: 'O livro de registo público não tem a entrada que devia ter. Não se fie no que é indicado e, por favor, diga-nos.',
      named: 'O livro de registo público tem a entrada que o registo aqui indica.',
    },
    unreadable: {
      register: 'se este número consta do registo.',
      status: 'se o certificado está hoje em vigor.',
      academy: 'se a academia está admitida neste registo.',
      independence: 'se a decisão foi independente.',
      signature: 'se isto é o que foi assinado.',
      ledger: 'se consta do livro de registo público.',
    },
  },

  ownCheck: {
    working: 'O seu navegador está a conferir esta resposta …',
    agrees: 'O seu navegador conferiu tudo por si: o nome, os factos e o historial são os que foram assinados e constam do livro de registo público.',
    differs: 'O seu navegador conferiu tudo por si e não condiz com o livro de registo público. Não se fie nisto e, por favor, diga-nos.',
    unread: 'O seu navegador não conseguiu conferir isto neste momento. Não é um sim nem um não.',
  },

  ...offlinePortuguese,

  meaning: {
    title: 'O que isto não quer dizer',
    points: {
      'in-force': [notALicence, onePerson, examinedThen],
      'with-conditions': [notALicence, 'As condições limitam o que a pessoa pode fazer com este certificado. Não são uma suspensão.', onePerson],
      suspended: ['A suspensão não é uma decisão final. Pode ser levantada.', 'Nada diz sobre os tratamentos feitos antes de começar.'],
      'struck-off': ['É uma decisão deste registo, e não de um tribunal.', 'Nada diz sobre outras pessoas da mesma clínica ou academia.'],
      expired: ['Não significa que se tenha apurado algo contra a pessoa.', 'Não diz que a formação se perdeu: o certificado não foi renovado e, enquanto não o for, não conta.'],
      surrendered: ['Entregar um certificado não significa que se tenha apurado algo contra a pessoa.'],
      superseded: ['Ser substituído não significa que se tenha apurado algo contra a pessoa: um certificado corrigido ou renovado tem outro número.'],
      erased: ['Não significa que se tenha apurado algo contra a pessoa. Os dados nunca são removidos enquanto vigorar uma medida.'],
      'not-found': ['Não significa que se tenha apurado algo contra alguém.', 'Não diz que a pessoa não tem formação: outros registos têm certificados e números próprios.'],
      'could-not-check': ['Não é um sim nem um não.', 'Não diz que haja algo de errado com o certificado.'],
      altered: ['Não significa que se tenha apurado algo contra a pessoa: o que falhou, falhou neste registo.', 'Não é um sim nem um não. Enquanto não se esclarecer, não adianta tentar de novo.'],
    },
  },
  helpWithNumber: {
    title: 'O que pode fazer',
    points: [
      'Compare o número com o certificado, grupo a grupo.',
      'Peça ao técnico que lhe mostre o certificado e leia o código quadrado com o telemóvel.',
      'Se for de outro registo, pergunte a esse registo.',
      'Se alguém lhe mostrar um certificado com este número, diga-nos.',
    ],
  },
  actions: { concern: 'Comunicar uma preocupação', another: 'Consultar outro número', retry: 'Tentar de novo', tellUs: 'Diga-nos' },

  asOf: {
    title: 'Como estava no dia do meu tratamento?',
    label: 'Dia do tratamento',
    submit: 'Ver nesse dia',
    known: (day, states) => `Em ${day}, este certificado estava ${states.join(', depois ')}.`,
    states: {
      'in-force': 'em vigor', 'with-conditions': 'em vigor com condições', suspended: 'suspenso', 'struck-off': 'excluído do registo', expired: 'caducado', surrendered: 'entregue pelo titular', superseded: 'substituído por um mais recente',
    },
    beforeIssue: (day, issued) => `Em ${day}, este certificado ainda não existia: foi emitido em ${issued}.`,
    future: (day) => `O dia ${day} ainda está para vir. Ninguém pode dizer já como estará o certificado.`,
    couldNotCheck: (day) => `Neste momento não conseguimos dizer como estava em ${day}: quando pudemos consultar pela última vez, esse dia ainda não tinha acabado.`,
    notADay: 'Isto não é um dia do calendário. Escreva ano, mês e dia: 2026-03-14.',
  },

  details: {
    title: 'Para quem quer conferir a nossa palavra',
    intro: 'O registo mantém um livro público que só pode crescer. Com o que está abaixo, qualquer pessoa pode mostrar que esta entrada faz parte dele.',
    entry: 'Entrada no livro de registo',
    notYet: 'Ainda sem entrada',
    leafHash: 'Hash da entrada (SHA-256, base64url)',
    proof: 'Prova de que está no livro de registo',
    checkpoint: 'Tamanho e raiz do livro, assinados',
    statusList: 'Lugar na lista de estados',
    machine: 'Peça este endereço com “Accept: application/json” para obter a mesma resposta em forma de dados, com os factos e os sais a que a entrada se vincula.',
  },

  mistyped: {
    headline: 'Há um engano neste número',
    nothingAsked: 'Nada foi consultado.',
    length: (count) => `Um número tem 15 letras e algarismos; este tem ${count}.`,
    tooLong: 'Um número tem 15 letras e algarismos; isto é muito mais comprido.',
    foreign: (place, character) => `“${character}”, o ${place}.º carácter, não existe em nenhum número. Os números têm as letras de A a Z, sem I, L, O e U, e algarismos.`,
    letterU: (place) => `A ${place}.ª letra é um U, que não existe em nenhum número. Talvez seja um V.`,
    oneSymbol: (place) => `A letra ou algarismo no ${place}.º lugar parece não condizer. Compare com o certificado.`,
    swapped: (places) => `Dois vizinhos parecem ter trocado de lugar: ${places.map((place) => `o ${place}.º e o ${place + 1}.º`).join(', ou ')}.`,
    several: 'Mais de uma letra ou algarismo parece não condizer. Compare o número grupo a grupo. O 8 e o B, o 5 e o S, o 2 e o Z confundem-se facilmente.',
    youTyped: 'Escreveu',
  },

  mark: {
    register: 'Registo de técnicos de SMP',
    status: {
      'in-force': 'Hoje em vigor',
      'with-conditions': 'Em vigor, com condições',
      suspended: 'Suspenso',
      'struck-off': 'Excluído do registo',
      expired: 'Caducado',
      surrendered: 'Renunciado pelo titular',
      superseded: 'Substituído por outro',
      erased: 'Dados removidos',
      'not-found': 'Nada com este número',
      'could-not-check': 'Não foi possível consultar',
      altered: 'Falha no nosso registo',
    },
  },
  poster: {
    title: 'Certificado? Veja por si.',
    how: 'Aponte a câmara do telemóvel para o código. O registo público responde num instante, sem conta.',
    code: 'Código QR com o endereço onde se consulta este certificado',
    counts: 'Conta o que o registo diz hoje, não este cartaz. Compare o nome e, na dúvida, peça para ver um documento de identificação.',
  },

  limited: {
    headline: 'Aguarde um momento, por favor',
    below: (seconds) => (seconds === 1 ? 'Pode voltar a consultar daqui a um segundo.' : `Pode voltar a consultar daqui a ${seconds} segundos.`),
    why: 'Da sua rede vieram muitos números que não temos. A espera evita que se procure no registo por tentativas. Nada diz sobre si nem sobre qualquer certificado.',
  },

  concern: {
    title: 'Comunicar uma preocupação',
    lead: 'Sobre um tratamento, um técnico ou um certificado. Qualquer pessoa o pode fazer. Só o conservador, que mantém este registo, lê o que escrever.',
    emergency: 'Se se sentir mal ou uma ferida não sarar, consulte primeiro um médico. Numa emergência, ligue 112. Este formulário não é vigiado a toda a hora.',
    number: 'Número do certificado, se o tiver',
    numberHint: 'Três grupos de cinco letras e algarismos.',
    about: 'De que se trata?',
    subjects: {
      result: 'O resultado de um tratamento',
      hygiene: 'Higiene',
      'pretends-to-be-certified': 'Alguém diz que está certificado e parece não estar',
      behaviour: 'O comportamento de alguém',
      other: 'Outro assunto',
    },
    account: 'O que aconteceu?',
    accountHint: 'Quando, onde e o que viu. De 10 a 4000 caracteres.',
    health: 'Não escreva pormenores sobre a saúde de ninguém, como doenças, medicamentos ou diagnósticos.',
    attachments: 'Não é possível enviar aqui fotografias nem outros ficheiros. Se forem precisos, o conservador pede-os.',
    contact: 'Como pode o conservador contactá-lo? (facultativo)',
    contactHint: 'Um endereço de e-mail ou número de telefone. Sem ele, ninguém lhe pode fazer perguntas nem dizer o que resultou.',
    trap: 'Deixe este campo vazio',
    privacyTitle: 'O que acontece ao que escrever',
    privacy: (operator) => [
      `${operator} guarda-o para analisar a sua preocupação, e para mais nada. Só o conservador o pode ler.`,
      'O seu endereço de rede não é guardado e não é usado nenhum cookie.',
    ],
    privacyLink: 'Ler o aviso de privacidade',
    submit: 'Enviar ao conservador',
    faultsTitle: 'Ainda não foi enviado',
    faults: {
      number: 'Este não é um número nosso. Corrija-o, ou deixe o campo vazio e diga abaixo o que mostra o certificado.',
      about: 'Escolha de que se trata.',
      tooShort: 'Diga um pouco mais: pelo menos 10 caracteres.',
      tooLong: 'Tem mais de 4000 caracteres. Encurte o texto ou envie-o em duas partes.',
      contact: 'Tem mais de 254 caracteres.',
      trap: 'Foi preenchido um campo que as pessoas não veem. Apague-o e envie de novo.',
      sentAlready: 'Já enviou uma comunicação a partir desta página, e ela chegou. Se quiser enviar também esta, carregue de novo no botão.',
      tooMany: (minutes) => `Chegaram muitas comunicações da sua rede em pouco tempo. Tente de novo daqui a ${minutes === 1 ? 'um minuto' : `${minutes} minutos`}; o que escreveu continua abaixo.`,
      other: 'Algo no formulário não pôde ser lido. Reveja-o e envie de novo.',
      unavailable: 'Não foi possível guardá-lo neste momento: a falha é nossa. Envie de novo daqui a um minuto; não chegará duas vezes.',
    },
    receivedTitle: 'A sua comunicação chegou',
    reference: 'Referência',
    keepReference: 'Anote a referência se quiser voltar ao assunto: não a podemos procurar por si.',
    nextTitle: 'O que acontece a seguir',
    next: [
      'O conservador lê a comunicação.',
      'Se deixou um contacto e algo não estiver claro, o conservador pergunta-lhe.',
      'Se um certificado for suspenso por causa dela, a página desse certificado di-lo.',
    ],
    back: 'Voltar à consulta',
  },
};
