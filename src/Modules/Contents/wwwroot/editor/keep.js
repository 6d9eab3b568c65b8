// A copy of what is being typed, in this browser alone: a crash, a power cut or a lost session takes nothing away. It is offered when
// the same person opens the same form again, and forgotten once the site has the text.
(function () {
  'use strict';
  var parts = window.UnionEditor = window.UnionEditor || {};
  var PREFIX = 'union-text:', DAYS = 14, PAUSE = 800;

  function fields(form) {
    return Array.prototype.filter.call(form.elements, function (field) {
      return field.name && !field.disabled && (field.localName === 'textarea' || field.localName === 'select'
        || field.localName === 'input' && /^(text|date|number|search|url)$/.test(field.type));
    });
  }

  function values(form) {
    var all = {};
    fields(form).forEach(function (field) { all[field.name] = field.value.replace(/\r\n?/g, '\n'); });
    return all;
  }

  function read(key) {
    try { return JSON.parse(localStorage.getItem(key)); } catch (ignored) { return null; }
  }

  function drop(key) {
    try { localStorage.removeItem(key); } catch (ignored) { /* there was none */ }
  }

  function forgetOld() {
    try {
      Object.keys(localStorage).forEach(function (key) {
        if (key.indexOf(PREFIX) !== 0) return;
        var copy = read(key);
        if (!copy || Date.now() - copy.at > DAYS * 86400000) drop(key);
      });
    } catch (ignored) { /* no storage in this browser */ }
  }

  // The copy of a form that was sent is done with when the page that follows shows the same text.
  function forgetSent(owner, shown) {
    try {
      Object.keys(localStorage).forEach(function (key) {
        if (key.indexOf(PREFIX + owner + ':') !== 0) return;
        var copy = read(key);
        if (copy && copy.sent && copy.main.trim() === shown.trim()) drop(key);
      });
    } catch (ignored) { /* no storage in this browser */ }
  }

  function when(at) {
    return new Date(at).toLocaleString('zh-CN', { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' });
  }

  function offer(place, copy, form, area, take, leave) {
    var box = document.createElement('div');
    box.className = 'alert alert-warning e-offer';
    box.setAttribute('role', 'alert');
    var words = document.createElement('p');
    words.textContent = '这台电脑上有您 ' + when(copy.at) + ' 写的、还没有保存的内容（' + copy.main.length + ' 字）。'
      + (copy.base !== undefined && copy.base !== parts.base(form) ? '在那之后有人保存过新的版本，取回后请对照再保存。' : '');
    box.appendChild(words);
    [['取回', 'btn btn-primary', take], ['不要了', 'btn', leave]].forEach(function (choice) {
      var button = document.createElement('button');
      button.type = 'button';
      button.className = choice[1];
      button.textContent = choice[0];
      button.addEventListener('click', function () { choice[2](); box.remove(); area.focus(); });
      box.appendChild(button);
    });
    place.insertBefore(box, place.firstChild);
  }

  parts.base = function (form) {
    var field = form.querySelector('[name$="BasedOn"]');
    return field ? field.value : undefined;
  };

  parts.keep = function (wrapper, area, say) {
    var form = area.form, owner = wrapper.dataset.owner, key = PREFIX + owner + ':' + wrapper.dataset.key;
    if (!owner || !wrapper.dataset.key) return;
    var opened = JSON.stringify(values(form)), timer, failed = false;
    forgetOld();
    forgetSent(owner, area.value);

    var copy = read(key);
    var now = values(form);
    var differs = copy && Object.keys(copy.fields).some(function (name) {
      return name in now && copy.fields[name].trim() !== now[name].trim();
    });
    if (copy && !differs) drop(key);
    if (differs) offer(wrapper, copy, form, area, function () {
      fields(form).forEach(function (field) {
        if (field.name in copy.fields && field.value !== copy.fields[field.name]) {
          field.value = copy.fields[field.name];
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }
      });
      say('已取回，请检查后保存。');
    }, function () { drop(key); });

    function save(sent) {
      clearTimeout(timer);
      var all = values(form);
      if (JSON.stringify(all) === opened && !sent) return;
      try {
        localStorage.setItem(key, JSON.stringify({ at: Date.now(), main: area.value, fields: all, base: parts.base(form), sent: sent }));
      } catch (full) {
        if (!failed) say('内容太长，这台电脑存不下副本；请及时点“保存草稿”。');
        failed = true;
      }
    }

    form.addEventListener('input', function () { clearTimeout(timer); timer = setTimeout(save, PAUSE, false); });
    form.addEventListener('submit', function (event) {
      if (!event.submitter || event.submitter.formTarget !== '_blank') save(true);
    });
    window.addEventListener('pagehide', function () { if (timer) save(form.uSending === true); });
  };
})();
