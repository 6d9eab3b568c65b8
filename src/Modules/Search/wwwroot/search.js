// Search as one types: completions below the box, the answer below them. Without it the form works as it stands.
(function () {
  'use strict';
  var form = document.querySelector('[data-s-form]');
  var answer = document.querySelector('[data-s-answer]');
  if (!form || !answer) return;
  var box = form.querySelector('input[type=search]');
  var list = document.createElement('ul');
  var status = { typed: box.value, chosen: -1, timer: 0, suggesting: null, answering: null };

  list.className = 's-suggest';
  list.id = 's-suggest';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', '检索建议');
  box.parentNode.appendChild(list);
  // A search box may not be a combobox, a text box may.
  box.type = 'text';
  box.setAttribute('enterkeyhint', 'search');
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-expanded', 'false');

  function options() { return Array.prototype.slice.call(list.children); }

  function close() {
    list.hidden = true;
    status.chosen = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  }

  function choose(at) {
    var all = options();
    if (all.length === 0) return;
    status.chosen = at < 0 ? all.length - 1 : at >= all.length ? 0 : at;
    all.forEach(function (item, i) { item.setAttribute('aria-selected', String(i === status.chosen)); });
    box.setAttribute('aria-activedescendant', all[status.chosen].id);
    all[status.chosen].scrollIntoView({ block: 'nearest' });
  }

  function take(text) {
    box.value = text;
    status.typed = text;
    close();
    find();
    box.focus();
  }

  function show(items) {
    list.textContent = '';
    items.forEach(function (item, i) {
      var row = document.createElement('li');
      row.id = 's-option-' + i;
      row.setAttribute('role', 'option');
      row.setAttribute('aria-selected', 'false');
      var text = document.createElement('span');
      text.textContent = item.text;
      row.appendChild(text);
      if (item.hint) {
        var hint = document.createElement('span');
        hint.className = 's-hint';
        hint.textContent = item.hint;
        row.appendChild(hint);
      }
      row.addEventListener('mousedown', function (event) { event.preventDefault(); take(item.text); });
      list.appendChild(row);
    });
    status.chosen = -1;
    list.hidden = items.length === 0;
    box.setAttribute('aria-expanded', String(items.length > 0));
  }

  function suggest() {
    if (status.suggesting) status.suggesting.abort();
    var text = box.value.trim();
    if (text.length === 0) { close(); return; }
    var stop = status.suggesting = new AbortController();
    fetch(form.dataset.sSuggest + '?q=' + encodeURIComponent(text), { signal: stop.signal, headers: { Accept: 'application/json' } })
      .then(function (response) { return response.ok ? response.json() : []; })
      .then(function (items) { if (document.activeElement === box && box.value.trim() === text) show(items); })
      .catch(function () { /* a newer letter came, or the network is away: the form still works */ });
  }

  function address() {
    var query = new URLSearchParams(new FormData(form));
    return form.getAttribute('action') + '?' + query.toString();
  }

  function find() {
    if (status.answering) status.answering.abort();
    if (box.value.trim().length === 0) return;
    var stop = status.answering = new AbortController();
    var to = address();
    answer.setAttribute('aria-busy', 'true');
    fetch(to + '&live=1', { signal: stop.signal })
      .then(function (response) { if (!response.ok) throw new Error(String(response.status)); return response.text(); })
      .then(function (html) {
        answer.innerHTML = html;
        answer.removeAttribute('aria-busy');
        history.replaceState(null, '', to);
        document.dispatchEvent(new Event('htmx:after:swap'));
      })
      .catch(function (error) { if (error.name !== 'AbortError') answer.removeAttribute('aria-busy'); });
  }

  box.addEventListener('input', function (event) {
    if (event.isComposing) return;
    changed();
  });
  // Pinyin is being typed until the characters are chosen.
  box.addEventListener('compositionend', changed);
  box.addEventListener('blur', close);

  function changed() {
    clearTimeout(status.timer);
    if (box.value === status.typed) return;
    status.typed = box.value;
    status.timer = setTimeout(function () { suggest(); find(); }, 220);
  }

  function hits() { return Array.prototype.slice.call(answer.querySelectorAll('[data-s-hit]')); }

  box.addEventListener('keydown', function (event) {
    if (event.isComposing) return;
    if (event.key === 'Escape' && !list.hidden) { close(); event.preventDefault(); return; }
    if (event.key === 'Enter' && !list.hidden && status.chosen >= 0) {
      event.preventDefault();
      take(options()[status.chosen].firstChild.textContent);
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (!list.hidden) {
      choose(status.chosen + (event.key === 'ArrowDown' ? 1 : -1));
      event.preventDefault();
    } else if (event.key === 'ArrowDown' && hits().length > 0) {
      hits()[0].focus();
      event.preventDefault();
    }
  });

  // Arrows go from result to result, Enter opens as on any link.
  answer.addEventListener('keydown', function (event) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' || !event.target.matches('[data-s-hit]')) return;
    var all = hits();
    var next = all.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1);
    event.preventDefault();
    if (next < 0) box.focus();
    else if (next < all.length) all[next].focus();
  });

  // The clauses around a passage open in their place.
  answer.addEventListener('click', function (event) {
    var link = event.target.closest('[data-s-around]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    var row = link.closest('.s-passages > li');
    var shown = row.querySelector('.s-around');
    if (shown) { shown.remove(); link.setAttribute('aria-expanded', 'false'); return; }
    fetch(link.href + '&part=1')
      .then(function (response) { if (!response.ok) throw new Error(); return response.text(); })
      .then(function (html) {
        var place = document.createElement('div');
        place.className = 's-around mt-2';
        place.innerHTML = html;
        row.appendChild(place);
        link.setAttribute('aria-expanded', 'true');
      })
      .catch(function () { location.href = link.href; });
  });
})();
