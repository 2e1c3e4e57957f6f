// Keys of the sale page that are typed into no field. What a reader types looks like typing, so whoever decides what a key means is
// told when it was pressed; nothing but that decides here, and Enter never presses the button that takes money by itself.
(() => {
  const studio = window.studio = window.studio ?? {};
  const isTypedInto = node => node.matches?.('input:not([type=radio], [type=checkbox]), textarea, select');
  const acts = node => node.closest?.('button:not([data-take]), a, summary, input[type=checkbox]');

  studio.till = {
    watch: owner => {
      const pressed = key => {
        if (key.isComposing || key.ctrlKey || key.metaKey || key.altKey || document.querySelector('dialog[open]')) return;
        const isEnter = key.key === 'Enter';
        if (!isEnter && key.key.length !== 1) return;
        if (isTypedInto(key.target)) {
          // A reference that is scanned ends with Enter: the field is left, and nothing is sold.
          if (isEnter && key.target.matches('input')) { key.preventDefault(); key.target.blur(); }
          return;
        }
        if (isEnter && acts(key.target)) return;
        if (isEnter) { key.preventDefault(); key.stopPropagation(); }
        if (!key.repeat) owner.invokeMethodAsync('Pressed', key.key, key.timeStamp);
      };
      document.addEventListener('keydown', pressed, true);
      return { release: () => document.removeEventListener('keydown', pressed, true) };
    }
  };
})();
