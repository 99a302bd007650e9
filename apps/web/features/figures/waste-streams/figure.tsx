// Into which stream does each thing of a session go?
import { useState } from 'react';
import { wasteAnswer, wasteStreams, wasteThings, type WasteStream } from '#libs/anatomy/waste-streams.js';
import { Frame } from '../frame.js';
import { SelfTest, type TestQuestion } from '../self-test/self-test.js';
import { StreamsInWords } from './streams-in-words.js';
import { Vessels } from './vessels.js';
import { useWasteWords } from './words.js';

export function Drawing() {
  const { t } = useWasteWords();
  const [sorted, setSorted] = useState(0);
  const questions = wasteThings.map((thing): TestQuestion<WasteStream> => {
    const right = wasteAnswer(thing);
    return {
      ask: t('ask', { thing: t(`things.${thing}`) }),
      options: wasteStreams.map((stream) => [stream, t(`streams.${stream}`)] as const),
      right,
      explain: t('explain', { stream: t(`streams.${right}`), group: t(`groups.${right}`), because: t(`because.${thing}`) }),
    };
  });
  return (
    <Frame id="waste-streams" title={t('title')} caption={t('caption')} description={<StreamsInWords />}>
      <Vessels things={wasteThings.slice(0, sorted)} />
      <SelfTest questions={questions} onAnswers={(results) => setSorted(results.length)} />
    </Frame>
  );
}
