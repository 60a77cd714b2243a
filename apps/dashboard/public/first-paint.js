// Before the first paint: the look and the language chosen on this device, so that nobody sees a flash of another one.
// A file of its own, because the policy of G28 allows no inline script. Keys: shared/theme/appearance.ts, shared/language/language.ts.
(() => {
  const root = document.documentElement;
  const stored = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage switched off: the defaults hold
    }
  };
  const colours = stored('cruscotto.colours');
  const density = stored('cruscotto.density');
  const language = stored('cruscotto.language');
  if (colours) root.dataset.theme = colours;
  if (density) root.dataset.density = density;
  if (language) root.lang = language;
})();
