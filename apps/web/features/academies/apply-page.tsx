// How does an academy apply?
import { useState } from 'react';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import { Page } from '../../frame/page.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { NativeSelect } from '../../ui/native-select.js';
import { ProblemNote } from '../../ui/problem-note.js';
import type { Locale } from '#libs/kernel/locale.js';
import { TextInput } from '../../ui/text-input.js';
import { useAcademiesWords } from './words.js';

const countries = ['PT', 'ES', 'GB', 'IE', 'FR', 'DE', 'IT', 'NL', 'BE', 'LU', 'CH', 'AT', 'BR', 'AO', 'MZ', 'CV', 'US', 'CA'] as const;

interface Application {
  readonly name: string;
  readonly city: string;
  readonly country: string;
  readonly website?: string;
  readonly applicantName: string;
  readonly email: string;
  readonly locale: Locale;
}

const send = (body: Application, key: string) => call(api.POST('/v1/academy-applications', { body, params: { header: { 'Idempotency-Key': key } } }));

const empty = { name: '', city: '', country: 'PT', website: '', applicantName: '', email: '' };

export function ApplyPage() {
  const { t, locale } = useAcademiesWords();
  const [form, setForm] = useState(empty);
  const apply = useCreating(send);
  const field = (name: keyof typeof empty) => ({
    name,
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setForm((before) => ({ ...before, [name]: value }));
    },
  });
  if (apply.isSuccess) {
    return (
      <Page key="sent" title={t('sentTitle')} lead={t('sent', { academy: form.name, email: form.email })} measure="form">
        <ButtonLink to="/">{t('toStart')}</ButtonLink>
      </Page>
    );
  }
  const submit = () => {
    const { website, ...rest } = form;
    apply.mutate({ ...rest, ...(website.trim() ? { website: website.trim() } : {}), locale });
  };
  return (
    <Page title={t('title')} lead={t('lead')} measure="form">
      <Form onSubmit={submit}>
        <ProblemNote error={apply.error} />
        <TextInput label={t('name')} autoComplete="organization" required maxLength={120} {...field('name')} />
        <TextInput label={t('city')} autoComplete="address-level2" required maxLength={80} {...field('city')} />
        <NativeSelect label={t('country')} autoComplete="country" required data={countries.map((code) => ({ value: code, label: t(`countries.${code}`) }))} {...field('country')} />
        <TextInput label={t('website')} description={t('websiteHint')} type="url" autoComplete="url" maxLength={200} {...field('website')} />
        <TextInput label={t('applicant')} description={t('applicantHint')} autoComplete="name" required maxLength={120} {...field('applicantName')} />
        <TextInput label={t('email')} type="email" autoComplete="email" required {...field('email')} />
        <Button type="submit" size="md" loading={apply.isPending}>
          {t('submit')}
        </Button>
      </Form>
    </Page>
  );
}
