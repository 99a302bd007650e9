// How does a judge rate the items of a sheet?
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { Button } from '../../ui/button.js';
import { Confirmation } from '../../ui/confirmation.js';
import { StatusNote } from '../../ui/status.js';
import type { Sheet } from './contract.js';
import { JudgedItem } from './judged-item.js';
import { sheetQuery } from './queries.js';
import classes from './standards.module.css';
import { useJudging } from './use-judging.js';
import { useStandardWords } from './words.js';

export function SheetPage() {
  const { panelId } = useParams({ from: '/framed/signed-in/panels/$panelId' });
  return <Loaded query={useQuery(sheetQuery(panelId))}>{(sheet) => <Judging key={sheet.state} sheet={sheet} />}</Loaded>;
}

function Judging({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useStandardWords();
  const [at, setAt] = useState(0);
  const { name, exam, items, state, handedIn } = sheet;
  const round = sheet.round === 1 || sheet.round === 2 ? sheet.round : null;
  const rates = round !== null && !handedIn.includes(round) && (round === 1 || handedIn.includes(1));
  const done = round === null ? 0 : items.filter((item) => (round === 1 ? item.first : item.second) !== null).length;
  const item = items[at];
  return (
    <Page title={t('sheet.title', { name })} above={exam} lead={t('sheet.lead')} measure="reading">
      <StatusNote tone="caution" icon="warning">
        <p>{t('sheet.secret')}</p>
      </StatusNote>
      <p aria-live="polite">{rates ? `${t('sheet.round', { round })}. ${t('sheet.rated', { done, all: items.length })}` : t(state === 'rated' || state === 'frozen' ? 'sheet.over' : state === 'first' ? 'sheet.waitingFirst' : handedIn.includes(1) ? 'sheet.waiting' : 'sheet.missed')}</p>
      {rates && done === items.length && <HandIn panelId={sheet.id} round={round} />}
      {item && <JudgedItem key={item.position} sheet={sheet} item={item} place={at + 1} rates={rates ? round : null} onKept={() => setAt(Math.min(items.length - 1, at + (item.first === null ? 0 : 1)))} />}
      <div className={classes.acts}>
        <Button variant="default" disabled={at === 0} onClick={() => setAt(at - 1)}>
          {t('sheet.previous')}
        </Button>
        <Button variant="default" disabled={at + 1 >= items.length} onClick={() => setAt(at + 1)}>
          {t('sheet.next')}
        </Button>
      </div>
    </Page>
  );
}

function HandIn({ panelId, round }: { readonly panelId: string; readonly round: number }) {
  const { t } = useStandardWords();
  const [isAsked, setAsked] = useState(false);
  const handIn = useJudging(panelId, () => setAsked(false));
  return (
    <div className={classes.acts}>
      <Button onClick={() => setAsked(true)}>{t('sheet.handIn')}</Button>
      {isAsked && (
        <Confirmation opened onClose={() => setAsked(false)} title={t('sheet.handInTitle', { round })} confirm={t('sheet.handIn')} onConfirm={() => handIn.mutate({ kind: 'hand-in' })} isPending={handIn.isPending} error={handIn.error}>
          <p>{t('sheet.handInEffect')}</p>
        </Confirmation>
      )}
    </div>
  );
}
