// What script adds: places that complete as one types, buttons that copy, a slider over the days. Everything works without it.

/** Fills the list of a field with the names that fit what was typed so far. */
async function complete(field) {
  const list = field.list;
  if (!list) return;
  let names;
  const fill = async () => {
    const typed = field.value.trim().toLowerCase();
    names ??= fetch(field.dataset.places).then((reply) => (reply.ok ? reply.json() : []));
    if (typed.length < 2) return;
    const all = await names;
    const starts = all.filter((name) => name.toLowerCase().startsWith(typed));
    const contains = starts.length < 12 ? all.filter((name) => name.toLowerCase().includes(typed)) : [];
    const options = [...new Set([...starts, ...contains])].slice(0, 12).map((name) => {
      const option = document.createElement('option');
      option.value = name;
      return option;
    });
    list.replaceChildren(...options);
  };
  field.addEventListener('focus', fill);
  field.addEventListener('input', fill);
}

/** A button that copies a text and says that it did. */
function copier(place) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = place.dataset.label;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(place.dataset.copy);
      button.textContent = 'Copied';
    } catch {
      button.textContent = 'Could not copy';
    }
    announce(button.textContent);
    setTimeout(() => {
      button.textContent = place.dataset.label;
    }, 2000);
  });
  place.append(button);
}

const voice = document.createElement('p');
voice.className = 'hidden';
voice.setAttribute('role', 'status');
document.body.append(voice);
const announce = (text) => {
  voice.textContent = text;
};

/** A slider over the days on which anything moved; each stop shows the map and the table of its day. */
function slider(nav) {
  const links = [...nav.querySelectorAll('a')];
  const section = nav.closest('section');
  if (links.length < 2) return;
  const label = document.createElement('label');
  const input = document.createElement('input');
  const output = document.createElement('output');
  label.className = 'slider';
  input.type = 'range';
  input.max = String(links.length - 1);
  const current = links.findIndex((link) => link.hasAttribute('aria-current'));
  input.value = String(Math.max(0, current));
  const caption = document.createElement('span');
  caption.className = 'small';
  caption.textContent = `Slide over the ${links.length} days on which the answer moved somewhere`;
  label.append(caption, output, input);
  const list = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = 'The days as a list';
  list.append(summary, nav.querySelector('ol'));
  nav.replaceChildren(label, list);
  const shown = new Map();
  let wanted = 0;
  const say = () => {
    const text = links[input.value].textContent;
    output.textContent = text;
    input.setAttribute('aria-valuetext', text);
  };
  const show = async () => {
    const link = links[input.value];
    const turn = ++wanted;
    if (!shown.has(link.href))
      shown.set(
        link.href,
        fetch(link.href, { headers: { accept: 'text/html' } }).then((reply) => (reply.ok ? reply.text() : null)),
      );
    const text = await shown.get(link.href).catch(() => null);
    if (turn !== wanted) return;
    // What could not be fetched is visited: then the reader sees the day, or why not.
    if (text === null) return location.assign(link.href);
    const page = new DOMParser().parseFromString(text, 'text/html');
    for (const part of ['h2', 'figure', 'table']) {
      const fresh = page.querySelector(`#on-the-day ${part}`);
      if (fresh) section.querySelector(part)?.replaceWith(fresh);
    }
    for (const one of links) one.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'date');
    const day = section.querySelector('input[type="date"]');
    if (day) day.value = new URL(link.href).searchParams.get('as_of') ?? day.value;
    history.replaceState(null, '', link.href);
  };
  input.addEventListener('input', () => {
    say();
    show();
  });
  say();
}

for (const field of document.querySelectorAll('[data-places]')) complete(field);
for (const place of document.querySelectorAll('[data-copy]')) copier(place);
for (const nav of document.querySelectorAll('[data-slider]')) slider(nav);
