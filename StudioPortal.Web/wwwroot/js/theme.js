// Runs before the first paint: "auto" becomes light or dark, and follows the device from then on.
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => { root.dataset.theme = dark.matches ? 'dark' : 'light'; };
  if (root.dataset.theme === 'auto') {
    apply();
    dark.addEventListener('change', apply);
  }
})();
