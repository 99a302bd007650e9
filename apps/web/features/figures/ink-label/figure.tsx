// How does a learner read one ink label and judge three more?
import { useState } from 'react';
import { compare, inkLabels, labelIds, labelParts, readIn, standingOf, type LabelId, type LabelPart } from '#libs/anatomy/ink-label.js';
import { Button } from '../../../ui/button.js';
import { Frame } from '../frame.js';
import { OptionRow } from '../option-row.js';
import { Description } from './description.js';
import classes from './figure.module.css';
import { LabelSheet, type Standings } from './label-sheet.js';
import { Explained, Findings, MarkList } from './part-list.js';
import { useInkLabelWords } from './words.js';

const standingsOf = (id: LabelId): Standings => Object.fromEntries(labelParts.map((part) => [part, standingOf(part, inkLabels[id], readIn)])) as unknown as Standings;

export function Drawing() {
  const { t } = useInkLabelWords();
  const [id, setId] = useState<LabelId>('a');
  return (
    <Frame id="ink-label" title={t('title')} caption={t('caption')} description={<Description />}>
      <OptionRow label={t('choose')} value={id} options={labelIds.map((option) => [option, option.toUpperCase()] as const)} onChange={setId} />
      {id === 'a' ? (
        <>
          <LabelSheet id="a" standings={standingsOf('a')} />
          <Explained standings={standingsOf('a')} />
          <p className={classes.result}>
            <output>{t('accepted')}</output>
          </p>
        </>
      ) : (
        <Judged key={id} id={id} />
      )}
    </Frame>
  );
}

function Judged({ id }: { readonly id: Exclude<LabelId, 'a'> }) {
  const { t } = useInkLabelWords();
  const [marked, setMarked] = useState<readonly LabelPart[]>([]);
  const [compared, setCompared] = useState(false);
  const toggle = (part: LabelPart) => setMarked((before) => (before.includes(part) ? before.filter((other) => other !== part) : [...before, part]));
  const { found, missed, beside } = compare(marked, inkLabels[id], readIn);
  const all = found.length + missed.length;
  const answer = [
    t(missed.length === 0 ? 'allFound' : 'someFound', { found: found.length, all }),
    ...(beside.length > 0 ? [t('beside', { count: beside.length })] : []),
  ].join(' ');
  return (
    <>
      <LabelSheet id={id} standings={compared ? standingsOf(id) : null} />
      {!compared && <MarkList marked={marked} onToggle={toggle} />}
      <p className={classes.result}>
        <Button variant="default" size="md" onClick={() => setCompared((before) => !before)}>
          {t(compared ? 'again' : 'compare')}
        </Button>
        <output>{compared && answer}</output>
      </p>
      {compared && <Findings id={id} standings={standingsOf(id)} marked={marked} />}
    </>
  );
}
