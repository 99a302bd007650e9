// How are steps put in their order, without dragging?
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Button } from '../../ui/button.js';
import { QuestionFrame } from '../../ui/question-frame.js';
import type { QuestionOfKind } from './question-of-kind.js';
import classes from './item.module.css';
import { moved } from './order-moves.js';
import { useItemWords } from './words.js';

/** The order in which they were shown is nobody's answer: something is moved first, or somebody says that it is right. */
export function OrderingQuestion({ item, hint, choice, onChoose }: QuestionOfKind) {
  const { t } = useItemWords();
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const shown = item.options.map(({ id }) => id);
  const order = choice.length === shown.length ? choice : shown;
  const move = (id: string, by: -1 | 1) => {
    const next = moved(order, id, by);
    const place = next.indexOf(id);
    const text = item.options.find((option) => option.id === id)?.text ?? '';
    if (place === order.indexOf(id)) return setSaid(t(by < 0 ? 'order.first' : 'order.last', { text }));
    setSaid(t('order.moved', { place: place + 1, total: order.length, text }));
    // the row keeps its key, and with it React keeps the focus
    onChoose(next);
  };
  return (
    <QuestionFrame stem={item.stem} hint={hint}>
      <ol ref={list} tabIndex={-1} className={classes.order} data-open={choice.length === 0 || undefined}>
        {order.map((id, place) => {
          const text = item.options.find((option) => option.id === id)?.text ?? '';
          return (
            <li key={id} className={classes.step}>
              <span className={classes.place}>{place + 1}</span>
              <span className={classes.words}>{text}</span>
              <span className={classes.moves}>
                <button type="button" aria-label={t('order.up', { text })} aria-disabled={place === 0} onClick={() => move(id, -1)}>
                  <IconArrowUp size="1.25rem" aria-hidden="true" />
                </button>
                <button type="button" aria-label={t('order.down', { text })} aria-disabled={place === order.length - 1} onClick={() => move(id, 1)}>
                  <IconArrowDown size="1.25rem" aria-hidden="true" />
                </button>
              </span>
            </li>
          );
        })}
      </ol>
      <output aria-live="polite" className={classes.unseen}>
        {said}
      </output>
      {choice.length === 0 && (
        <div className={classes.openOrder}>
          <p>{t('order.open')}</p>
          <Button
            variant="default"
            size="md"
            onClick={() => {
              onChoose(order);
              // the button goes with what it said
              list.current?.focus();
            }}
          >
            {t('order.mine')}
          </Button>
        </div>
      )}
    </QuestionFrame>
  );
}
