// How does the application begin in the browser?
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import '@fontsource-variable/public-sans/wght.css';
import './theme/colours.css';
import './theme/ground.css';
import { queryClient } from './api/query-client.js';
import { loadAhead } from './frame/ahead.js';
import { router } from './router.js';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no place for the application');

loadAhead(router);
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
