// What pages gain when script runs. Every page works without it.
(function () {
  'use strict';
  var root = document.documentElement;

  // Appearance: auto follows the system, light and dark are kept in this browser.
  function currentTheme() {
    return root.getAttribute('data-bs-theme') || 'auto';
  }

  function showTheme() {
    document.querySelectorAll('[data-u-theme]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.dataset.uTheme === currentTheme()));
    });
  }

  function setTheme(theme) {
    if (theme === 'auto') root.removeAttribute('data-bs-theme');
    else root.setAttribute('data-bs-theme', theme);
    try {
      if (theme === 'auto') localStorage.removeItem('union-theme');
      else localStorage.setItem('union-theme', theme);
    } catch (ignored) { /* the choice then holds for this page only */ }
    showTheme();
  }

  // Confirmation: a form or button with data-u-confirm asks in a dialog before it submits.
  var dialog;

  function confirmDialog() {
    if (dialog) return dialog;
    dialog = document.createElement('dialog');
    dialog.className = 'u-dialog';
    dialog.setAttribute('aria-labelledby', 'u-dialog-title');
    dialog.innerHTML =
      '<form method="dialog"><h2 id="u-dialog-title" class="u-dialog-title"></h2><p class="u-dialog-text"></p>' +
      '<div class="u-dialog-actions"><button class="btn" value="no" autofocus>取消</button>' +
      '<button class="btn btn-primary" value="yes"></button></div></form>';
    document.body.appendChild(dialog);
    return dialog;
  }

  function ask(source, onYes) {
    var box = confirmDialog();
    var danger = source.hasAttribute('data-u-danger');
    var yes = box.querySelector('button[value=yes]');
    box.querySelector('.u-dialog-title').textContent = source.dataset.uConfirm;
    box.querySelector('.u-dialog-text').textContent = source.dataset.uConfirmText || '';
    yes.textContent = source.dataset.uConfirmYes || '确定';
    yes.className = danger ? 'btn btn-danger' : 'btn btn-primary';
    box.returnValue = 'no';
    box.onclose = function () { if (box.returnValue === 'yes') onYes(); };
    box.showModal();
  }

  document.addEventListener('submit', function (event) {
    var form = event.target;
    var source = event.submitter && event.submitter.hasAttribute('data-u-confirm') ? event.submitter
      : form.hasAttribute('data-u-confirm') ? form : null;
    if (!source || form.uConfirmed || typeof HTMLDialogElement === 'undefined') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    var submitter = event.submitter;
    ask(source, function () {
      form.uConfirmed = true;
      form.requestSubmit(submitter);
      form.uConfirmed = false;
    });
  }, true);

  // A submitted form is not sent twice by an impatient second click.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    // A button may send the form elsewhere (a preview in a new window): the page stays, and so may be sent again at once.
    var target = event.submitter && event.submitter.formTarget || form.target;
    if (event.defaultPrevented || form.method === 'get' || form.method === 'dialog' || target === '_blank') return;
    if (form.uSending) { event.preventDefault(); return; }
    form.uSending = true;
    form.setAttribute('aria-busy', 'true');
    setTimeout(function () { form.uSending = false; form.removeAttribute('aria-busy'); }, 8000);
  });

  document.addEventListener('click', function (event) {
    var target = event.target.closest('[data-u-theme],[data-u-dismiss],[data-u-copy],[data-u-print],[data-u-reveal]');
    if (!target) return;
    if (target.dataset.uTheme) setTheme(target.dataset.uTheme);
    if (target.hasAttribute('data-u-print')) window.print();
    if (target.hasAttribute('data-u-dismiss')) {
      var box = target.closest('.u-banner, .alert');
      if (box) box.remove();
    }
    if (target.dataset.uReveal) {
      var input = document.getElementById(target.dataset.uReveal);
      var shown = input.type === 'password';
      input.type = shown ? 'text' : 'password';
      target.setAttribute('aria-pressed', String(shown));
    }
    if (target.dataset.uCopy && navigator.clipboard) {
      navigator.clipboard.writeText(target.dataset.uCopy).then(function () {
        target.classList.add('u-copied');
        setTimeout(function () { target.classList.remove('u-copied'); }, 1500);
      });
    }
  });

  // A filter with data-u-auto sends itself when a choice changes; its button stays for everyone else.
  document.addEventListener('change', function (event) {
    var form = event.target.form;
    if (form && form.hasAttribute('data-u-auto') && event.target.matches('select, input[type=checkbox], input[type=radio], input[type=date]')) {
      form.requestSubmit();
    }
  });

  // "/" goes to the search box, as people expect of a search-centred tool.
  document.addEventListener('keydown', function (event) {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input, textarea, select, [contenteditable]')) return;
    var box = document.querySelector('[data-u-search]');
    if (box) { event.preventDefault(); box.focus(); box.select(); }
  });

  // On a phone a row of tabs runs off the screen: the open one is brought into sight.
  function showOpenTabs() {
    document.querySelectorAll('.u-tabs [aria-current]').forEach(function (tab) {
      var row = tab.closest('.u-tabs');
      if (tab.offsetLeft + tab.offsetWidth > row.offsetLeft + row.clientWidth) {
        row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
      }
    });
  }

  // After a failed post the summary of errors is read out first.
  function focusErrors() {
    var errors = document.querySelector('.u-errors');
    if (errors) errors.focus();
  }

  // The box to tick before a post stands in for the dialog where no script runs.
  function withoutFallbacks() {
    document.querySelectorAll('.u-nojs').forEach(function (element) { element.remove(); });
  }

  function start() {
    withoutFallbacks();
    showOpenTabs();
    showTheme();
    focusErrors();
  }

  document.addEventListener('htmx:after:swap', withoutFallbacks);
  if (document.readyState !== 'loading') start();
  else document.addEventListener('DOMContentLoaded', start);
})();
