// What did people say, and what does one more say?
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCreating } from '../../api/intent.js';
import { writeMoment } from '../../i18n/written.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Row, Rows } from '../../ui/rows.js';
import { Section } from '../../ui/section.js';
import { Textarea } from '../../ui/textarea.js';
import type { ItemComment } from './contract.js';
import classes from './bank.module.css';
import { bankKey } from './queries.js';
import { useBankWords } from './words.js';

export function Remarks({ comments, send }: { readonly comments: readonly ItemComment[]; readonly send: (text: string, key: string) => Promise<unknown> }) {
  const { t, locale } = useBankWords();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const add = useCreating(send, {
    onSuccess: async () => {
      setText('');
      await client.invalidateQueries({ queryKey: bankKey });
    },
  });
  return (
    <Section title={t('comments')}>
      {comments.length === 0 && <p className={classes.quiet}>{t('noComments')}</p>}
      <Rows label={t('comments')}>
        {comments.map(({ id, author, text: said, writtenAt }) => (
          <Row
            key={id}
            title={
              <span className={classes.said} translate="no">
                {said}
              </span>
            }
            about={t('by', { name: author || t('nobody'), day: writeMoment(writtenAt, locale) })}
          />
        ))}
      </Rows>
      <Form onSubmit={() => add.mutate(text.trim())}>
        <Textarea label={t('comment')} description={t('commentHint')} required rows={3} maxLength={4000} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <ProblemNote error={add.error} />
        <div>
          <Button type="submit" variant="default" loading={add.isPending}>
            {t('addComment')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
