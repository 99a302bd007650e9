// Which statement of the programme is cited here?
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { IconX } from '@tabler/icons-react';
import type { Locale } from '#libs/kernel/locale.js';
import { IconButton } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { LoadedPart } from '../../ui/loaded-part.js';
import { holds } from '../../ui/search-text.js';
import { TextInput } from '../../ui/text-input.js';
import { useFrameWords } from '../../frame/words.js';
import { useCurriculumWords } from '../curriculum/words.js';
import type { EditionClaims } from './contract.js';
import classes from './editor.module.css';
import { editionClaimsQuery } from './queries.js';
import type { LessonPlace } from './use-writing.js';
import { useEditionWords } from './words.js';

interface ClaimPickerProps {
  readonly place: LessonPlace;
  readonly locale: Locale;
  readonly onClose: () => void;
  readonly onPick: (id: string) => void;
}

const mostShown = 30;

export function ClaimPicker({ place: { academyId, editionId, code }, locale, onClose, onPick }: ClaimPickerProps) {
  const { t } = useEditionWords();
  const [wanted, setWanted] = useState('');
  const { t: frame } = useFrameWords();
  const id = useId();
  const claims = useQuery(editionClaimsQuery(academyId, editionId, locale));
  return (
    <Dialog labelledBy={id} onClose={onClose}>
      <div className={classes.pickerHead}>
        <h2 id={id}>{t('editor.claims.title')}</h2>
        <IconButton label={frame('close')} icon={<IconX size={20} aria-hidden="true" />} onClick={onClose} />
      </div>
      <TextInput data-autofocus label={t('editor.claims.find')} value={wanted} onChange={(event) => setWanted(event.currentTarget.value)} />
      <LoadedPart query={claims}>{(all) => <Found claims={all.claims} wanted={wanted} module={code.split('.')[0] ?? ''} locale={locale} onPick={onPick} />}</LoadedPart>
    </Dialog>
  );
}

interface FoundProps extends Pick<ClaimPickerProps, 'locale' | 'onPick'> {
  readonly claims: EditionClaims['claims'];
  readonly wanted: string;
  /** Its statements come first. */
  readonly module: string;
}

function Found({ claims, wanted, module, locale, onPick }: FoundProps) {
  const { t } = useEditionWords();
  const { t: curriculum } = useCurriculumWords();
  const found = claims.filter(({ id, text }) => wanted.trim() === '' || holds(`${id} ${text}`, wanted));
  const isHere = ({ id }: { readonly id: string }) => id.startsWith(`C${module}.`);
  const inOrder = [...found.filter(isHere), ...found.filter((claim) => !isHere(claim))];
  if (found.length === 0) return <p className={classes.hint}>{t('editor.claims.none')}</p>;
  return (
    <>
      <ul className={classes.claims}>
        {inOrder.slice(0, mostShown).map(({ id, text, grade, retired }) => (
          <li key={id}>
            {retired ? (
              <b>{id}</b>
            ) : (
              <button type="button" onClick={() => onPick(id)} aria-label={t('editor.claims.insert', { id })}>
                {id}
              </button>
            )}
            <span>
              <span lang={locale}>{text}</span>
              <small>{retired ? t('editor.claims.retired') : curriculum(`grades.${grade}`)}</small>
            </span>
          </li>
        ))}
      </ul>
      {found.length > mostShown && <p className={classes.hint}>{t('editor.claims.more', { count: found.length - mostShown })}</p>}
    </>
  );
}
