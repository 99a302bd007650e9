// How does a person take along what is kept about them, or begin to have it removed?
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, call } from '../../api/client.js';
import type { Hindrance, Me } from '../../api/contract.js';
import { Button } from '../../ui/button.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Section } from '../../ui/section.js';
import { StatusNote } from '../../ui/status.js';
import { EraseDialog } from './erase-dialog.js';
import { useIdentityWords } from './words.js';
import classes from './your-data.module.css';

export function YourData({ me }: { readonly me: Me }) {
  const { t } = useIdentityWords();
  const download = useMutation({ mutationFn: async () => save(await call(api.GET('/v1/me/export', { parseAs: 'blob' })), t('yourData.file')) });
  return (
    <Section title={t('yourData.title')} lead={t('yourData.lead')}>
      <ProblemNote error={download.error} />
      <Button variant="default" loading={download.isPending} onClick={() => download.mutate()} icon={<IconDownload size={18} aria-hidden="true" />}>
        {t('yourData.download')}
      </Button>
      <Removal me={me} />
    </Section>
  );
}

/** What stands in the way is said before anybody has to decide anything. */
function Removal({ me }: { readonly me: Me }) {
  const { t } = useIdentityWords();
  const [opened, setOpened] = useState(false);
  const look = useMutation({
    mutationFn: () => call(api.GET('/v1/me/erasure')),
    onSuccess: ({ hindrances }) => setOpened(hindrances.length === 0),
  });
  const hindrances = look.data?.hindrances ?? [];
  return (
    <div className={classes.removal}>
      <p>{t('yourData.removeLead')}</p>
      <ProblemNote error={look.error} />
      {hindrances.length > 0 && (
        <StatusNote tone="caution" icon="warning" speaks="politely" title={t('yourData.notNow')}>
          {hindrances.map((hindrance) => (
            <HindranceLine key={`${hindrance.code} ${hindrance.about}`} hindrance={hindrance} />
          ))}
        </StatusNote>
      )}
      <Button variant="default" loading={look.isPending} onClick={() => look.mutate()}>
        {t('yourData.remove')}
      </Button>
      <EraseDialog me={me} opened={opened} onClose={() => setOpened(false)} />
    </div>
  );
}

const known = ['certificate-under-order', 'certificate-struck-off', 'concern-open', 'last-owner', 'last-registrar', 'exam-in-progress', 'demonstration'] as const;

function HindranceLine({ hindrance: { code, about } }: { readonly hindrance: Hindrance }) {
  const { t } = useIdentityWords();
  const word = known.find((candidate) => candidate === code) ?? 'other';
  return <p>{t(`yourData.hindrances.${word}`, { about: about ?? '' })}</p>;
}

/** A file is handed over by a link that is clicked: nothing else lets a page give it a name. */
function save(content: unknown, name: string): void {
  const url = URL.createObjectURL(content as Blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
