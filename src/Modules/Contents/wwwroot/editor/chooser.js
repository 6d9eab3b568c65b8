// The chooser of pictures: the media library in a dialog.
(function () {
  'use strict';
  var parts = window.UnionEditor = window.UnionEditor || {};

  function element(name, attributes, text) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    if (text) made.textContent = text;
    return made;
  }

  parts.chooser = function (wrapper, box, pictures) {
    var dialog, list, words, folder = '';

    function show(into) {
      folder = into;
      var address = wrapper.dataset.choose + '&folder=' + encodeURIComponent(into) + '&q=' + encodeURIComponent(words.value);
      list.setAttribute('aria-busy', 'true');
      fetch(address, { credentials: 'same-origin' })
        .then(function (answer) { return answer.ok && !answer.redirected ? answer.text() : Promise.reject(); })
        .then(function (html) { list.innerHTML = html; })
        .catch(function () { list.textContent = '打不开媒体库，请稍后再试；登录过期时请在另一个标签页重新登录。'; })
        .then(function () { list.removeAttribute('aria-busy'); });
    }

    function build() {
      dialog = element('dialog', { 'class': 'u-dialog e-chooser', 'aria-labelledby': 'e-chooser-title' });
      dialog.appendChild(element('h2', { id: 'e-chooser-title', 'class': 'u-dialog-title' }, '插入图片'));
      var bar = element('div', { 'class': 'e-chooser-bar' });
      words = element('input', { 'class': 'form-control', type: 'search', placeholder: '在媒体库里找', 'aria-label': '在媒体库里找' });
      var file = element('input', { 'class': 'form-control', type: 'file', multiple: '', accept: 'image/png,image/jpeg,image/gif,image/webp', 'aria-label': '从电脑上传图片' });
      bar.appendChild(words);
      if (wrapper.dataset.upload) bar.appendChild(file);
      list = element('div', { 'class': 'e-chooser-list', 'aria-live': 'polite', tabindex: '0', role: 'region', 'aria-label': '图片' });
      var actions = element('div', { 'class': 'u-dialog-actions' });
      var close = element('button', { type: 'button', 'class': 'btn' }, '关闭');
      actions.appendChild(close);
      [bar, list, actions].forEach(function (part) { dialog.appendChild(part); });
      document.body.appendChild(dialog);

      close.addEventListener('click', function () { dialog.close(); });
      words.addEventListener('keydown', function (event) { if (event.key === 'Enter') { event.preventDefault(); show(folder); } });
      words.addEventListener('search', function () { show(folder); });
      file.addEventListener('change', function () {
        var files = file.files;
        dialog.close();
        pictures.take(files).then(function () { file.value = ''; });
      });
      list.addEventListener('click', function (event) {
        var link = event.target.closest('[data-folder]'), picture = event.target.closest('[data-url]');
        if (link) { event.preventDefault(); words.value = ''; show(link.dataset.folder); }
        if (picture) { dialog.close(); box.block(parts.link(picture.dataset.url, picture.dataset.alt)); }
      });
    }

    return function () {
      if (!dialog) build();
      dialog.showModal();
      show(folder);
    };
  };
})();
