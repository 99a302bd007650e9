// Are files read as the programs of others write them, and is what is hostile in them refused with its place?
import { readExchange } from '../../exchange-files.js';
import { mostBytes } from './file-text.js';
import type { ExchangeFormat } from './formats.js';
import { joinQuestions } from './join-questions.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (format: ExchangeFormat, text: string) => readExchange(format, bytes(text));
const first = (format: ExchangeFormat, text: string) => {
  const [one] = read(format, text).found;
  if (!one) throw new Error(JSON.stringify(read(format, text)));
  return { ...one.question, place: one.place, notes: one.notes.map(({ sort, code, about }) => [sort, code, about]) };
};
const refusedAt = (format: ExchangeFormat, text: string) => {
  const { found, refused } = read(format, text);
  return [found.length, ...refused.map(({ code, place, about }) => [code, place, about])];
};

describe('GIFT', () => {
  const file = [
    '// question: 1  name: Skin', '$CATEGORY: $course$/top/Hygiene', '', '// [id:OWN-1-01] [tag:level:apply] [tag:summer]', '::Skin layer::[html]<p>Which layer holds the dots at <b>&lt; 2 mm</b>?</p>{', '  =Dermis#Right\\: it stays there.', '  ~%50%Epidermis#It is shed \\{soon\\}.', '  ~Hypodermis', '####General words.', '}', '',
    '::W::Which two?{~%50%a ~%50%b ~%-50%c}', '', '::T::The sun fades pigment.{TRUE#No, it does.#Right.}', '', '::M::Match.{=cat -> cat food =dog -> dog\\=food = -> none}', '', '::N::How many?{#=1.5:0.25#Because}', '', '::R::Between?{#1..3}', '', 'Two plus {=two ~three} is four.', '', '::S::Who?{=Grant =Ulysses}', '', '::E::Write an essay.{}', '', '::B::Broken {=a ~b', '', '::Z::The last.{=a ~b}',
  ].join('\r\n'); // prettier-ignore

  it('is read as Moodle writes it, question by question', () => {
    const { found, refused } = read('gift', file);
    expect(found.map(({ question, place }) => [place, question.asked.kind])).toEqual([['4:1', 'single'], ['12:1', 'multiple'], ['14:1', 'true-false'], ['16:1', 'matching'], ['18:1', 'numeric'], ['20:1', 'numeric'], ['22:1', 'single'], ['30:1', 'single']]);
    expect(found[0]).toMatchObject({ question: { code: 'OWN-1-01', level: 'apply', stem: 'Which layer holds the dots at < 2 mm?', asked: { options: [{ text: 'Dermis', correct: true, rationale: 'Right: it stays there.' }, { text: 'Epidermis', correct: false, rationale: 'It is shed {soon}.' }, { text: 'Hypodermis', correct: false }] } } });
    expect(found[0]!.notes.map(({ code, about }) => [code, about])).toEqual([['tags', 'summer'], ['general-feedback', 'General words.'], ['markup', 'b'], ['weights', '50%'], ['category', '$course$/top/Hygiene']]);
    expect(found[1]!.notes.map(({ code }) => code)).toEqual(['category']);
    expect(found[2]).toMatchObject({ question: { asked: { options: [{ correct: true, rationale: 'Right.' }, { correct: false, rationale: 'No, it does.' }] } } });
    expect(found[3]).toMatchObject({ question: { asked: { prompts: [{ text: 'cat', match: 0 }, { text: 'dog', match: 1 }], options: [{ text: 'cat food' }, { text: 'dog=food' }, { text: 'none' }] } } });
    expect(found[4]).toMatchObject({ question: { asked: { answer: '1.5', tolerance: '0.25', rationale: 'Because' } } });
    expect(found[5]).toMatchObject({ question: { asked: { answer: '2', tolerance: '1' } }, notes: [{ code: 'interval-becomes-tolerance', about: '1..3' }, { code: 'category' }] });
    expect(found[6]).toMatchObject({ question: { stem: 'Two plus _____ is four.' }, notes: [{ code: 'gap-becomes-choice' }, {}] });
    expect(refused.map(({ code, place, about }) => [code, place, about])).toEqual([['kind-unknown', '24:1', 'Short'], ['kind-unknown', '26:1', 'Essay'], ['syntax', '29:1', expect.stringContaining('Expected') as string]]);
  });

  it('becomes items in both languages where two questions have one code', () => {
    const one = (language: string, words: string) => `::OWN-1-02 [${language}]::${words}?{=${words} a ~${words} b}`;
    const { found } = read('gift', [one('en', 'Which'), one('pt', 'Qual'), '::x::And?{=a ~b}'].join('\n\n'));
    const { items, refused } = joinQuestions(found, { language: 'en', prefix: 'NEW-3', taken: new Set(['NEW-3-01']) });
    expect(refused).toEqual([]);
    expect(items.map(({ draft, languages }) => [draft.id, languages, draft.stem])).toEqual([['OWN-1-02', ['en', 'pt-PT'], { en: 'Which?', 'pt-PT': 'Qual?' }], ['NEW-3-02', ['en'], { en: 'And?', 'pt-PT': '' }]]);
    expect(items[1]!.notes.map(({ code, about }) => [code, about])).toEqual([['code-given', 'NEW-3-02'], ['level-assumed', 'recall'], ['difficulty-assumed', '0.5'], ['language-assumed', 'en'], ['language', 'pt-PT']]);
  });

  it('is refused where its languages ask for different answers', () => {
    const { found } = read('gift', '::OWN-1-02 [en]::Which?{=a ~b}\n\n::OWN-1-02 [pt-PT]::Qual?{~a =b}\n\n::OWN-1-03 [en]::Which?{=a ~b}\n\n::OWN-1-03 [en]::Again?{=a ~b}');
    expect(joinQuestions(found, { language: 'en', prefix: 'NEW-1', taken: new Set() }).refused.map(({ code, place }) => [code, place])).toEqual([['code-twice', '7:1'], ['languages-disagree', '3:1']]);
  });
});

describe('ids of options that others bring', () => {
  it('say nothing of the key to whoever knows the habits of authors, and are the same each time', () => {
    const text = Array.from({ length: 60 }, (_, at) => `::OWN-1-${at + 10} [en]::Which of number ${at}?{=right ~one ~two ~three}`).join('\n\n');
    const ids = (seedOf?: (words: string) => string) =>
      joinQuestions(read('gift', text).found, { language: 'en', prefix: 'NEW-1', taken: new Set(), ...(seedOf && { seedOf }) }).items.map(({ draft }) => draft.options!.find(({ correct }) => correct)!.id);
    const right = ids();
    for (const id of ['a', 'b', 'c', 'd']) expect(right.filter((one) => one === id).length).toBeGreaterThan(5);
    expect(ids()).toEqual(right);
    // with a secret nobody reckons back from the words
    expect(ids((words) => `secret ${words}`)).not.toEqual(right);
  });
});

describe('what a file says and nothing here takes over', () => {
  const join = (format: ExchangeFormat, text: string) => joinQuestions(read(format, text).found, { language: 'en', prefix: 'NEW-1', taken: new Set() });
  const row = (language: string, said: string, key = 'a') => `item,OWN-1-01,${language},single,${said},,Which?,\n${['a', 'b'].map((id) => `option,,,,,,,,,${id},${id},${id === key ? 'yes' : 'no'}`).join('\n')}\n`;
  const table = (...rows: string[]) => `part,code,language,type,domain,level,gate,difficulty,claims,id,text,answer\n${rows.join('')}`;

  it('is put together from both languages, and refused where they say different things', () => {
    expect(join('csv', table(row('en', 'M1,,,0.9,'), row('pt-PT', ',apply,yes,,C1.01 C1.02')))).toMatchObject({ refused: [], items: [{ draft: { domain: 'M1', level: 'apply', gate: true, difficulty: 0.9, claims: ['C1.01', 'C1.02'] } }] });
    expect(join('csv', table(row('en', 'M1,,,,C1.02 C1.01'), row('pt-PT', 'M1,,,,C1.01 C1.02'))).refused).toEqual([]);
    for (const other of ['M2,recall,no,0.9,C1.01', 'M1,apply,no,0.9,C1.01', 'M1,recall,yes,0.9,C1.01', 'M1,recall,no,0.3,C1.01', 'M1,recall,no,0.9,C2.02']) {
      expect(join('csv', table(row('en', 'M1,recall,no,0.9,C1.01'), row('pt-PT', other)))).toMatchObject({ items: [], refused: [{ code: 'languages-disagree', place: '5:part' }] });
    }
  });

  it('is named: tags that are not understood, and HTML where a text is plain', () => {
    expect(first('gift', '// [tag:gate:Yes] [tag:level:Apply] [tag:difficulty:70%] [tag:claim:C1.01]\n::OWN-1-01 [en]::Q?{=a ~b}').notes).toEqual([['lost', 'tags', 'level:Apply, gate:Yes, difficulty:70%']]);
    expect(first('gift', '::x::[plain]a <b>c</b>?{=a ~b}').notes).toEqual([['changed', 'taken-literally', '<b>']]);
    expect(first('moodle', '<quiz><question type="truefalse"><name><text>n</text></name><questiontext format="plain_text"><text>a &lt;b&gt;c</text></questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>').notes).toEqual([['changed', 'taken-literally', '<b>']]);
  });

  it('is a language that is none of ours, which the report names', () => {
    const languages = (tag: string) => join('gift', `::OWN-1-01 [${tag}]::Which?{=a ~b}`).items.map((item) => [item.languages, item.notes.filter(({ code }) => code === 'language-assumed').map(({ about }) => about)]);
    expect(['en', 'en-GB', 'pt', 'pt_PT'].map(languages)).toEqual([[[['en'], []]], [[['en'], []]], [[['pt-PT'], []]], [[['pt-PT'], []]]]);
    expect(['pt-BR', 'fr'].map(languages)).toEqual([[[['pt-PT'], ['pt-BR']]], [[['en'], ['fr']]]]);
  });

  it('is a unit in which the answer is another number', () => {
    const number = (...units: [string, string][]) => `<quiz><question type="numerical"><name><text>n</text></name><questiontext format="html"><text>How long?</text></questiontext><answer fraction="100"><text>3</text><tolerance>0</tolerance></answer><units>${units.map(([times, name]) => `<unit><multiplier>${times}</multiplier><unit_name>${name}</unit_name></unit>`).join('')}</units></question></quiz>`;
    expect(first('moodle', number(['1000', 'mm'], ['1.0', 'm']))).toMatchObject({ asked: { answer: '3', unit: 'm' }, notes: [['lost', 'unit', 'mm']] });
    expect(refusedAt('moodle', number(['1000', 'mm']))).toEqual([0, ['number-unfit', expect.any(String), 'mm']]);
  });
});

describe('Aiken', () => {
  it('is read with points and brackets, and told by its lines where it is wrong', () => {
    const file = 'What is shed?\nA. Dermis\nB. Epidermis\nANSWER: B\n\nThe sun fades.\nA) True\nB) False\nANSWER: A\n\nNo key\nA. x\nB. y\nANSWER: C\n\nOne\nA. x\nANSWER: A\n\nEnds early\nA. x\nB. y\n';
    const { found, refused } = read('aiken', file);
    expect(found.map(({ place, question: { stem, asked } }) => [place, stem, asked.kind, 'options' in asked && asked.options.findIndex((option) => 'correct' in option && option.correct)])).toEqual([['1:1', 'What is shed?', 'single', 1], ['6:1', 'The sun fades.', 'true-false', 0]]);
    expect(refused.map(({ code, place }) => [code, place])).toEqual([['key-missing', '14:1'], ['parts-many', '16:1'], ['syntax', '22:1']]);
  });
});

describe('Moodle XML', () => {
  const quiz = (...questions: string[]) => `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join('\n')}\n</quiz>`;
  const question = (type: string, inner: string, text = '<p>Which?</p>') => `<question type="${type}"><name><text>OWN-2-01</text></name><questiontext format="html"><text><![CDATA[${text}]]></text></questiontext>${inner}</question>`;

  it('is read as Moodle writes it', () => {
    const choice = '<generalfeedback format="html"><text>Read lesson 2.</text></generalfeedback><defaultgrade>2.0000000</defaultgrade><single>true</single><answer fraction="100" format="html"><text><![CDATA[<p>Dermis &eacute; &#8211; sim</p>]]></text><feedback format="html"><text>Yes</text></feedback></answer><answer fraction="0" format="html"><text>Fat</text><feedback format="html"><text></text></feedback></answer><tags><tag><text>domain:M2</text></tag></tags>';
    expect(first('moodle', quiz('<question type="category"><category><text>$course$/top/M2</text></category></question>', question('multichoice', choice)))).toMatchObject({
      code: 'OWN-2-01', domain: 'M2', place: expect.stringMatching(/^4:/) as string, stem: 'Which?', asked: { kind: 'single', options: [{ text: 'Dermis é – sim', correct: true, rationale: 'Yes' }, { text: 'Fat' }] },
      notes: [['lost', 'category', '$course$/top/M2'], ['lost', 'general-feedback', ''], ['lost', 'settings', 'defaultgrade 2.0000000']],
    }); // prettier-ignore
    const gaps = '<selectoption><text>dots</text><group>1</group></selectoption><selectoption><text>dry</text><group>2</group></selectoption><selectoption><text>lines</text><group>1</group></selectoption><selectoption><text>wet</text><group>2</group></selectoption>';
    expect(first('moodle', quiz(question('gapselect', gaps, '<p>Fill in.</p><p>Small [[1]] on [[2]] skin.</p>')))).toMatchObject({
      stem: 'Fill in.', asked: { kind: 'gaps', text: 'Small {{1}} on {{2}} skin.', gaps: [{ correct: 0, options: [{ text: 'dots' }, { text: 'lines' }] }, { correct: 0, options: [{ text: 'dry' }, { text: 'wet' }] }] },
    });
    expect(first('moodle', quiz(question('numerical', '<answer fraction="100"><text>30.0</text><tolerance>0.50</tolerance></answer><units><unit><multiplier>1</multiplier><unit_name>mL</unit_name></unit></units>')))).toMatchObject({ asked: { answer: '30', tolerance: '0.5', unit: 'mL' } });
  });

  it.each([
    ['a question of a kind that is not here', quiz(question('essay', '')), 'kind-unknown', 'essay'],
    ['a script in a text', quiz(question('multichoice', '', '<script>alert(1)</script>')), 'markup-refused', '<script>'],
    ['a number in a higher place, which without it is another', quiz(question('multichoice', '', '10<sup>6</sup>')), 'markup-refused', '<sup>'],
    ['a picture', quiz(question('multichoice', '', '<img src="x" onerror="x">')), 'markup-refused', '<img>'],
    ['a document type', '<!DOCTYPE quiz SYSTEM "file:///etc/passwd"><quiz/>', 'syntax', '<!DOCTYPE'],
    ['a billion laughs', '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><quiz>&b;</quiz>', 'syntax', '<!DOCTYPE'],
    ['an entity of its own', '<quiz><question>&nbsp;</question></quiz>', 'syntax', expect.any(String)],
    ['a depth that nobody writes', `<quiz>${'<a>\n'.repeat(100_000)}`, 'too-large', '> 40'],
    ['an end that is missing', '<quiz><question type="essay">', 'syntax', expect.any(String)],
    ['another encoding', '<?xml version="1.0" encoding="ISO-8859-1"?><quiz/>', 'encoding', 'ISO-8859-1'],
  ])('is refused for %s', (_, text, code, about) => {
    expect(refusedAt('moodle', text)).toEqual([0, [code, expect.stringMatching(/^\d+:\d+$/), about]]);
  });
});

describe('a table', () => {
  const header = 'part,code,language,type,id,text,answer,rationale';
  const item = (more = '') => `item,OWN-3-01,en,single,,"Which, ""now""?",,\noption,,,,a,One,yes,why\noption,,,,b,"Two\nlines",no,${more}`;

  it('is read with quotes, ends of lines in cells, and semicolons', () => {
    const wanted = { code: 'OWN-3-01', language: 'en', place: '2:part', stem: 'Which, "now"?', asked: { options: [{ text: 'One', correct: true, rationale: 'why' }, { text: 'Two\nlines', correct: false }] } };
    expect(first('csv', `\ufeff${header}\n${item()}`)).toMatchObject(wanted);
    expect(first('csv', `${header}\n${item()}`.replaceAll('\n', '\r\n'))).toMatchObject(wanted);
    expect(first('csv', 'part;type;id;text;answer\nitem;numeric;;How many?;1,5\n')).toMatchObject({ stem: 'How many?', asked: { answer: '1.5' } });
  });

  it.each([
    ['a column that is none of ours', 'part,text,points\n', 'column-unknown', '1:1'],
    ['a quote that is never closed', `${header}\nitem,"`, 'syntax', '2:1'],
    ['a kind that is not here', `${header}\nitem,,,essay,,x,,\n`, 'kind-unknown', '2:type'],
    ['a key that is no option', `${header},of\nitem,,,matching,,x,,\nprompt,,,,,p,9,\nprompt,,,,,q,1,\noption,,,,,a,,\noption,,,,,b,,\n`, 'key-missing', '3:answer'],
    ['one option', `${header}\nitem,,,single,,x,,\noption,,,,a,One,yes,\n`, 'parts-many', '2:part'],
  ])('is refused for %s', (_, text, code, place) => {
    expect(refusedAt('csv', text)).toEqual([0, [code, place, expect.any(String)]]);
  });

  it('takes HTML as the words that it is, and says so', () => {
    expect(first('csv', `${header}\n${item('<b>bold</b>')}`)).toMatchObject({ asked: { options: [{}, { rationale: '<b>bold</b>' }] }, notes: [['changed', 'taken-literally', '<b>']] });
  });
});

describe('any file', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['a NUL', bytes('Which?\nA. x\0'), 'text-unfit', '2:5'],
    ['bytes that are no text', Uint8Array.of(65, 10, 66, 0xe9, 10, 67), 'encoding', '2:2'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 65, 0), 'encoding', '1:1'],
    ['words that are written backwards', bytes('Which \u202E?'), 'text-unfit', '1:7'],
    ['a line without an end', bytes(`ok\n${'x'.repeat(200_000)}`), 'too-large', '2:100000'],
    ['more than anybody writes', new Uint8Array(mostBytes + 1).fill(65), 'too-large', '1:1'],
  ])('is refused for %s, with its place', (_, file, code, place) => {
    for (const format of ['gift', 'aiken', 'moodle', 'csv'] as const) expect(readExchange(format, file)).toMatchObject({ found: [], refused: [{ code, place }] });
  });

  it('of a thousand braces and blanks ends', () => {
    for (const hostile of ['{'.repeat(50_000), '\\'.repeat(50_000), '{=a~'.repeat(12_000), `x{${' \t'.repeat(20_000)}`, `${'::'.repeat(20_000)}`, '<'.repeat(50_000), `<${'a'.repeat(50_000)}`]) {
      for (const format of ['gift', 'aiken', 'moodle', 'csv'] as const) expect(read(format, hostile).found).toEqual([]);
    }
  });

  it('of blanks, tags, pairs and paragraphs without number is read once, and not once for each of them', () => {
    const blanks = `${' '.repeat(99_000)}\n`.repeat(20);
    const named = (name: string, inner = '', type = 'essay') => `<quiz><question type="${type}"><name><text>${name}</text></name>${inner}</question></quiz>`;
    for (const name of [`a${blanks}b`, `a${blanks}[en`, '[en] \n'.repeat(400_000)]) expect(refusedAt('moodle', named(name))).toEqual([0, ['kind-unknown', '1:30', 'essay']]);
    expect(refusedAt('gift', `::a${' '.repeat(50_000)}b::Which?{}`)).toEqual([0, ['kind-unknown', '1:1', 'Essay']]);
    expect(refusedAt('moodle', named('a', `<tags>${'<tag><text>claim:C1.01</text></tag>\n'.repeat(95_000)}</tags>`))).toEqual([0, ['kind-unknown', '1:30', 'essay']]);
    expect(refusedAt('moodle', named('a', `<questiontext format="html"><text><![CDATA[${'<p>a</p>\n'.repeat(400_000)}]]></text></questiontext>`))).toEqual([0, ['kind-unknown', '1:30', 'essay']]);
    const pairs = Array.from({ length: 40_000 }, (_, at) => `<subquestion><text>a</text><answer><text>${at}</text></answer></subquestion>\n`).join('');
    expect(refusedAt('moodle', named('a', pairs, 'matching'))).toEqual([0, ['parts-many', '1:33', '40000']]);
    expect(refusedAt('gift', `::a::Match.{${Array.from({ length: 5000 }, (_, at) => `=${at}->${at} `).join('')}}`)).toEqual([0, ['parts-many', '1:1', '5000']]);
  });

  it.each(['a{}\n\n'.repeat(600_000), 'a\nANSWER: A\n'.repeat(300_000), `part,text\n${'item,x\n'.repeat(400_000)}`, `<quiz>${'<question/>\n'.repeat(150_000)}</quiz>`])('of more questions than anybody reads is refused at the place where it was enough: %#', (text) => {
    const [format] = (['gift', 'aiken', 'csv', 'moodle'] as const).filter((one) => ({ gift: 'a{', aiken: 'a\n', csv: 'part', moodle: '<quiz' })[one] === text.slice(0, { gift: 2, aiken: 2, csv: 4, moodle: 5 }[one]));
    expect(read(format!, text)).toMatchObject({ found: [], refused: [{ code: 'too-large', place: expect.stringMatching(/^\d+:/) as string, about: '> 1000' }] });
  });

  it('of comments alone holds no question, however many they are', () => {
    expect(read('gift', '//\n\n'.repeat(400_000))).toEqual({ found: [], refused: [] });
  });

  it('with no question in it has none', () => {
    for (const format of ['gift', 'aiken', 'csv'] as const) expect(read(format, '')).toEqual({ found: [], refused: [] });
  });
});
