// Keeps a screen truthful: says at once that it is stale, and heals without a hand.
(() => {
  const silence = 8000;       // no word from the server for this long means the connection is dead
  const patience = 4000;      // one question may take this long
  const pauses = [500, 1000]; // then every two seconds, for ever
  const html = document.documentElement;
  const plane = document.getElementById('components-reconnect-modal');
  const before = new WeakMap();
  let down = false, joined = false, leaving = false, wake = () => { };

  const wait = ms => new Promise(done => { const t = setTimeout(done, ms); wake = () => { clearTimeout(t); done(); }; });
  const within = (promise, ms) => Promise.race([promise, new Promise((_, no) => setTimeout(() => no(new Error('too long')), ms))]);

  async function answers(url) {
    try {
      return (await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(patience) })).ok;
    } catch {
      return false;
    }
  }

  function clock(instant) {
    const zone = html.dataset.timeZone || undefined;
    return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(instant);
  }

  function show(state) {
    plane?.classList.remove('components-reconnect-show', 'components-reconnect-retrying', 'components-reconnect-rejected', 'broken');
    if (state) plane?.classList.add(state);
  }

  function markStale() {
    const since = clock(new Date());
    for (const time of document.querySelectorAll('[data-stale-since]')) time.textContent = since;
    for (const screen of document.querySelectorAll('[data-live]')) {
      if (screen.dataset.live === 'stale') continue;
      before.set(screen, screen.dataset.live);
      screen.dataset.live = 'stale';
    }
  }

  function markLive() {
    for (const screen of document.querySelectorAll('[data-live=stale]')) {
      if (before.has(screen)) screen.dataset.live = before.get(screen);
    }
  }

  async function rejoin() {
    try {
      return await within(Blazor.reconnect(), patience);
    } catch {
      return false;
    }
  }

  // The page itself must answer before it is asked for: a reload onto an error page could not heal again.
  async function reload() {
    if (!await answers(location.href)) return false;
    leaving = true;
    location.reload();
    return true;
  }

  async function heal() {
    for (let turn = 0; down && !leaving; turn++) {
      await wait((pauses[turn] ?? 2000) + Math.random() * 250);
      show('components-reconnect-retrying');
      if (!down || !await answers('/health/live')) continue;
      if (joined && await rejoin()) return;
      show('components-reconnect-rejected');
      await reload();
    }
  }

  function lost() {
    if (down || leaving) return;
    down = true;
    markStale();
    show('components-reconnect-show');
    heal();
  }

  function found() {
    down = false;
    show(null);
    markLive();
  }

  // An unhandled fault ends the circuit for good. A screen nobody attends loads again; a person decides for themselves.
  async function broken() {
    markStale();
    show('broken');
    while (document.querySelector('[data-unattended]') && !leaving) {
      await wait(3000);
      await reload();
    }
  }

  const fault = document.getElementById('blazor-error-ui');
  if (fault) new MutationObserver(() => { if (fault.style.display === 'block') broken(); }).observe(fault, { attributes: true, attributeFilter: ['style'] });
  plane?.querySelector('[data-load-again]')?.addEventListener('click', () => location.reload());
  addEventListener('pagehide', () => { leaving = true; });
  addEventListener('pageshow', shown => { if (shown.persisted) location.reload(); });
  addEventListener('online', () => wake());
  document.addEventListener('visibilitychange', () => { if (!document.hidden) wake(); });

  // A first connection that never came about has no circuit to report its loss.
  function expectFirstJoin() {
    const tries = Number(sessionStorage.getItem('joins') ?? 0);
    setTimeout(() => {
      if (joined || down) return;
      sessionStorage.setItem('joins', Math.min(tries + 1, 3));
      lost();
    }, 10000 * 2 ** tries);
  }

  window.studio = window.studio ?? {};
  window.studio.joined = () => {
    joined = true;
    sessionStorage.removeItem('joins');
    if (down) found();
  };

  if (html.hasAttribute('data-interactive')) expectFirstJoin();
  Blazor.start({
    circuit: {
      reconnectionHandler: { onConnectionDown: lost, onConnectionUp: found },
      configureSignalR: connection => connection.withUrl('_blazor?lang=' + html.lang).withServerTimeout(silence).withKeepAliveInterval(4000)
    }
  }).catch(lost);
})();
