// How is a question of practice asked?
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { pressed, Question } from '../../ui/question.js';
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
  const [choice, setChoice] = useState<readonly string[]>([]);
  const [guessed, setGuessed] = useState(false);
  const isSingle = item.kind === 'single';
  const toggle = (id: string) => setChoice((before) => pressed(id, { isSingle, options: item.options, choice: before }));
  const check = () => {
    if (choice.length > 0 && !isSending) onAnswer({ choice: [...choice], ...(guessed && { guessed }) });
  };
  useKeys({ ...Object.fromEntries(item.options.map(({ id }, place) => [String(place + 1), () => toggle(id)])), Enter: check });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <Question
        stem={item.stem}
        hint={isSingle ? t('item.one') : t('item.all')}
        isSingle={isSingle}
        name={name}
        options={item.options}
        choice={choice}
        onChoose={setChoice}
        behind={keyOf}
      />
      <Checkbox className={classes.guessed} label={t('item.guessed')} checked={guessed} onChange={(event) => setGuessed(event.currentTarget.checked)} />
      <div className={classes.acts}>
        <Button type="submit" size="lg" disabled={choice.length === 0} loading={isSending}>
          {t('item.check')}
        </Button>
        <Button variant="default" size="lg" disabled={isSending} onClick={() => onAnswer({ choice: [] })}>
          {t('item.unknown')}
        </Button>
      </div>
      <p className={classes.keys}>{t('item.keys', { count: item.options.length })}</p>
    </form>
  );
}

/** The key that ticks the option at this place. */
function keyOf(place: number) {
  return (
    <kbd className={classes.key} aria-hidden="true">
      {place + 1}
    </kbd>
  );
}
