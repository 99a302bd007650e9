// How does a link within the application look like a button and still is a link?
import { createLink } from '@tanstack/react-router';
import { AnchorButton } from './button.js';

/** Takes what a `Link` and what an `AnchorButton` take. */
export const ButtonLink = createLink(AnchorButton);
