// How is one item marked, answer after answer, mostly by the keys?
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { Button } from '../../ui/button.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Section } from '../../ui/section.js';
import { StatusNote } from '../../ui/status.js';
import { CaseTold } from '../item/case-told.js';
import { MarkForm } from './mark-form.js';
import classes from './marking.module.css';
import { markingQueueQuery, markingSheetQuery, type MarkingSheet } from './queries.js';
import { useMarkingWords } from './words.js';

interface OfItem {
  readonly academyId: string;
  readonly versionId: string;
}

export function MarkingSheetPage({ academyId, versionId }: OfItem) {
  const sheet = useQuery(markingSheetQuery(academyId, versionId));
  if (sheet.error?.status === 404) return <Done academyId={academyId} />;
  return <Loaded query={sheet}>{(known) => <Sheet academyId={academyId} sheet={known} />}</Loaded>;
}

function Done({ academyId }: Pick<OfItem, 'academyId'>) {
  const { t } = useMarkingWords();
  return (
    <Page title={t('sheet.done')} lead={t('sheet.doneLead')} measure="reading">
      <BackToQueue academyId={academyId} />
    </Page>
  );
}

function BackToQueue({ academyId }: Pick<OfItem, 'academyId'>) {
  const { t } = useMarkingWords();
  return (
    <p>
      <Link className={classes.link} to="/academies/$academyId/marking" params={{ academyId }} search={{}}>
        {t('sheet.back')}
      </Link>
    </p>
  );
}

function Sheet({ academyId, sheet }: Pick<OfItem, 'academyId'> & { readonly sheet: MarkingSheet }) {
  const { t } = useMarkingWords();
  const client = useQueryClient();
  const [at, setAt] = useState(0);
  const [isLater, setLater] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const task = sheet.tasks[at];
  const next = () => {
    setAt(at + 1);
    void client.invalidateQueries({ queryKey: markingQueueQuery(academyId).queryKey, exact: true });
    // whoever uses the keys goes on where the next answer begins
    requestAnimationFrame(() => heading.current?.focus());
  };
  const goOn = useMutation({
    mutationFn: () => client.fetchQuery({ ...markingSheetQuery(academyId, sheet.versionId), staleTime: 0 }),
    onSuccess: () => {
      setAt(0);
      setLater(false);
      requestAnimationFrame(() => heading.current?.focus());
    },
  });
  return (
    <Page title={sheet.stem} above={t('title')} measure="reading">
      <BackToQueue academyId={academyId} />
      {sheet.vignette && <CaseTold vignette={sheet.vignette} />}
      {sheet.seen !== null && (
        <p>
          <strong>{t('sheet.seen')}</strong> {sheet.seen}
        </p>
      )}
      <details className={classes.model}>
        <summary>{t('sheet.model', { possible: sheet.possible })}</summary>
        <p className={classes.text}>{sheet.model}</p>
      </details>
      <h2 ref={heading} tabIndex={-1} className={classes.heading}>
        {task ? t('sheet.answer', { number: at + 1, total: sheet.tasks.length }) : t(sheet.more ? 'sheet.others' : 'sheet.done')}
      </h2>
      {task ? (
        <MarkForm
          key={task.id}
          academyId={academyId}
          sheet={sheet}
          task={task}
          onSigned={next}
          onLater={() => {
            setLater(true);
            next();
          }}
        />
      ) : (
        <Section title={t(sheet.more ? 'sheet.portion' : 'sheet.end')}>
          <StatusNote tone="good" icon="check" speaks="politely">
            <p>{isLater ? t('sheet.someLeft') : t(sheet.more ? 'sheet.more' : 'sheet.doneLead')}</p>
          </StatusNote>
          {sheet.more && (
            <p>
              <Button size="md" loading={goOn.isPending} onClick={() => goOn.mutate()}>
                {t('sheet.goOn')}
              </Button>
            </p>
          )}
          <ProblemNote error={goOn.error} />
          <BackToQueue academyId={academyId} />
        </Section>
      )}
    </Page>
  );
}
