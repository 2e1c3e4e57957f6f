// The week: which width it has, and classes dragged from cell to cell. What a drop means is decided on the server.
export function listen(root, page) {
  const narrow = matchMedia('(max-width: 833px)');
  const told = () => page.invokeMethodAsync('Narrowed', narrow.matches);
  let lifted = null, over = null;

  const cellOf = event => event.target.closest?.('.cell[data-day]:not([data-closed])');
  const mark = cell => {
    if (over === cell) return;
    over?.classList.remove('over');
    over = cell;
    over?.classList.add('over');
  };
  const drag = {
    dragstart: event => {
      const tile = event.target.closest?.('.ses[draggable=true]');
      if (!tile) return event.preventDefault();
      lifted = tile;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', tile.dataset.sessionId);
      setTimeout(() => lifted?.classList.add('lifted'));
    },
    dragover: event => {
      if (!lifted) return;
      const cell = cellOf(event);
      mark(cell && cell !== lifted.closest('.cell') ? cell : null);
      if (!over) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
    },
    drop: event => {
      if (!lifted || !over) return;
      event.preventDefault();
      page.invokeMethodAsync('Dropped', lifted.dataset.sessionId, over.dataset.day, over.dataset.line || null);
    },
    dragend: () => {
      lifted?.classList.remove('lifted');
      lifted = null;
      mark(null);
    }
  };

  narrow.addEventListener('change', told);
  for (const [kind, does] of Object.entries(drag)) root.addEventListener(kind, does);
  told();
  return {
    release: () => {
      narrow.removeEventListener('change', told);
      for (const [kind, does] of Object.entries(drag)) root.removeEventListener(kind, does);
    }
  };
}
