// How does one item of a sheet look to the judge who rates it?
import { useState } from 'react';
import { notify } from '../../frame/notices.js';
import { writeNumber } from '../../i18n/written.js';
import { Button } from '../../ui/button.js';
import { Facts } from '../../ui/facts.js';
import { Form } from '../../ui/form.js';
import { NativeSelect } from '../../ui/native-select.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Section } from '../../ui/section.js';
import { Textarea } from '../../ui/textarea.js';
import { AskedItem } from '../item/asked-item.js';
import { MarkedItem } from '../item/marked-item.js';
import type { TypedNumber } from '../item/typed-number.js';
import type { Sheet, SheetItem } from './contract.js';
import classes from './standards.module.css';
import { ratedIn, useJudging } from './use-judging.js';
import { useStandardWords } from './words.js';

export interface JudgedItemProps {
  readonly sheet: Sheet;
  readonly item: SheetItem;
  readonly place: number;
  /** The round that the judge rates now. */
  readonly rates: 1 | 2 | null;
  readonly onKept: () => void;
}

export function JudgedItem({ sheet, item, place, rates, onKept }: JudgedItemProps) {
  const { t, locale } = useStandardWords();
  const [choice, setChoice] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState<TypedNumber | null>(null);
  const { domain, gate, marked, first, second, distribution, kind, text } = item;
  return (
    <Section title={t('sheet.place', { place, all: sheet.items.length })} lead={[domain, t(`kinds.${kind}`), ...(gate ? [t('gate')] : [])].join(' · ')}>
      <div className={classes.item}>
        <AskedItem item={item} name={`sheet-${item.position}`} choice={choice} onChoose={setChoice} typed={typed} onType={setTyped} />
      </div>
      {rates && <Rating sheet={sheet} item={item} round={rates} onKept={onKept} />}
      {marked ? (
        <Section title={t('sheet.right')}>
          <MarkedItem kind={kind} text={text} picture={item.picture} marked={marked} />
        </Section>
      ) : (
        <p>{t('sheet.rightLater')}</p>
      )}
      {distribution && (
        <>
          <Facts
            facts={[
              [t('sheet.own'), t('sheet.ownValue', { first: first ?? t('sheet.none'), second: second ?? t('sheet.none') })],
              [t('sheet.all'), distribution.shares.join(', ')],
              [t('panel.spread'), writeNumber(distribution.spread, locale)],
            ]}
          />
          <Remarks sheet={sheet} item={item} />
        </>
      )}
    </Section>
  );
}

const shares = Array.from({ length: 21 }, (_, at) => String(5 * at));

function Rating({ sheet, item, round, onKept }: { readonly sheet: Sheet; readonly item: SheetItem; readonly round: 1 | 2; readonly onKept: () => void }) {
  const { t } = useStandardWords();
  const before = ratedIn(item, round);
  const [share, setShare] = useState(before === null ? '' : String(before));
  const rate = useJudging(sheet.id, () => {
    notify(t('sheet.kept'));
    onKept();
  });
  return (
    <Form label={t('sheet.rating')} onSubmit={() => rate.mutate({ kind: 'rate', position: item.position, share: Number(share) })}>
      <NativeSelect label={t('sheet.rating')} required value={share} data={[{ value: '', label: t('sheet.choose') }, ...shares.map((value) => ({ value, label: value }))]} onChange={(event) => setShare(event.currentTarget.value)} />
      <ProblemNote error={rate.error} />
      <div>
        <Button type="submit" loading={rate.isPending}>
          {t('sheet.keep')}
        </Button>
      </div>
    </Form>
  );
}

function Remarks({ sheet, item: { position, remarks } }: { readonly sheet: Sheet; readonly item: SheetItem }) {
  const { t } = useStandardWords();
  const [text, setText] = useState('');
  const say = useJudging(sheet.id, () => setText(''));
  const isOpen = sheet.state === 'discussion' || sheet.state === 'second';
  return (
    <Section title={t('sheet.remarks')}>
      {remarks.length === 0 && <p>{t('sheet.noRemarks')}</p>}
      <ul>
        {remarks.map(({ id, text: said, own }) => (
          <li key={id} className={classes.remark}>
            <span translate="no">{said}</span> {own && `(${t('sheet.yours')})`}
          </li>
        ))}
      </ul>
      {isOpen && (
        <Form label={t('sheet.remark')} onSubmit={() => say.mutate({ kind: 'remark', position, text: text.trim() })}>
          <Textarea label={t('sheet.remark')} description={t('sheet.remarkHint')} required rows={3} minLength={3} maxLength={1000} value={text} onChange={(event) => setText(event.currentTarget.value)} />
          <ProblemNote error={say.error} />
          <div>
            <Button type="submit" variant="default" loading={say.isPending}>
              {t('sheet.send')}
            </Button>
          </div>
        </Form>
      )}
    </Section>
  );
}
