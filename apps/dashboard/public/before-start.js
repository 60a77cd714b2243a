// What has to be settled before the program is read. A file of its own, because the policy of G28 allows no inline script.
(() => {
  const root = document.documentElement;
  const stored = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage switched off: the defaults hold
    }
  };
  // The look and the language chosen on this device, so that nobody sees a flash of another one. The keys belong to
  // shared/theme/appearance.ts and shared/language/language.ts.
  const colours = stored('cruscotto.colours');
  const density = stored('cruscotto.density');
  const language = stored('cruscotto.language');
  if (colours) root.dataset.theme = colours;
  if (density) root.dataset.density = density;
  if (language) root.lang = language;
  // zod reads schemas faster by making code from text, which the same policy forbids; told so, it does not try. A schema asks
  // when it is made, which is before any line of ours in the program could say it.
  globalThis.__zod_globalConfig = { jitless: true };
})();
