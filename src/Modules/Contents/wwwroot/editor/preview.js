// The text as readers will see it, beside the box: rendered by the server, so that it is the same as on the page.
(function () {
  'use strict';
  var parts = window.UnionEditor = window.UnionEditor || {};
  var PAUSE = 400;

  parts.preview = function (wrapper, area) {
    var pane, timer, asked = 0, shown;

    function follow() {
      var rest = area.scrollHeight - area.clientHeight;
      if (rest > 0) pane.scrollTop = area.scrollTop / rest * (pane.scrollHeight - pane.clientHeight);
    }

    function ask() {
      if (area.value === shown) return;
      var mine = ++asked, text = area.value, data = new FormData();
      data.append('text', text);
      data.append('__RequestVerificationToken', area.form.querySelector('[name=__RequestVerificationToken]').value);
      fetch(wrapper.dataset.preview, { method: 'POST', body: data, credentials: 'same-origin' })
        .then(function (answer) { return answer.ok && !answer.redirected ? answer.text() : Promise.reject(); })
        .then(function (html) {
          if (mine !== asked) return;
          shown = text;
          pane.innerHTML = html || '<p class="text-secondary">还没有文字。</p>';
          // Links of the preview would leave the text behind.
          pane.querySelectorAll('a[href]').forEach(function (a) { a.target = '_blank'; a.rel = 'noopener'; });
          follow();
        })
        .catch(function () { if (mine === asked) pane.textContent = '预览没有取到；文字不受影响，继续写时会再试。'; });
    }

    function later() { clearTimeout(timer); timer = setTimeout(ask, PAUSE); }

    return function (on) {
      if (on && !pane) {
        pane = document.createElement('div');
        pane.className = 'e-preview u-prose';
        pane.tabIndex = 0;
        pane.setAttribute('role', 'region');
        pane.setAttribute('aria-label', '预览');
        wrapper.querySelector('.e-panes').appendChild(pane);
        area.addEventListener('input', later);
        area.addEventListener('scroll', follow);
      }
      if (!pane) return;
      pane.hidden = !on;
      if (on) ask();
      else clearTimeout(timer);
    };
  };
})();
