// Joins the record to the words: pointing at a value, or coming to it with the keyboard, lights up what it rests on; pressing it
// keeps the light and puts its name into the address. Pointing at words lights up the values that rest on them.
const main = document.querySelector('.incident');
const texts = main.querySelector('.texts');
const values = [...main.querySelectorAll('a.value')];
const accounts = [...main.querySelectorAll('.account')];
const marksOf = new Map();
for (const mark of texts.querySelectorAll('mark')) {
  for (const number of mark.dataset.v.split(' ')) {
    if (!marksOf.has(number)) marksOf.set(number, []);
    marksOf.get(number).push(mark);
  }
}
main.classList.add('with-script');

// Words that only a statement rests on are plain until it is asked for: a report may be one long quotation.
const inRecord = new Set(values.filter(value => !value.dataset.as).flatMap(value => value.dataset.v.split(' ')));
for (const mark of texts.querySelectorAll('mark')) {
  if (!mark.dataset.v.split(' ').some(number => inRecord.has(number))) mark.classList.add('faint');
}

let kept = null;   // the value that was pressed
let shown = null;  // the value whose words are lit

function show(value, scroll) {
  if (shown === value) return;
  for (const element of main.querySelectorAll('.lit')) element.classList.remove('lit', 'as-speaker', 'as-cue', 'as-content');
  shown = value;
  if (!value) return markTabs([]);
  value.classList.add('lit');
  const parts = value.dataset.as?.split(' ');
  const marks = [];
  for (const [at, number] of value.dataset.v.split(' ').entries()) {
    for (const mark of marksOf.get(number) ?? []) {
      mark.classList.add('lit');
      if (parts) mark.classList.add(`as-${parts[at]}`);
      marks.push(mark);
    }
  }
  markTabs(marks);
  if (scroll && marks.length) bringIntoView(marks);
}

function bringIntoView(marks) {
  const first = marks.reduce((a, b) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING ? b : a);
  const account = first.closest('.account');
  if (main.classList.contains('one-at-a-time') && !marks.some(mark => mark.closest('.account').classList.contains('current'))) choose(account);
  const target = marks.find(mark => mark.offsetParent) ?? first;
  if (marks.some(inView)) return;
  // Only the texts' own pane moves; the record stays under the pointer.
  const pane = scroller();
  const smooth = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  if (pane) pane.scrollBy({ top: target.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3, behavior: smooth });
  else target.scrollIntoView({ block: 'center', behavior: smooth });
}

const scroller = () => texts.scrollHeight > texts.clientHeight + 1 && getComputedStyle(texts).overflowY !== 'visible' ? texts : null;

function inView(mark) {
  const pane = (scroller() ?? document.documentElement).getBoundingClientRect();
  const box = mark.getBoundingClientRect();
  return box.height > 0 && box.top >= Math.max(0, pane.top) && box.bottom <= Math.min(innerHeight, scroller() ? pane.bottom : innerHeight);
}

for (const value of values) {
  value.addEventListener('mouseenter', () => show(value, true));
  value.addEventListener('mouseleave', () => show(kept, false));
  value.addEventListener('focus', () => show(value, true));
  value.addEventListener('blur', () => show(kept, false));
  value.addEventListener('click', event => {
    event.preventDefault();
    const again = kept === value;
    keep(again ? null : value);
    history.replaceState(null, '', again ? location.pathname + location.search : `#${value.id}`);
    shown = undefined;
    show(value, true);
  });
}

function keep(value) {
  kept?.classList.remove('kept');
  kept?.removeAttribute('aria-current');
  kept = value;
  value?.classList.add('kept');
  value?.setAttribute('aria-current', 'true');
}

// From the words to the values. The shortest words win where several values share some: they are the most telling.
texts.addEventListener('mouseover', event => {
  const mark = event.target.closest('mark:not(.faint)');
  if (!mark) return show(kept, false);
  const numbers = mark.dataset.v.split(' ');
  for (const element of main.querySelectorAll('.lit')) element.classList.remove('lit', 'as-speaker', 'as-cue', 'as-content');
  shown = undefined;
  mark.classList.add('lit');
  for (const value of values) if (!value.dataset.as && value.dataset.v.split(' ').some(number => numbers.includes(number))) value.classList.add('lit');
});
texts.addEventListener('mouseleave', () => { shown = undefined; show(kept, false); });

// Several reports: one below another, one at a time, or side by side.
const tabs = [...main.querySelectorAll('.tabs a[data-account]')];
const current = () => accounts.find(account => account.classList.contains('current'));

function choose(account) {
  for (const one of accounts) one.classList.toggle('current', one === account);
  for (const tab of tabs) {
    if (`account-${tab.dataset.account}` === account.id) tab.setAttribute('aria-current', 'true');
    else tab.removeAttribute('aria-current');
  }
}

function markTabs(marks) {
  const ids = new Set(marks.map(mark => mark.closest('.account').id));
  for (const tab of tabs) tab.classList.toggle('has', ids.has(`account-${tab.dataset.account}`));
}

if (tabs.length > 0) {
  const modes = [['one-at-a-time', 'Side by side'], ['beside-one-another', 'One at a time']];
  let mode = 0;
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'quiet', textContent: modes[0][1] });
  main.classList.add(modes[0][0]);
  button.addEventListener('click', () => {
    main.classList.remove(modes[mode][0]);
    mode = 1 - mode;
    main.classList.add(modes[mode][0]);
    button.textContent = modes[mode][1];
  });
  main.querySelector('.tabs').append(button);
  choose(accounts[0]);
}

// Links to a report, in the tabs and beside the values.
main.addEventListener('click', event => {
  const link = event.target.closest('a[href^="#account-"]');
  const account = link && document.getElementById(link.hash.slice(1));
  if (!account) return;
  event.preventDefault();
  choose(account);
  if (main.classList.contains('beside-one-another')) account.scrollIntoView({ inline: 'start', block: 'nearest' });
  else (scroller() ?? document.scrollingElement).scrollTo({ top: 0 });
});

// An address that names a value opens with it lit.
function followAddress() {
  const value = values.find(one => `#${one.id}` === location.hash);
  if (!value) return;
  keep(value);
  shown = undefined;
  show(value, true);
}
addEventListener('hashchange', followAddress);
followAddress();
