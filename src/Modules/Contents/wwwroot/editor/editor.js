// Puts the parts of the editor around each Markdown box. Without script the box is a plain text area.
(function () {
  'use strict';
  var parts = window.UnionEditor;

  function status(wrapper) {
    var line = document.createElement('div'), count = document.createElement('span'), said = document.createElement('span');
    line.className = 'e-status';
    count.className = 'e-count';
    said.setAttribute('role', 'status');
    line.appendChild(said);
    line.appendChild(count);
    return { line: line, count: count, said: said };
  }

  function failures(wrapper) {
    var box = document.createElement('div');
    box.setAttribute('role', 'alert');
    box.className = 'e-fail';
    return box;
  }

  function paste(box, pictures, say) {
    box.area.addEventListener('paste', function (event) {
      var data = event.clipboardData;
      if (!data) return;
      var html = data.getData('text/html'), plain = data.getData('text/plain');
      if (html && parts.isRich(html) && plain.trim()) {
        var marked = parts.toMarkdown(html);
        if (!marked.text || marked.text === plain.trim()) return;
        event.preventDefault();
        box.insert(marked.text);
        pictures.settle(marked);
        say('已把格式转成 Markdown' + (marked.lost ? '；有 ' + marked.lost + ' 个图片浏览器取不到，请把图片单独拖进来' : '') + '。只要纯文字：Ctrl+Z 撤销后按 Ctrl+Shift+V。');
      } else if (data.files.length) {
        event.preventDefault();
        pictures.take(data.files);
      }
    });
  }

  function mount(wrapper) {
    var area = wrapper.querySelector('textarea');
    if (!area || area.matches(':disabled') || !area.form) return;
    var box = parts.text(area), line = status(wrapper), fail = failures(wrapper);

    function say(text) { fail.textContent = ''; line.said.textContent = text; }
    function refuse(text) { line.said.textContent = ''; fail.textContent = text; }
    function count() { line.count.textContent = area.value.replace(/\s/g, '').length.toLocaleString('zh-CN') + ' 字'; }

    var pictures = parts.pictures(wrapper, box, say, refuse);
    var show = parts.preview(wrapper, area);
    var commands = parts.commands(box, say);
    if (wrapper.dataset.choose) commands.image = parts.chooser(wrapper, box, pictures);

    function toggle(name, act) {
      var button = wrapper.querySelector('[data-tool=' + name + ']'), on = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(on));
      act(on);
    }
    commands.preview = function () {
      toggle('preview', function (on) { wrapper.classList.toggle('e-split', on); show(on); });
    };
    commands.wide = function () {
      toggle('wide', function (on) {
        wrapper.classList.toggle('e-wide', on);
        document.documentElement.classList.toggle('e-still', on);
        area.focus();
      });
    };
    function run(name, value) { if (commands[name]) commands[name](value); }

    var panes = document.createElement('div');
    panes.className = 'e-panes';
    area.before(parts.toolbar(wrapper, area, run), panes);
    panes.appendChild(area);
    panes.after(line.line, fail);
    wrapper.classList.add('e-on');
    parts.keys(box, run);
    wrapper.addEventListener('keydown', function (event) {
      if (event.key === 'Escape' && wrapper.classList.contains('e-wide')) { event.preventDefault(); run('wide'); }
    });
    paste(box, pictures, say);
    area.addEventListener('input', count);
    count();
    parts.keep(wrapper, area, say);
    parts.leaving(area.form);
  }

  // A question before leaving with unsaved text.
  parts.leaving = function (form) {
    if (form.uLeaving) return;
    form.uLeaving = true;
    var dirty = document.querySelector('[data-u-unsaved]') !== null;
    form.addEventListener('input', function () { dirty = true; });
    form.addEventListener('change', function () { dirty = true; });
    form.addEventListener('submit', function (event) {
      if (!event.submitter || event.submitter.formTarget !== '_blank') dirty = false;
    });
    window.addEventListener('beforeunload', function (event) { if (dirty) event.preventDefault(); });
    document.addEventListener('keydown', function (event) {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's' || event.altKey || event.shiftKey) return;
      var save = form.querySelector('[data-u-save]');
      if (save) { event.preventDefault(); form.requestSubmit(save); }
    });
  };

  document.querySelectorAll('[data-u-editor]').forEach(mount);
})();
