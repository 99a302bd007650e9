// How does the application begin in the browser?
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { I18nextProvider } from 'react-i18next';
import './theme/mantine.css';
import '@fontsource-variable/public-sans/wght.css';
import './theme/ground.css';
import { queryClient } from './api/query-client.js';
import { language } from './i18n/language.js';
import { router } from './router.js';
import { colourScheme, cssVariables, theme } from './theme/theme.js';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no place for the application');

createRoot(place).render(
  <StrictMode>
    <I18nextProvider i18n={language}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} colorSchemeManager={colourScheme} defaultColorScheme="auto">
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  </StrictMode>,
);
