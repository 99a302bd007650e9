// Does the receipt of an exam hold, for whoever has the file and nothing else?
import { useRef, useState } from 'react';
import { Page } from '../../frame/page.js';
import { writeMoment } from '../../i18n/written.js';
import { Facts } from '../../ui/facts.js';
import { Section } from '../../ui/section.js';
import { StatusNote } from '../../ui/status.js';
import { TextInput } from '../../ui/text-input.js';
import type { ProvenAttempt } from '#libs/assessment/core/attempt-receipt.js';
import type { AttemptTold } from '#libs/assessment/core/transcript-told.js';
import { readReceipt, type Finding } from './read-receipt.js';
import classes from './receipt.module.css';
import { useReceiptWords } from './words.js';

export function ReceiptPage() {
  const { t } = useReceiptWords();
  const [finding, setFinding] = useState<Finding | null>(null);
  const newest = useRef<File | null>(null);
  return (
    <Page title={t('title')} lead={t('lead')} measure="reading">
      <TextInput
        type="file"
        className={classes.file}
        label={t('choose')}
        accept=".tlog-proof,text/plain"
        onChange={async ({ currentTarget: { files } }) => {
          setFinding(null);
          const file = files?.[0] ?? null;
          newest.current = file;
          if (!file) return;
          // a file that went away meanwhile is a damaged one
          const found = await readReceipt(await file.text().catch(() => ''));
          // another one may have been chosen meanwhile
          if (newest.current === file) setFinding(found);
        }}
        // so that the same file can be chosen once more, after it was changed
        onClick={({ currentTarget }) => void (currentTarget.value = '')}
      />
      <div aria-live="polite" className={classes.finding}>{finding && <Found finding={finding} />}</div>
    </Page>
  );
}

function Found({ finding }: { readonly finding: Finding }) {
  const { t } = useReceiptWords();
  if (finding.kind === 'proven') return <Proven proven={finding.proven} />;
  if (finding.kind === 'away' || finding.kind === 'other') {
    return (
      <StatusNote tone="caution" icon="warning" title={t('notChecked')}>
        <p>{t(finding.kind)}</p>
      </StatusNote>
    );
  }
  return (
    <StatusNote tone="bad" icon="cross" title={t('refused')}>
      <p>{t(`damages.${finding.damage}`)}</p>
      <p>
        <code>{finding.fault}</code>
      </p>
    </StatusNote>
  );
}

function Proven({ proven: { told, digest, index, checkpoint } }: { readonly proven: ProvenAttempt }) {
  const { t, locale } = useReceiptWords();
  const { result } = told;
  const points = (value: string) => Number(value).toLocaleString(locale);
  return (
    <>
      <StatusNote tone="good" icon="check" title={t('proven')}>
        <p>{t(told.type === 'attempt' ? 'provenLead' : 'provenLater')}</p>
      </StatusNote>
      <Section title={t('told')}>
        <Facts
          facts={[
            ...(told.type === 'attempt'
              ? [
                  [t('begun'), writeMoment(told.startedAt, locale)] as const,
                  [t('ended'), t(told.closedBy === 'clock' ? 'byClock' : 'byCandidate', { moment: writeMoment(told.endedAt, locale) })] as const,
                  [t('questions'), told.form.items.length] as const,
                  [t('saved'), t('savedTimes', { count: told.answers.length, late: told.answers.filter(({ late }) => late).length })] as const,
                ]
              : [[t('follows'), <code key="first" className={classes.code}>{told.first ?? '—'}</code>] as const]),
            [t('result'), t('resultValue', { points: points(result.points), possible: result.possible, needed: points(result.needed), verdict: t(result.passed ? 'passed' : 'failed') })],
            [t('attempt'), <code key="attempt" className={classes.code}>{told.attempt}</code>],
            [t('digest'), <code key="digest" className={classes.code}>{digest}</code>],
            [t('ledger'), <span key="ledger" translate="no">{t('entry', { index, size: checkpoint.size, origin: checkpoint.origin })}</span>],
          ]}
        />
      </Section>
      {told.type === 'attempt' && told.answers.length > 0 && <Journal answers={told.answers} />}
      <p>{t('notProven')}</p>
    </>
  );
}

function Journal({ answers }: Pick<AttemptTold, 'answers'>) {
  const { t, locale } = useReceiptWords();
  return (
    <details className={classes.journal}>
      <summary>{t('journal')}</summary>
      <ol>
        {answers.map(({ position, revision, savedAt, late, answer }) => (
          <li key={`${position} ${revision}`}>
            {writeMoment(savedAt, locale)} · {t('answer', { number: position + 1 })} <code>{answer.join(', ') || '—'}</code> {late && t('late')}
          </li>
        ))}
      </ol>
    </details>
  );
}
