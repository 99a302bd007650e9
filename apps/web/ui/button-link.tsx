// How does a link look like a button and still is a link?
import { Button } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

export const ButtonLink = createLink(Button<'a'>);
