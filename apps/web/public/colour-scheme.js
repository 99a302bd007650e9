// Light or dark, before the first paint? A file of its own, because the content security policy allows no inline script.
(function () {
  let wish = 'auto';
  try {
    wish = localStorage.getItem('dermark.colour-scheme') || 'auto';
  } catch {
    // storage is closed in this browser: the system's wish stands
  }
  const dark = wish === 'dark' || (wish !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-colours', dark ? 'dark' : 'light');
})();
