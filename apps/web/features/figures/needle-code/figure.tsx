// What does the code on a cartridge say?
import { useState } from 'react';
import { decodeNeedleCode } from '#libs/anatomy/needle-code.js';
import { TextInput } from '../../../ui/text-input.js';
import { Frame } from '../frame.js';
import { OptionRow } from '../option-row.js';
import { CodeInWords } from './code-in-words.js';
import { CodeParts } from './code-parts.js';
import classes from './figure.module.css';
import { Needles } from './needles.js';
import { useNeedleCodeWords } from './words.js';

/** Two that the key explains, two that it does not, and what is no code at all. */
const examples = ['0803RLLT', '1001RLLT', '1003RLST', '3RL', '1403RSLT', 'SMP nano'] as const;

export function Drawing() {
  const { t } = useNeedleCodeWords();
  const [text, setText] = useState<string>(examples[0]);
  const decoding = decodeNeedleCode(text);
  return (
    <Frame id="needle-code" title={t('title')} caption={t('caption')} description={<CodeInWords />}>
      <TextInput
        className={classes.field}
        size="lg"
        label={t('code')}
        value={text}
        maxLength={16}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <OptionRow label={t('examples')} value={text} options={examples.map((example) => [example, example] as const)} onChange={setText} />
      {decoding.parts.length > 0 && <Needles decoding={decoding} />}
      <CodeParts decoding={decoding} />
    </Frame>
  );
}
