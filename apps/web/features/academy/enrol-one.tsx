// How does one trainee join a cohort?
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useCreating } from '../../api/intent.js';
import { notify } from '../../frame/notices.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { ProblemNote } from '../../ui/problem-note.js';
import type { Locale } from '#libs/kernel/locale.js';
import { TextInput } from '../../ui/text-input.js';
import type { Cohort } from './contract.js';
import { useEnrolling } from './enrolling.js';
import { LetterLanguage } from './letter-language.js';
import { cohortsQuery } from './queries.js';
import { useAcademyWords } from './words.js';

export interface EnrolProps {
  readonly academyId: string;
  readonly cohort: Cohort;
}

export function EnrolOne({ academyId, cohort }: EnrolProps) {
  const { t, locale } = useAcademyWords();
  const client = useQueryClient();
  const first = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [letter, setLetter] = useState<Locale>(locale);
  const enrol = useCreating(useEnrolling(academyId, cohort.id), {
    onSuccess: () => {
      notify(t('enrol.done', { name }));
      setName('');
      setEmail('');
      // the next one can be written at once
      first.current?.focus();
      void client.invalidateQueries({ queryKey: cohortsQuery(academyId).queryKey });
    },
  });
  return (
    <Form onSubmit={() => enrol.mutate({ name: name.trim(), email: email.trim(), locale: letter })}>
      <ProblemNote error={enrol.error} />
      <TextInput ref={first} label={t('enrol.name')} description={t('enrol.nameHint')} name="trainee-name" autoComplete="off" required maxLength={120} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <TextInput label={t('enrol.email')} description={t('enrol.emailHint')} type="email" name="trainee-email" autoComplete="off" required maxLength={254} value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
      <LetterLanguage value={letter} onChange={setLetter} />
      <Button type="submit" size="md" loading={enrol.isPending}>
        {t('enrol.submit')}
      </Button>
    </Form>
  );
}
