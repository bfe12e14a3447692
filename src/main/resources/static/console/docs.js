// Search and examples that can be run; without them the page is a text.
const search = document.getElementById('search');
const found = document.getElementById('found');
const sections = [...document.querySelectorAll('main section')].map((section) => ({
  section,
  link: document.querySelector(`nav a[href="#${CSS.escape(section.id)}"]`)?.parentElement,
  words: section.textContent.toLowerCase(),
}));

function show() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
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
  found.textContent = words.length === 0 ? '' : count === 0 ? 'Nothing found' : `${count} found`;
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
