// What does a rescoring do: numbers first, then attempt by attempt?
import { writeNumber } from '../../i18n/written.js';
import { Facts } from '../../ui/facts.js';
import { Section } from '../../ui/section.js';
import { Status } from '../../ui/status.js';
import { Table, tableClasses } from '../../ui/table.js';
import type { Preview as Shown } from './contract.js';
import { useRescoringWords } from './words.js';

export function Preview({ preview }: { readonly preview: Shown }) {
  const { t, locale } = useRescoringWords();
  const { changes } = preview;
  const said = ({ points, possible, passed }: Shown['changes'][number]['before']) => t('score', { points: writeNumber(points, locale), possible: writeNumber(possible, locale), verdict: t(passed ? 'passed' : 'failed') });
  return (
    <Section title={t('previewTitle')}>
      <Facts facts={(['attempts', 'gaining', 'passing', 'kept', 'saved'] as const).map((number) => [t(`numbers.${number}`), writeNumber(preview[number], locale)])} />
      {changes.length === 0 && <p>{t('none')}</p>}
      {changes.length > 0 && (
        <Table
          caption={t('changes')}
          head={(['candidate', 'before', 'after', 'effect'] as const).map((name) => ({ name: t(name), className: name === 'before' ? tableClasses.wide : undefined }))}
        >
          {changes.map(({ attemptId, name, before, after, effect }) => (
            <tr key={attemptId}>
              <th scope="row" translate="no">
                {name || t('nobody')}
              </th>
              <td className={tableClasses.wide}>{said(before)}</td>
              <td>
                {effect !== 'kept' && <span className={tableClasses.narrow}>{said(before)} → </span>}
                {said(effect === 'kept' ? before : after)}
              </td>
              <td>
                <Status tone={effect === 'passes' ? 'good' : effect === 'gains' ? 'notice' : 'neutral'} icon={effect === 'passes' ? 'check' : effect === 'gains' ? 'forward' : 'stop'}>
                  {t(`effects.${effect}`)}
                </Status>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Section>
  );
}
