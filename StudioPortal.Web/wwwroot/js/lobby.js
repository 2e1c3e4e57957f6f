// Measures how many classes a lobby screen can show, and says now and then that somebody looks at a living picture.
const height = (root, name) => root.querySelector(`[data-measure=${name}]`)?.getBoundingClientRect().height ?? 0;

function measure(root) {
  const rows = root.querySelector('.rows');
  const scrolls = getComputedStyle(root).overflowY === 'visible';
  const total = scrolls || !rows ? 0 : rows.getBoundingClientRect().height;
  return { total, label: height(root, 'label'), running: height(root, 'running'), next: height(root, 'next'), row: height(root, 'row'), pager: height(root, 'pager') };
}

export function watch(probe, owner, everyMilliseconds) {
  const root = probe.closest('.lobby');
  let told = '';
  const tell = () => {
    const space = measure(root), text = JSON.stringify(space);
    if (text === told || !root.isConnected) return;
    told = text;
    owner.invokeMethodAsync('Measured', space).catch(() => { told = ''; });
  };
  const observer = new ResizeObserver(tell);
  observer.observe(root);
  const shown = () => owner.invokeMethodAsync('StillShown').catch(() => { });
  const beat = everyMilliseconds > 0 ? setInterval(shown, everyMilliseconds) : 0;
  if (beat) shown();
  return { release: () => { observer.disconnect(); clearInterval(beat); } };
}
