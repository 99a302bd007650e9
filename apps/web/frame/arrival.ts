// Has the reader just come to another page, so that its heading should take the focus?

let expected = false;
let seen = '';

/** Told by the router at each change of page; the first page of a visit leaves the focus where the browser put it. */
export function arriveAt(pathname: string): void {
  if (seen !== '' && seen !== pathname) expected = true;
  seen = pathname;
}

/** Another page comes at the same address: the result in the place of the question. */
export function arriveHere(): void {
  expected = true;
}

/** Moves the focus to the heading, once per arrival, unless the address names a place within the page. */
export function greet(heading: HTMLElement | null): void {
  if (!expected || !heading) return;
  expected = false;
  if (window.location.hash === '') heading.focus({ preventScroll: true });
}
