// How is a question of practice asked?
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
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
  const toggle = (id: string) => {
    if (isSingle) return setChoice([id]);
    return setChoice((before) => item.options.map((option) => option.id).filter((each) => (each === id) !== before.includes(each)));
  };
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
      <fieldset className={classes.item}>
        <legend className={classes.stem}>
          {item.stem} <span className={classes.hint}>{isSingle ? t('item.one') : t('item.all')}</span>
        </legend>
        {item.options.map(({ id, text }, place) => (
          <label key={id} className={classes.option} data-chosen={choice.includes(id) || undefined}>
            <input type={isSingle ? 'radio' : 'checkbox'} name={name} value={id} checked={choice.includes(id)} onChange={() => toggle(id)} />
            <span>{text}</span>
            <kbd className={classes.key} aria-hidden="true">
              {place + 1}
            </kbd>
          </label>
        ))}
      </fieldset>
      <Checkbox className={classes.guessed} size="md" label={t('item.guessed')} checked={guessed} onChange={(event) => setGuessed(event.currentTarget.checked)} />
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
