// Comfort for the overview; every view is reachable without it.

// A form sends its empty fields, too; the shared address is shorter without them.
document.querySelector('.filters')?.addEventListener('formdata', event => {
  for (const [name, value] of [...event.formData]) if (value === '' || (name === 'sort' && value === 'newest')) event.formData.delete(name);
});

// Choosing from a list needs no further press of the button.
for (const select of document.querySelectorAll('.filters select')) select.addEventListener('change', () => select.form.requestSubmit());

// One stop of the tab key for the whole timeline; the arrow keys go from bar to bar.
const bars = [...document.querySelectorAll('.timeline svg a')];
for (const [at, bar] of bars.entries()) {
  bar.setAttribute('tabindex', at === bars.length - 1 ? '0' : '-1');
  bar.addEventListener('keydown', event => {
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: bars.length - 1 }[event.key];
    if (to === undefined || !bars[to]) return;
    event.preventDefault();
    for (const other of bars) other.setAttribute('tabindex', '-1');
    bars[to].setAttribute('tabindex', '0');
    bars[to].focus();
  });
}
