// How is a question of practice asked?
import { useEffect } from 'react';
import { isChoosing } from '#libs/assessment/core/item.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { useDraft } from '../../ui/draft.js';
import { pressed } from '../../ui/question.js';
import { AskedItem } from '../item/asked-item.js';
import type { TypedNumber } from '../item/typed-number.js';
import type { PracticeCard } from './contract.js';
import classes from './practice.module.css';
import { useKeys } from './use-keys.js';
import { usePracticeWords } from './words.js';

export interface ItemAnswer {
  readonly choice: string[];
  readonly guessed?: true;
}

export interface ItemCardProps {
  readonly item: NonNullable<PracticeCard['item']>;
  /** One showing of the card. */
  readonly name: string;
  readonly enrolmentId: string;
  readonly isSending: boolean;
  readonly onAnswer: (answer: ItemAnswer) => void;
}

export function ItemCard({ item, name, enrolmentId, isSending, onAnswer }: ItemCardProps) {
  const { t } = usePracticeWords();
  const { choice, guessed, typed, keep } = useAsked(enrolmentId, name, item);
  const ticked = isChoosing(item.kind) ? item.options : [];
  const toggle = (id: string) => keep({ choice: pressed(id, { isSingle: item.kind !== 'multiple', options: item.options, choice }) });
  const check = () => {
    if (choice.length > 0 && !isSending) onAnswer({ choice: [...choice], ...(guessed && { guessed }) });
  };
  useKeys({ ...Object.fromEntries(ticked.map(({ id }, place) => [String(place + 1), () => toggle(id)])), Enter: check });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <AskedItem item={item} name={name} choice={choice} onChoose={(next) => keep({ choice: next })} typed={typed} onType={(text) => keep({ typed: text })} behind={keyOf} />
      <Checkbox className={classes.guessed} label={t('item.guessed')} checked={guessed} onChange={(event) => keep({ guessed: event.currentTarget.checked })} />
      <div className={classes.acts}>
        <Button type="submit" size="lg" disabled={choice.length === 0} loading={isSending}>
          {t('item.check')}
        </Button>
        <Button variant="default" size="lg" disabled={isSending} onClick={() => onAnswer({ choice: [] })}>
          {t('item.unknown')}
        </Button>
      </div>
      <p className={classes.keys}>{ticked.length > 0 ? t('item.keys', { count: ticked.length }) : t('item.keysCheck')}</p>
    </form>
  );
}

interface Asked {
  readonly choice: readonly string[];
  readonly guessed: boolean;
  readonly typed: TypedNumber | null;
}

/** What is answered so far outlives a reload, as long as it is the same showing of the card. */
function useAsked(enrolmentId: string, name: string, { kind, options }: ItemCardProps['item']) {
  // to check an order is to say that it is right: it needs no further word
  const empty: Asked = { choice: kind === 'ordering' ? options.map(({ id }) => id) : [], guessed: false, typed: null };
  const [draft, change] = useDraft<Asked & { readonly name: string }>(`practice.asked.${enrolmentId}`, { ...empty, name });
  const isOfAnother = draft.name !== name;
  useEffect(() => {
    if (isOfAnother) change({ ...empty, name });
  });
  const asked: Asked = isOfAnother ? empty : draft;
  return { ...asked, keep: (part: Partial<Asked>) => change(part) };
}

/** The key that ticks the option at this place. */
function keyOf(place: number) {
  return (
    <kbd className={classes.key} aria-hidden="true">
      {place + 1}
    </kbd>
  );
}
