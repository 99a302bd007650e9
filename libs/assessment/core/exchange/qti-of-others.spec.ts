// Are packages read as the programs of others write them, and is what no item here can be refused with its file and its place?
import { readExchange } from '../../exchange-files.js';
import { writeZip } from '../../write-zip.js';
import { joinQuestions } from './join-questions.js';
import { mostQuestions } from './note.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readExchange('qti21', bytes(text));
const first = (text: string) => {
  const [one] = read(text).found;
  if (!one) throw new Error(JSON.stringify(read(text)));
  return { ...one.question, place: one.place, notes: one.notes.map(({ code, about }) => [code, about]) };
};

const scored = '<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>';
const template = (name: string) => `<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/${name}"/>`;
const item = (inner: string, attributes = 'title="Question"', space = 'http://www.imsglobal.org/xsd/imsqti_v2p1') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<assessmentItem xmlns="${space}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="i1" ${attributes} adaptive="false" timeDependent="false">\n${inner}\n</assessmentItem>`;
const declared = (right: readonly string[], cardinality = 'single', baseType = 'identifier', more = '') =>
  `<responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="${baseType}"><correctResponse>${right.map((value) => `<value>${value}</value>`).join('')}</correctResponse>${more}</responseDeclaration>${scored}`;
const choices = (more = '', body = '') => `<itemBody>${body}<choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="1"><prompt>Which?</prompt><simpleChoice identifier="A">One${more}</simpleChoice><simpleChoice identifier="B">Two</simpleChoice><simpleChoice identifier="C">Three</simpleChoice></choiceInteraction></itemBody>`;

describe('an item of QTI', () => {
  it('is read as the examples of 1EdTech are: a prompt, feedback beside the choices, a template by its name', () => {
    const text = item(
      `${declared(['ChoiceA'])}
  <itemBody>
    <p>Look at the label
      of the cartridge.</p>
    <choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="1">
      <prompt>What <strong>must</strong> stand on it?</prompt>
      <simpleChoice identifier="ChoiceA">A lot number &amp; a date
        <feedbackInline outcomeIdentifier="FEEDBACK" identifier="ChoiceA" showHide="show">So it can be recalled.</feedbackInline></simpleChoice>
      <simpleChoice identifier="ChoiceB">A price</simpleChoice>
    </choiceInteraction>
  </itemBody>
  ${template('match_correct')}`,
      'title="Cartridge" xml:lang="en-GB"',
    );
    expect(first(text)).toMatchObject({
      place: expect.stringMatching(/^2:\d+$/) as string, language: 'en', stem: 'Look at the label of the cartridge.\nWhat must stand on it?',
      asked: { kind: 'single', options: [{ text: 'A lot number & a date', correct: true, rationale: 'So it can be recalled.' }, { text: 'A price', correct: false }] }, notes: [['markup', 'strong'], ['ids', '']],
    }); // prettier-ignore
    expect(first(text).asked).not.toMatchObject({ options: [{ id: 'ChoiceA' }, {}] });
  });

  it('is read as TAO writes it: 2.2, rows and columns, points that are added up, feedback that is shown by a rule', () => {
    const text = item(
      `<responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier"><correctResponse><value><![CDATA[choice_1]]></value><value><![CDATA[choice_3]]></value></correctResponse>
         <mapping defaultValue="0"><mapEntry mapKey="choice_1" mappedValue="1"/><mapEntry mapKey="choice_3" mappedValue="1"/></mapping></responseDeclaration>
       <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/><outcomeDeclaration identifier="MAXSCORE" cardinality="single" baseType="float"><defaultValue><value>2</value></defaultValue></outcomeDeclaration><outcomeDeclaration identifier="FEEDBACK_1" cardinality="single" baseType="identifier"/>
       <stylesheet href="style/custom/tao-user-styles.css" type="text/css" media="all" title=""/>
       <itemBody><div class="grid-row"><div class="col-12"><choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="0" minChoices="0" orientation="vertical"><prompt>Which two?</prompt>
         <simpleChoice identifier="choice_1" fixed="false" showHide="show">gloves</simpleChoice><simpleChoice identifier="choice_2" fixed="false" showHide="show">rings</simpleChoice><simpleChoice identifier="choice_3" fixed="false" showHide="show">a mask</simpleChoice></choiceInteraction></div></div></itemBody>
       <responseProcessing>
         <responseCondition><responseIf><not><isNull><variable identifier="RESPONSE"/></isNull></not><setOutcomeValue identifier="SCORE"><sum><variable identifier="SCORE"/><mapResponse identifier="RESPONSE"/></sum></setOutcomeValue></responseIf></responseCondition>
         <responseCondition><responseIf><match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match><setOutcomeValue identifier="FEEDBACK_1"><baseValue baseType="identifier">well</baseValue></setOutcomeValue></responseIf></responseCondition>
       </responseProcessing>
       <modalFeedback identifier="well" outcomeIdentifier="FEEDBACK_1" showHide="show" title="">Well done.</modalFeedback>`,
      'title="OWN-4-01 [pt_PT]" label="x" toolName="TAO" toolVersion="3.4" xml:lang="en-US"',
      'http://www.imsglobal.org/xsd/imsqti_v2p2',
    );
    expect(first(text)).toMatchObject({
      code: 'OWN-4-01', language: 'pt-PT', stem: 'Which two?', asked: { kind: 'multiple', options: [{ text: 'gloves', correct: true }, { text: 'rings', correct: false }, { text: 'a mask', correct: true }] },
      notes: [['settings', 'stylesheet'], ['weights', 'choice_1 1, choice_3 1'], ['feedback', 'well'], ['ids', '']],
    }); // prettier-ignore
  });

  it('is read as Moodle writes it: 2.0, a matching, conditions in the place of a template', () => {
    const pairs = '<value>q1 a1</value><value>q2 a2</value>';
    const text = item(
      `<responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="directedPair"><correctResponse>${pairs}</correctResponse><mapping defaultValue="0"><mapEntry mapKey="q1 a1" mappedValue="1"/><mapEntry mapKey="q2 a2" mappedValue="1"/></mapping></responseDeclaration>${scored}
       <itemBody><p>Match.</p><div class="interactive.match"><matchInteraction responseIdentifier="RESPONSE" shuffle="false" maxAssociations="2"><simpleMatchSet><simpleAssociableChoice identifier="q1" matchMax="1">cat</simpleAssociableChoice><simpleAssociableChoice identifier="q2" matchMax="1">dog</simpleAssociableChoice></simpleMatchSet>
       <simpleMatchSet><simpleAssociableChoice identifier="a2" matchMax="2">bone</simpleAssociableChoice><simpleAssociableChoice identifier="a1" matchMax="2">fish</simpleAssociableChoice></simpleMatchSet></matchInteraction></div></itemBody>
       <responseProcessing><responseCondition><responseIf><isNull><variable identifier="RESPONSE"/></isNull><setOutcomeValue identifier="SCORE"><baseValue baseType="integer">0</baseValue></setOutcomeValue></responseIf><responseElse><setOutcomeValue identifier="SCORE"><mapResponse identifier="RESPONSE"/></setOutcomeValue></responseElse></responseCondition></responseProcessing>`,
      'title="Animals"',
      'http://www.imsglobal.org/xsd/imsqti_item_v2p0',
    );
    expect(first(text)).toMatchObject({ stem: 'Match.', asked: { kind: 'matching', prompts: [{ text: 'cat', match: 1 }, { text: 'dog', match: 0 }], options: [{ text: 'bone' }, { text: 'fish' }] }, notes: [['settings', 'SCORE 2'], ['ids', '']] });
  });

  it('is read in the names of 3.0: an order, with feedback in its box', () => {
    const text = `<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="order" title="Order" adaptive="false" time-dependent="false" xml:lang="pt-BR">
      <qti-response-declaration identifier="RESPONSE" cardinality="ordered" base-type="identifier"><qti-correct-response><qti-value>C</qti-value><qti-value>A</qti-value><qti-value>B</qti-value></qti-correct-response></qti-response-declaration><qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
      <qti-item-body><qti-order-interaction response-identifier="RESPONSE" shuffle="false"><qti-prompt>Por que ordem?</qti-prompt><qti-simple-choice identifier="A">tocar</qti-simple-choice><qti-simple-choice identifier="B">enxaguar</qti-simple-choice><qti-simple-choice identifier="C">lavar</qti-simple-choice></qti-order-interaction></qti-item-body>
      <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct"/>
      <qti-modal-feedback outcome-identifier="FEEDBACK" identifier="C" show-hide="show"><qti-content-body><p>Primeiro.</p></qti-content-body></qti-modal-feedback></qti-assessment-item>`;
    expect(first(text)).toMatchObject({ language: undefined, otherLanguage: 'pt-BR', asked: { kind: 'ordering', options: [{ text: 'lavar', rationale: 'Primeiro.' }, { text: 'tocar' }, { text: 'enxaguar' }] }, notes: [['weights', 'match_correct'], ['ids', '']] });
    // ids that a file brings could stand in the order that is right
    const { items } = joinQuestions(read(text).found, { language: 'en', prefix: 'NEW-1', taken: new Set() });
    expect(items[0]!.draft.options!.map(({ id }) => id).join('')).not.toBe('abc');
  });

  it('is read with words to choose within a text, whose gaps stand in another order than they are declared', () => {
    const gap = (name: string, right: string) => `<responseDeclaration identifier="${name}" cardinality="single" baseType="identifier"><correctResponse><value>${right}</value></correctResponse></responseDeclaration>`;
    const pick = (name: string, ...words: string[]) => `<inlineChoiceInteraction responseIdentifier="${name}" shuffle="false">${words.map((word) => `<inlineChoice identifier="${word}">${word}</inlineChoice>`).join('')}</inlineChoiceInteraction>`;
    const plus = (name: string) => `<responseCondition><responseIf><match><variable identifier="${name}"/><correct identifier="${name}"/></match><setOutcomeValue identifier="SCORE"><sum><variable identifier="SCORE"/><baseValue baseType="integer">1</baseValue></sum></setOutcomeValue></responseIf></responseCondition>`;
    const text = (rules: string) => item(`${gap('R1', 'dots')}${gap('R2', 'dry')}${scored}<itemBody><div><p>Fill in.</p><p>On ${pick('R2', 'wet', 'dry')} skin, make ${pick('R1', 'dots', 'lines')}.</p></div></itemBody><responseProcessing>${rules}</responseProcessing>`);
    expect(first(text(plus('R1') + plus('R2')))).toMatchObject({ stem: 'Fill in.', asked: { kind: 'gaps', text: 'On {{2}} skin, make {{1}}.', gaps: [{ correct: 0, options: [{ text: 'dots' }, { text: 'lines' }] }, { correct: 1 }] }, notes: [['ids', '']] });
    expect(read(text(plus('R1'))).refused).toMatchObject([{ code: 'marks-unknown', about: 'responseProcessing' }]);
  });

  const number = (rule: string, right = '30.0', body = '<p>How much? <textEntryInteraction responseIdentifier="RESPONSE"/></p>') =>
    item(`${declared([right], 'single', 'float')}<itemBody>${body}</itemBody>${rule.startsWith('<r') ? rule : `<responseProcessing><responseCondition><responseIf><equal ${rule}><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></equal><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>`}`);
  it.each<[string, string, readonly [answer: string, tolerance: string, stem: string], readonly unknown[]]>([
    ['by a template', number(template('match_correct')), ['30', '0', 'How much?'], []],
    ['with a tolerance on both sides', number('toleranceMode="absolute" tolerance="0.5"'), ['30', '0.5', 'How much?'], []],
    ['with two tolerances', number('toleranceMode="absolute" tolerance="1 2"'), ['30.5', '1.5', 'How much?'], [['interval-becomes-tolerance', '30.0']]],
    ['with hundredths of it', number('toleranceMode="relative" tolerance="10 10"', '3e1'), ['30', '3', 'How much?'], [['interval-becomes-tolerance', '3e1']]],
    ['within a sentence', number('toleranceMode="exact"', '-2', '<p>It is <textEntryInteraction responseIdentifier="RESPONSE"/> below.</p>'), ['-2', '0', 'It is _____ below.'], [['gap-becomes-line', '']]],
  ])('that asks for a number is read %s', (_, text, [answer, tolerance, stem], notes) => {
    expect(first(text)).toMatchObject({ stem, asked: { kind: 'numeric', answer, tolerance }, notes });
  });

  it.each<[string, string, string, string]>([
    ['an adaptive item', item(declared(['A']) + choices()).replace('adaptive="false"', 'adaptive="true"'), 'kind-unknown', 'adaptive'],
    ['a template that draws numbers', item(`${declared(['A'])}<templateDeclaration identifier="N" cardinality="single" baseType="integer"/>${choices()}`), 'kind-unknown', 'templateDeclaration'],
    ['two questions in one', item(declared(['A']) + choices('', '<p><textEntryInteraction responseIdentifier="R2"/></p>')), 'kind-unknown', 'textEntryInteraction + choiceInteraction'],
    ['an essay', item(`${declared([], 'single', 'string')}<itemBody><extendedTextInteraction responseIdentifier="RESPONSE"/></itemBody>`), 'kind-unknown', 'extendedTextInteraction'],
    ['a place in a picture', item(`${declared(['A'])}<itemBody><hotspotInteraction responseIdentifier="RESPONSE" maxChoices="1"><object data="a.png" type="image/png"/></hotspotInteraction></itemBody>`), 'media', 'a.png'],
    ['words that are typed', item(`${declared(['York'], 'single', 'string')}<itemBody><p><textEntryInteraction responseIdentifier="RESPONSE"/></p></itemBody>`), 'kind-unknown', 'textEntryInteraction single string'],
    ['an interaction of somebody’s own', item(`${declared(['A'])}<itemBody><customInteraction responseIdentifier="RESPONSE"/></itemBody>`), 'kind-unknown', 'customInteraction'],
    ['nothing to answer', item(`${scored}<itemBody><p>Read this.</p></itemBody>`), 'kind-unknown', 'itemBody'],
    ['marks by rules of its own', item(`${declared(['A'])}${choices()}<responseProcessing><setOutcomeValue identifier="SCORE"><randomInteger min="0" max="1"/></setOutcomeValue></responseProcessing>`), 'marks-unknown', 'responseProcessing'],
    ['marks by a template that nobody knows', item(declared(['A']) + choices() + template('CC2_map_response')), 'marks-unknown', 'http://www.imsglobal.org/question/qti_v2p1/rptemplates/CC2_map_response'],
    ['a bound that does not count', number('toleranceMode="absolute" tolerance="1 1" includeLowerBound="false"'), 'marks-unknown', 'absolute'],
    ['a key that is no choice', item(declared(['Z']) + choices()), 'key-missing', 'Z'],
    ['no key', item(declared([]) + choices()), 'key-missing', ''],
    ['two keys where one is asked', item(declared(['A', 'B']) + choices()), 'key-missing', 'A B'],
    ['an order without all of its steps', item(`${declared(['A'], 'ordered')}${choices().replaceAll('choiceInteraction', 'orderInteraction')}`), 'key-missing', 'A'],
    ['a picture in a choice', item(declared(['A']) + choices('<img src="x.png" alt=""/>')), 'media', 'x.png'],
    ['another file in its words', item(declared(['A']) + choices('', '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>')), 'media', 'file:///etc/passwd'],
    ['a formula', item(declared(['A']) + choices('', '<m:math xmlns:m="http://www.w3.org/1998/Math/MathML"><m:mi>x</m:mi></m:math>')), 'markup-refused', '<math>'],
    ['a number in a higher place', item(declared(['A']) + choices('<sup>2</sup>')), 'markup-refused', '<sup>'],
    ['a script', item(declared(['A']) + choices('', '<script>alert(1)</script>')), 'markup-refused', '<script>'],
    ['a text that plays at being a gap', item(`<responseDeclaration identifier="R" cardinality="single" baseType="identifier"><correctResponse><value>a</value></correctResponse></responseDeclaration><itemBody><p>{{1}} <inlineChoiceInteraction responseIdentifier="R"><inlineChoice identifier="a">a</inlineChoice><inlineChoice identifier="b">b</inlineChoice></inlineChoiceInteraction></p></itemBody>`), 'text-unfit', '{{1}}'],
    ['QTI 1.2', '<questestinterop><item/></questestinterop>', 'syntax', '<questestinterop> '],
    ['another vocabulary of that name', item(declared(['A']) + choices(), 'title=""', 'urn:other'), 'syntax', '<assessmentItem> urn:other'],
    ['a document type', `<!DOCTYPE assessmentItem [<!ENTITY a SYSTEM "file:///etc/passwd">]>${item('').slice(39)}`, 'syntax', '<!DOCTYPE'],
    ['a prefix that stands for nothing', item('<m:math/>'), 'syntax', expect.stringContaining('prefix') as string],
  ])('is refused, with its place, for %s', (_, text, code, about) => {
    expect(read(text)).toMatchObject({ found: [], refused: [{ code, place: expect.stringMatching(/^\d+:\d+$/) as string, about }] });
  });

  it('keeps the key of points, and tells of points that are given otherwise here', () => {
    const mapped = (entries: string, name = 'map_response') => item(`${declared([], 'single', 'identifier', `<mapping defaultValue="0">${entries}</mapping>`).replace('<correctResponse></correctResponse>', '')}${choices()}${template(name)}`);
    expect(first(mapped('<mapEntry mapKey="B" mappedValue="1"/>'))).toMatchObject({ asked: { options: [{ correct: false }, { correct: true }, { correct: false }] }, notes: [['ids', '']] });
    expect(first(mapped('<mapEntry mapKey="B" mappedValue="1"/><mapEntry mapKey="A" mappedValue="0.5"/>'))).toMatchObject({ notes: [['weights', 'B 1, A 0.5'], ['ids', '']] });
    expect(first(item(declared(['A', 'B'], 'multiple') + choices() + template('match_correct')))).toMatchObject({ notes: [['weights', 'match_correct'], ['ids', '']] });
    expect(first(item(declared(['A']) + choices()))).toMatchObject({ notes: [['ids', '']] });
  });

  it('is not taken for marked as here when its rules leave early or look a value up', () => {
    const rules = (early: string) => item(`${declared(['A'])}${choices()}<responseProcessing><responseCondition><responseIf><match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match><setOutcomeValue identifier="FEEDBACK"><baseValue baseType="identifier">F</baseValue></setOutcomeValue>${early}</responseIf></responseCondition><responseCondition><responseIf><match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing><modalFeedback identifier="F" outcomeIdentifier="FEEDBACK" showHide="show">Well.</modalFeedback>`);
    expect(read(rules('')).refused).toEqual([]);
    expect(read(rules('<exitResponse/>')).refused).toMatchObject([{ code: 'marks-unknown' }]);
  });

  it('tells every feedback that nobody will read', () => {
    const modal = (identifier: string, more = '') => `<modalFeedback outcomeIdentifier="FEEDBACK" showHide="show" identifier="${identifier}" ${more}>Well.</modalFeedback>`;
    const told = (...feedback: string[]) => first(item(declared(['A']) + choices() + feedback.join(''))).notes.filter(([code]) => code === 'feedback');
    expect(told(modal('F'), modal('F'))).toContainEqual(['feedback', 'F']);
    expect(told(modal('H').replace('"show"', '"hide"'))).toContainEqual(['feedback', 'H']);
  });
});

describe('a package of QTI', () => {
  const one = item(declared(['A']) + choices() + template('match_correct'));
  const resource = (href: string, more = '', type = 'imsqti_item_xmlv2p1') => `<resource identifier="r${href.length}" type="${type}" href="${href}">${more}<file href="${href}"/></resource>`;
  const manifest = (...resources: string[]) => `<?xml version="1.0"?>\n<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="m">\n<organizations/>\n<resources>\n${resources.join('\n')}\n</resources>\n</manifest>`;
  const pack = (files: Readonly<Record<string, string>>) => readExchange('qti30', writeZip(new Map(Object.entries(files))));

  it('is read with the keywords of its manifest, whichever version was asked for, and each item by itself', () => {
    const lom = '<metadata><lom xmlns="http://ltsc.ieee.org/xsd/LOM"><general><keyword><string language="x-none">domain:M2</string></keyword><keyword><string language="en">summer</string><string>gate:yes</string></keyword></general></lom></metadata>';
    const { found, refused } = pack({
      'imsmanifest.xml': manifest(resource('items/a%20b.xml', lom), resource('./broken.xml'), resource('test.xml', '', 'imsqti_test_xmlv2p1'), resource('style.css', '', 'webcontent')),
      'items/a b.xml': one, 'broken.xml': `${one.slice(0, 300)}\n<p>`, 'test.xml': '<assessmentTest/>', 'style.css': 'p {}', 'other.xml': one,
    }); // prettier-ignore
    expect(found).toMatchObject([{ place: 'items/a b.xml:2:192', question: { domain: 'M2', gate: true, asked: { kind: 'single' } }, notes: [{ code: 'tags', about: 'summer', place: 'items/a b.xml:2:192' }, { code: 'ids' }] }]);
    expect(refused.map(({ code, place, about }) => [code, place, about])).toEqual([['kind-unknown', 'imsmanifest.xml:7:70', 'imsqti_test_xmlv2p1'], ['package-incomplete', 'other.xml', 'other.xml'], ['syntax', 'broken.xml:4:2', expect.any(String)]]);
  });

  it.each<[string, Readonly<Record<string, string>>, string, string]>([
    ['no manifest', { 'a.xml': one }, 'package-incomplete', 'imsmanifest.xml'],
    ['a file that is not there', { 'imsmanifest.xml': manifest(resource('a.xml')) }, 'package-incomplete', 'imsmanifest.xml:5:67'],
    ['an item outside of it', { 'imsmanifest.xml': manifest(resource('../../etc/passwd')) }, 'package-path', 'imsmanifest.xml:5:79'],
    ['an item that hides where it is', { 'imsmanifest.xml': manifest(resource('%2e%2e/a.xml')), 'a.xml': one }, 'package-path', 'imsmanifest.xml:5:75'],
    ['an item on the network', { 'imsmanifest.xml': manifest(resource('https://example.org/a.xml')) }, 'package-path', 'imsmanifest.xml:5:88'],
    ['one item twice', { 'imsmanifest.xml': manifest(resource('a.xml'), resource('./a.xml')), 'a.xml': one }, 'package-path', 'imsmanifest.xml'],
    ['a document type', { 'imsmanifest.xml': '<!DOCTYPE manifest [<!ENTITY a "b">]><manifest/>' }, 'syntax', 'imsmanifest.xml:1:'],
    ['a manifest in UTF-16', { 'imsmanifest.xml': '\0<\0?' }, 'text-unfit', 'imsmanifest.xml:1:1'],
    ['more than anybody reads', { 'imsmanifest.xml': manifest(...Array.from({ length: mostQuestions + 1 }, (_, at) => resource(`${at}.xml`))), ...Object.fromEntries(Array.from({ length: mostQuestions + 1 }, (_, at) => [`${at}.xml`, '<x/>'])) }, 'too-large', '999.xml:1:'],
  ])('is refused whole for %s', (_, files, code, place) => {
    expect(pack(files)).toMatchObject({ found: [], refused: [{ code, place: expect.stringContaining(place) as string }] });
  });

  it.each(['imsqti_xmlv1p2', 'webcontent', ''])('tells of questions in a kind of file that nobody here reads: "%s"', (type) => {
    expect(pack({ 'imsmanifest.xml': manifest(resource('quiz.xml', '', type)), 'quiz.xml': '<questestinterop/>' }).refused).toMatchObject([{ code: 'kind-unknown', about: type }]);
  });

  it('tells the file of an item that is hostile, and reads the others', () => {
    const hostile: Readonly<Record<string, string>> = { 'nul.xml': one.replace('One', 'One\0'), 'laughs.xml': `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${one.slice(39)}`, 'deep.xml': `${one.split('<prompt>')[0]}${'<p>'.repeat(100)}` };
    const { found, refused } = pack({ 'imsmanifest.xml': manifest(...Object.keys(hostile).map((name) => resource(name)), resource('good.xml')), ...hostile, 'good.xml': one });
    expect(found).toHaveLength(1);
    expect(refused.map(({ code, place }) => [code, place])).toEqual([['text-unfit', expect.stringMatching(/^nul\.xml:\d+:\d+$/)], ['syntax', expect.stringMatching(/^laughs\.xml:1:\d+$/)], ['too-large', expect.stringMatching(/^deep\.xml:\d+:\d+$/)]]);
  });
});
