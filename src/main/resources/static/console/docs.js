// Search and examples that can be run; without them the page is a text.
const search = document.getElementById('search');
const found = document.getElementById('found');
const sections = [...document.querySelectorAll('main section')].map((section) => ({
  section,
  link: document.querySelector(`nav a[href="#${CSS.escape(section.id)}"]`)?.parentElement,
  words: section.textContent.toLowerCase(),
}));
const headings = [...document.querySelectorAll('main section h3')];
/** All words of the reference; those of names, also cut where a name has a capital, count as more likely meant. */
const names = new Set(headings.flatMap((heading) => parts(heading.textContent)));
const vocabulary = new Set([...names, ...sections.flatMap(({ words }) => words.match(/[a-z]{3,}/g) ?? [])]);

function parts(text) {
  const whole = text.match(/[A-Za-z]{3,}/g) ?? [];
  return [...whole, ...whole.flatMap((word) => word.match(/[A-Z]?[a-z]{2,}/g) ?? [])].map((word) => word.toLowerCase());
}

/** How many letters have to be added, left out, changed or swapped with the next one to turn one word into another. */
function distance(a, b) {
  let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}

/** The word of the reference that a mistyped one is likely to mean; null where none is near. */
function meant(word) {
  const most = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  let best = null;
  for (const known of vocabulary) {
    if (Math.abs(known.length - word.length) > most) continue;
    const far = distance(word, known);
    const rank = far + (known[0] === word[0] ? 0 : 0.5) + (names.has(known) ? 0 : 0.25);
    if (far <= most && (best === null || rank < best.rank)) best = { known, rank };
  }
  return best?.known ?? null;
}

/** Marks the words where they stand, without a change to the text. */
function highlight(words) {
  if (!globalThis.Highlight) return;
  const ranges = [];
  for (const { section } of words.length > 0 ? sections : []) {
    if (section.hidden) continue;
    const texts = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = node.data.toLowerCase();
      for (const word of words) {
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + word.length);
          ranges.push(range);
        }
      }
    }
  }
  CSS.highlights.set('found', new Highlight(...ranges));
}

function filter(words) {
  let count = 0;
  for (const { section, link, words: text } of sections) {
    const fits = words.every((word) => text.includes(word));
    section.hidden = !fits;
    if (link) link.hidden = !fits;
    count += fits ? 1 : 0;
  }
  for (const heading of document.querySelectorAll('main h2, nav h2')) {
    const rest = [];
    for (let next = heading.nextElementSibling; next && next.tagName !== 'H2'; next = next.nextElementSibling) rest.push(next);
    heading.hidden = rest.every((part) => part.hidden || (part.tagName === 'UL' && [...part.children].every((li) => li.hidden)));
  }
  return count;
}

function show() {
  const typed = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const unknown = typed.filter((word) => !sections.some(({ words }) => words.includes(word)));
  // What is mistyped is searched as what it is likely to mean, and the page says so.
  const words = typed.map((word) => (unknown.includes(word) ? meant(word) ?? word : word));
  const count = filter(words);
  highlight(words);
  const other = words.filter((word, i) => word !== typed[i]);
  found.textContent =
    words.length === 0
      ? ''
      : count > 0
        ? `${count} found${other.length > 0 ? ` with “${other.join('”, “')}”; nothing has “${unknown.join('”, “')}”` : ''}`
        : unknown.length > other.length
          ? `Nothing has “${unknown.filter((word) => meant(word) === null).join('”, “')}”. Try another word.`
          : 'Nothing has all of these words. Try fewer.';
}

search.addEventListener('input', show);
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && !/^(INPUT|TEXTAREA)$/.test(event.target.tagName)) {
    event.preventDefault();
    search.focus();
  }
});
// A link into what the search has hidden shows it.
window.addEventListener('hashchange', () => {
  const section = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (section?.hidden) {
    search.value = '';
    show();
    section.scrollIntoView();
  }
});

for (const button of document.querySelectorAll('figure button')) {
  const figure = button.parentElement;
  const answer = figure.querySelector('.answer');
  button.addEventListener('click', async () => {
    button.disabled = true;
    answer.hidden = false;
    answer.textContent = 'Asking…';
    try {
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query: figure.querySelector('code').textContent }),
      });
      answer.textContent = JSON.stringify(await response.json(), null, 2);
    } catch (error) {
      answer.textContent = `The service does not answer: ${error.message}`;
    }
    button.disabled = false;
  });
}
