// What does a candidate promise, and show, before the exam begins?
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { currentPledge } from '#libs/assessment/core/pledge.js';
import { writeDay, writeTime } from '../../i18n/written.js';
import { Checkbox } from '../../ui/checkbox.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Section } from '../../ui/section.js';
import { StatusNote } from '../../ui/status.js';
import { CodeInput } from '../attempt/code-input.js';
import { Begin, type BeginProps } from './begin.js';
import { ownSittingQuery, type CandidateSitting } from './own-sitting-query.js';
import { useLearningWords } from './words.js';

export function BeginExam(props: Omit<BeginProps, 'conditions'>) {
  const { t, locale } = useLearningWords();
  const [code, setCode] = useState('');
  const { openAttemptId, open } = props.requirement;
  const isAsked = open && !openAttemptId;
  const { data: known, error } = useQuery({ ...ownSittingQuery(props.enrolmentId), enabled: isAsked });
  const pledge = currentPledge();
  const needsCode = known?.demanded === true;
  const mayBegin = known !== undefined && (!needsCode || (known.sitting?.open === true && known.sitting.checkedIn));
  const fields = (
    <>
      <Section title={t('pledge.title')}>
        <ul>
          {pledge.lines[locale].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      {!known && <ProblemNote error={error} />}
      {needsCode && known && <SittingNote known={known} />}
      {mayBegin && (
        <>
          <Checkbox required label={t('pledge.accept')} />
          {needsCode && <CodeInput value={code} onChange={setCode} />}
        </>
      )}
    </>
  );
  return <Begin {...props} conditions={{ fields, given: { pledge: pledge.version, ...(needsCode && { code }) }, isOpen: mayBegin }} />;
}

function SittingNote({ known: { sitting } }: { readonly known: CandidateSitting }) {
  const { t, locale } = useLearningWords();
  if (!sitting) {
    return (
      <StatusNote tone="neutral" icon="clock" title={t('sitting.needed')}>
        <p>{t('sitting.neededHint')}</p>
      </StatusNote>
    );
  }
  const when = { place: sitting.place, day: writeDay(sitting.startsAt, locale), from: writeTime(sitting.startsAt, locale), to: writeTime(sitting.endsAt, locale) };
  return (
    <StatusNote tone={sitting.checkedIn ? 'good' : 'neutral'} icon={sitting.checkedIn ? 'check' : 'clock'} title={t('sitting.title')} speaks="politely">
      <p>{t(sitting.online ? 'sitting.whenOnline' : 'sitting.when', when)}</p>
      <p>{t(sitting.checkedIn ? 'sitting.checkedIn' : 'sitting.notCheckedIn')}</p>
    </StatusNote>
  );
}
