// Small things the browser does better than a round trip: clocks, countdowns, keys, focus, dialogs, sound.
(() => {
  const studio = window.studio = window.studio ?? {};
  const editable = node => node instanceof HTMLElement && (node.isContentEditable || /^(input|textarea|select)$/i.test(node.tagName));

  // Clocks show the studio's time by the server's clock, also while the connection is lost.
  const offsets = new WeakMap();
  function tickClock(clock, now) {
    const told = clock.dataset.now;
    if (told && offsets.get(clock)?.told !== told) offsets.set(clock, { told, by: Number(told) - now });
    const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: clock.dataset.zone || undefined };
    if (clock.dataset.clock === 'seconds') options.second = '2-digit';
    const text = new Intl.DateTimeFormat('en-GB', options).format(now + (offsets.get(clock)?.by ?? 0));
    if (clock.textContent !== text) clock.textContent = text;
  }

  const ends = new WeakMap();
  function tickCountdown(bar, now) {
    const key = bar.dataset.key ?? '';
    if (ends.get(bar)?.key !== key) ends.set(bar, { key, at: now + Number(bar.dataset.countdown) * 1000 });
    const left = Math.max(0, Math.ceil((ends.get(bar).at - now) / 1000));
    const text = bar.dataset.format.replace('{0}', left);
    if (bar.textContent !== text) bar.textContent = text;
  }

  function tick() {
    const now = Date.now();
    for (const clock of document.querySelectorAll('[data-clock]')) tickClock(clock, now);
    for (const bar of document.querySelectorAll('[data-countdown]')) tickCountdown(bar, now);
  }
  tick();
  setInterval(tick, 500);

  // Menus made of <details> close on a press elsewhere and on Esc.
  const openMenus = () => document.querySelectorAll('details[data-menu][open]');
  document.addEventListener('click', press => {
    for (const menu of openMenus()) if (!menu.contains(press.target) || press.target.closest('a')) menu.open = false;
  });
  document.addEventListener('keydown', key => {
    if (key.key !== 'Escape') return;
    for (const menu of openMenus()) { menu.open = false; menu.querySelector('summary')?.focus(); }
  });

  // Sign-in pages have no circuit: show a password, fill in a demo account.
  document.addEventListener('click', press => {
    const reveal = press.target.closest?.('[data-reveal]');
    if (reveal) {
      const input = document.getElementById(reveal.dataset.reveal);
      input.type = input.type === 'password' ? 'text' : 'password';
      reveal.setAttribute('aria-pressed', String(input.type === 'text'));
    }
    const fill = press.target.closest?.('[data-fill]');
    if (fill) {
      for (const [id, value] of Object.entries(JSON.parse(fill.dataset.fill))) document.getElementById(id).value = value;
    }
  });

  // A form without a circuit is sent once; its button is busy until the answer is there.
  document.addEventListener('submit', sent => {
    const form = sent.target;
    if (!form.matches('form[method=post]')) return;
    if (form.dataset.sent) sent.preventDefault();
    form.dataset.sent = 'true';
    form.querySelector('button[type=submit]')?.setAttribute('aria-busy', 'true');
  });

  studio.focus = {
    to: selector => document.querySelector(selector)?.focus(),
    // The box gets the keyboard back whenever nothing else that is typed into has it; on a touch screen only when keys are
    // really pressed, so that no keyboard rises over the page by itself.
    keep: box => {
      const touch = matchMedia('(hover: none)').matches;
      const back = () => setTimeout(() => {
        const holder = document.activeElement;
        if (!touch && box.isConnected && !document.querySelector('dialog[open]') && (!holder || holder === document.body)) box.focus({ preventScroll: true });
      });
      const typed = key => {
        if (key.ctrlKey || key.metaKey || key.altKey || key.key.length !== 1 || editable(document.activeElement) || document.querySelector('dialog[open]')) return;
        if (key.key === ' ' && document.activeElement?.matches('button, a, summary')) return;
        if (studio.keys.takes(key)) return;
        box.focus({ preventScroll: true });
      };
      box.addEventListener('blur', back);
      document.addEventListener('keydown', typed, true);
      const take = () => {
        if (touch || document.querySelector('dialog[open]')) return;
        // Where the keyboard is in the box already, someone may be typing: what is marked would be lost with the next key.
        if (document.activeElement === box) return;
        box.focus({ preventScroll: true });
        box.select();
      };
      take();
      return { take, release: () => { box.removeEventListener('blur', back); document.removeEventListener('keydown', typed, true); } };
    }
  };

  const name = key => [(key.ctrlKey || key.metaKey) && 'Ctrl', key.altKey && 'Alt', key.key.length === 1 ? key.key.toUpperCase() : key.key].filter(Boolean).join('+');
  const takers = new Set();
  studio.keys = {
    takes: key => [...takers].some(takes => takes(key)),
    listen: (listener, keys, whileTyping) => {
      let wanted = new Set(keys), typingToo = whileTyping;
      const takes = key =>
        !key.isComposing && wanted.has(name(key)) && !document.querySelector('dialog[open]')
        && (typingToo || key.ctrlKey || key.metaKey || !editable(key.target));
      const pressed = key => {
        if (key.defaultPrevented || !takes(key)) return;
        key.preventDefault();
        listener.invokeMethodAsync('Pressed', name(key));
      };
      takers.add(takes);
      document.addEventListener('keydown', pressed);
      return {
        want: (next, typing) => { wanted = new Set(next); typingToo = typing; },
        release: () => { takers.delete(takes); document.removeEventListener('keydown', pressed); }
      };
    }
  };

  // The desk's box. At most one message about what is typed is under way, and the next one tells the newest text; what
  // Enter sends is the text itself, so it does not matter how fast a reader types. The text stays marked, so that the next
  // scan replaces it.
  studio.box = {
    watch: (input, owner) => {
      const kept = studio.focus.keep(input);
      let told = input.value, telling = false, entering = Promise.resolve(), entered = null, answering = null;
      const tell = async () => {
        if (telling) return;
        telling = true;
        try {
          while (told !== input.value) {
            told = input.value;
            await owner.invokeMethodAsync('Typed', told);
          }
        } finally { telling = false; }
      };
      const typed = change => { if (!change.isComposing) tell(); };
      const pressed = key => {
        const next = key.key === 'Tab' && !key.shiftKey && document.querySelector('[data-after-box]');
        if (next) {
          key.preventDefault();
          next.focus();
          return;
        }
        if (key.key !== 'Enter' || key.isComposing || key.repeat) return;
        key.preventDefault();
        const text = input.value;
        if (entered === text) return;
        told = entered = text;
        input.select();
        const enter = () => {
          answering = text;
          return owner.invokeMethodAsync('Entered', text).finally(() => {
            answering = null;
            if (entered === text) entered = null;
          });
        };
        entering = entering.then(enter, enter);
      };
      input.addEventListener('input', typed);
      input.addEventListener('compositionend', tell);
      input.addEventListener('keydown', pressed);
      return {
        // While an Enter is being answered, the box may hold the next scan already; that one stays.
        clear: text => {
          const meant = text ?? answering;
          if (meant === null || input.value === meant) input.value = told = '';
        },
        focus: () => kept.take(),
        release: () => {
          kept.release();
          input.removeEventListener('input', typed);
          input.removeEventListener('compositionend', tell);
          input.removeEventListener('keydown', pressed);
        }
      };
    }
  };

  // The native dialog traps and returns the focus; Blazor is only told that the person wants out.
  studio.dialog = {
    open: (dialog, owner) => {
      if (dialog.open) return;
      // Esc out of a date field cancels twice; by the second time the dialog may be gone.
      let leaving = false;
      const leave = () => {
        if (leaving) return;
        leaving = true;
        owner.invokeMethodAsync('WantsOut').finally(() => { leaving = false; });
      };
      dialog.oncancel = cancelled => { cancelled.preventDefault(); leave(); };
      dialog.onclick = press => { if (press.target === dialog && outside(dialog, press)) leave(); };
      dialog.showModal();
      // One after another: a list of selectors would take what stands first, and that is the cross.
      const first = ['[autofocus]', '.body :is(input, select, textarea)', 'footer .btn.primary', 'footer .btn', '.btn'];
      first.map(one => dialog.querySelector(one)).find(found => found && !found.disabled)?.focus();
    },
    close: dialog => { if (dialog?.open) dialog.close(); }
  };
  function outside(dialog, press) {
    const box = dialog.getBoundingClientRect();
    return press.clientX < box.left || press.clientX > box.right || press.clientY < box.top || press.clientY > box.bottom;
  }

  // Two short tones up for yes, one low for no.
  let audio;
  studio.sound = {
    isOn: () => localStorage.getItem('sound') === 'on',
    turn: on => { localStorage.setItem('sound', on ? 'on' : 'off'); if (on) studio.sound.play('yes'); },
    play: what => {
      if (!studio.sound.isOn()) return;
      audio = audio ?? new AudioContext();
      const tones = what === 'yes' ? [[660, 0], [880, .09]] : what === 'notice' ? [[740, 0]] : [[196, 0], [165, .14]];
      for (const [pitch, after] of tones) {
        const tone = audio.createOscillator(), volume = audio.createGain(), at = audio.currentTime + after;
        tone.frequency.value = pitch;
        volume.gain.setValueAtTime(.12, at);
        volume.gain.exponentialRampToValueAtTime(.001, at + .16);
        tone.connect(volume).connect(audio.destination);
        tone.start(at);
        tone.stop(at + .17);
      }
    }
  };
  // Without a secure context there is no clipboard; the answer says whether it was copied.
  studio.copy = async text => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  };
  studio.print = () => window.print();
})();
