// With what is an item tagged, and who did that when?
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { api, call } from '../../api/client.js';
import { writeMoment } from '../../i18n/written.js';
import { Button, IconButton } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Row, Rows } from '../../ui/rows.js';
import { Section } from '../../ui/section.js';
import { TextInput } from '../../ui/text-input.js';
import classes from './bank.module.css';
import type { BankedItem } from './contract.js';
import { bankKey } from './queries.js';
import { useBankWords } from './words.js';

export function ItemTags({ item: { id, tags, tagEvents } }: { readonly item: BankedItem }) {
  const { t, locale } = useBankWords();
  const client = useQueryClient();
  const [tag, setTag] = useState('');
  const change = useMutation({
    mutationFn: (body: { readonly tag: string; readonly act: 'added' | 'removed' }) => call(api.POST('/v1/register/items/{itemId}/tags', { params: { path: { itemId: id } }, body })),
    onSuccess: async () => {
      setTag('');
      await client.invalidateQueries({ queryKey: bankKey });
    },
  });
  return (
    <Section title={t('tags')}>
      <ul className={classes.tags} aria-label={t('tags')}>
        {tags.map((each) => (
          <li key={each}>
            <span translate="no">{each}</span>
            <IconButton label={t('removeTag', { tag: each })} icon={<IconX size={16} aria-hidden="true" />} onClick={() => change.mutate({ tag: each, act: 'removed' })} />
          </li>
        ))}
      </ul>
      <Form onSubmit={() => change.mutate({ tag: tag.trim(), act: 'added' })}>
        <div className={classes.row}>
          <TextInput label={t('newTag')} required minLength={2} maxLength={40} value={tag} onChange={(event) => setTag(event.currentTarget.value)} />
          <Button type="submit" variant="default" loading={change.isPending}>
            {t('addTag')}
          </Button>
        </div>
      </Form>
      <ProblemNote error={change.error} />
      {tagEvents.length > 0 && (
        <details>
          <summary>{t('tagHistory')}</summary>
          <Rows>
            {tagEvents.map(({ tag: each, act, by, at }) => (
              <Row key={`${at} ${each}`} title={t(`tagged.${act}`, { tag: each })} about={t('by', { name: by || t('nobody'), day: writeMoment(at, locale) })} />
            ))}
          </Rows>
        </details>
      )}
    </Section>
  );
}
