// Makes the installed program ready for a lost network, for whoever works at a desk: the program asks for it once somebody is signed in.
// A file of its own, as the policy of G28 wants the address of a worker to come from a policy by name.
addEventListener(
  'cruscotto-keep-shell',
  () => {
    if (!('serviceWorker' in navigator)) return;
    const address = '/service-worker.js';
    const policy = globalThis.trustedTypes?.createPolicy('cruscotto', {
      createScriptURL: (url) => {
        if (url !== address) throw new TypeError('There is one worker, and this is not it.');
        return url;
      },
    });
    navigator.serviceWorker
      .register(policy ? policy.createScriptURL(address) : address, { updateViaCache: 'none' })
      .then(() => navigator.serviceWorker.ready)
      .then(({ active }) => {
        // what was asked before the worker was there, it asks again for itself, where it is of what it keeps
        const asked = performance.getEntriesByType('resource').map(({ name }) => name);
        active?.postMessage({ keep: asked });
      })
      // without it everything works but without a network; the strip says what can be done
      .catch((error) => console.warn('the program could not be kept on this device:', error.name));
  },
  { once: true },
);
