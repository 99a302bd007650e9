// How is a question of practice asked?
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { pressed } from '../../ui/question.js';
import { AskedItem, isTicked } from '../item/asked-item.js';
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
  readonly name: string;
  readonly isSending: boolean;
  readonly onAnswer: (answer: ItemAnswer) => void;
}

export function ItemCard({ item, name, isSending, onAnswer }: ItemCardProps) {
  const { t } = usePracticeWords();
  const [choice, setChoice] = useState<readonly string[]>(() => firstChoice(item));
  const [typed, setTyped] = useState<TypedNumber | null>(null);
  const [guessed, setGuessed] = useState(false);
  const ticked = isTicked(item) ? item.options : [];
  const toggle = (id: string) => setChoice((before) => pressed(id, { isSingle: item.kind !== 'multiple', options: item.options, choice: before }));
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
      <AskedItem item={item} name={name} choice={choice} onChoose={setChoice} typed={typed} onType={setTyped} behind={keyOf} />
      <Checkbox className={classes.guessed} label={t('item.guessed')} checked={guessed} onChange={(event) => setGuessed(event.currentTarget.checked)} />
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

/** To check an order is to say that it is right: it needs no further word. */
const firstChoice = ({ kind, options }: ItemCardProps['item']): readonly string[] => (kind === 'ordering' ? options.map(({ id }) => id) : []);

/** The key that ticks the option at this place. */
function keyOf(place: number) {
  return (
    <kbd className={classes.key} aria-hidden="true">
      {place + 1}
    </kbd>
  );
}
