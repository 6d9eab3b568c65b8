// The bar of tools over the Markdown box, and what its keys do.
(function () {
  'use strict';
  var parts = window.UnionEditor = window.UnionEditor || {};

  function heading(level) {
    return function (line) {
      var text = line.replace(/^#{1,6}\s+/, '');
      return level && text ? '#'.repeat(level) + ' ' + text : text;
    };
  }

  function listed(line) { return line.replace(/^(\s*)([-*+]|\d+\.)\s+/, '$1'); }

  // Rows of the table the caret stands in, as [start, end) of the text; null outside a table.
  function tableAt(box) {
    var area = box.area, value = area.value, start = box.lineStart(area.selectionStart), end = box.lineEnd(area.selectionStart);
    if (!/^\s*\|/.test(value.slice(start, end))) return null;
    while (start > 0 && /^\s*\|/.test(value.slice(box.lineStart(start - 1), start))) start = box.lineStart(start - 1);
    while (end < value.length && /^\s*\|/.test(value.slice(end + 1, box.lineEnd(end + 1)))) end = box.lineEnd(end + 1);
    return { start: start, end: end, rows: value.slice(start, end).split('\n') };
  }

  function cells(row) { return row.trim().replace(/^\||\|$/g, '').split(/(?<!\\)\|/); }

  function addRow(box, say) {
    var table = tableAt(box);
    if (!table) { say('请先把光标放在表格里。'); return; }
    var end = Math.max(box.lineEnd(box.area.selectionStart), box.lineEnd(table.start + table.rows[0].length + 1));
    box.put('\n|' + '  |'.repeat(cells(table.rows[0]).length), end, end);
  }

  function addColumn(box, say) {
    var table = tableAt(box);
    if (!table) { say('请先把光标放在表格里。'); return; }
    var changed = table.rows.map(function (row, n) { return row.trimEnd().replace(/\|?$/, n === 1 ? '| --- |' : '|  |'); }).join('\n');
    box.put(changed, table.start, table.end);
  }

  function link(box) {
    var area = box.area, start = area.selectionStart, text = area.value.slice(start, area.selectionEnd) || '文字';
    box.insert('[' + text + '](https://)');
    area.setSelectionRange(start + text.length + 3, start + text.length + 11);
  }

  function numbered(box) {
    var n = 0;
    box.lines(function (line) { return line.trim() ? ++n + '. ' + listed(line) : line; });
  }

  parts.commands = function (box, say) {
    return {
      bold: function () { box.around('**', '文字'); },
      italic: function () { box.around('*', '文字'); },
      heading: function (level) { box.lines(heading(level)); },
      list: function () { box.lines(function (line) { return line.trim() ? '- ' + listed(line) : line; }); },
      numbers: function () { numbered(box); },
      quote: function () { box.lines(function (line) { return '> ' + line.replace(/^>\s?/, ''); }); },
      link: function () { link(box); },
      table: function () { box.block('| 项目 | 内容 |\n| --- | --- |\n|  |  |'); },
      row: function () { addRow(box, say); },
      column: function () { addColumn(box, say); },
      undo: function () { box.area.focus(); document.execCommand('undo'); }
    };
  };

  // Enter goes on with the list or the quotation; on an empty item it ends it.
  function goOn(box, event) {
    var area = box.area, start = box.lineStart(area.selectionStart), line = area.value.slice(start, area.selectionStart);
    var mark = /^(\s*)([-*+]|(\d+)\.|>)\s+/.exec(line);
    if (!mark || area.selectionStart !== area.selectionEnd) return;
    event.preventDefault();
    if (line.length === mark[0].length) { box.put('', start, area.selectionStart); return; }
    box.insert('\n' + (mark[3] ? mark[1] + (+mark[3] + 1) + '. ' : mark[0]));
  }

  parts.keys = function (box, run) {
    box.area.addEventListener('keydown', function (event) {
      if (event.isComposing) return;
      var control = event.ctrlKey || event.metaKey;
      if (event.key === 'Enter' && !control && !event.shiftKey && !event.altKey) goOn(box, event);
      var name = !control || event.shiftKey ? null
        : event.altKey ? { Digit1: ['heading', 1], Digit2: ['heading', 2], Digit3: ['heading', 3], Digit0: ['heading', 0], KeyP: ['preview'], KeyF: ['wide'] }[event.code]
          : { b: ['bold'], i: ['italic'], k: ['link'] }[event.key.toLowerCase()];
      if (!name) return;
      event.preventDefault();
      run(name[0], name[1]);
    });
  };

  function icon(sprite, name) {
    var svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    svg.setAttribute('class', 'icon');
    svg.setAttribute('aria-hidden', 'true');
    use.setAttribute('href', sprite + '#' + name);
    svg.appendChild(use);
    return svg;
  }

  // One stop of the tab key; the arrows go from tool to tool.
  function roving(bar) {
    var tools = Array.prototype.slice.call(bar.querySelectorAll('button, select'));
    tools.forEach(function (tool, n) { tool.tabIndex = n ? -1 : 0; });
    bar.addEventListener('keydown', function (event) {
      var now = tools.indexOf(document.activeElement);
      var next = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: tools.length - 1 }[event.key];
      if (next === undefined || now < 0) return;
      event.preventDefault();
      tools[now].tabIndex = -1;
      var tool = tools[(next + tools.length) % tools.length];
      tool.tabIndex = 0;
      tool.focus();
    });
    bar.addEventListener('focusin', function (event) {
      tools.forEach(function (tool) { tool.tabIndex = tool === event.target ? 0 : -1; });
    });
  }

  parts.toolbar = function (wrapper, area, run) {
    var bar = document.createElement('div');
    bar.className = 'e-bar';
    bar.setAttribute('role', 'toolbar');
    bar.setAttribute('aria-label', '正文格式');
    bar.setAttribute('aria-controls', area.id);
    var style = document.createElement('select');
    style.className = 'form-select';
    style.setAttribute('aria-label', '这一段作为');
    [['', '样式'], ['0', '正文'], ['1', '一级标题'], ['2', '二级标题'], ['3', '三级标题']].forEach(function (choice) {
      style.appendChild(new Option(choice[1], choice[0]));
    });
    style.addEventListener('change', function () {
      if (style.value !== '') run('heading', +style.value);
      style.value = '';
    });
    bar.appendChild(style);
    [
      ['bold', 'bold', '加粗（Ctrl+B）'], ['italic', 'italic', '斜体（Ctrl+I）'], ['list', 'list', '列表'], ['numbers', 'list-numbers', '编号列表'],
      ['quote', 'blockquote', '引用'], ['link', 'link', '链接（Ctrl+K）'], ['image', 'photo', '插入图片'], ['table', 'table', '插入表格'],
      ['row', 'row-insert-bottom', '表格加一行'], ['column', 'column-insert-right', '表格加一列'], ['undo', 'arrow-back-up', '撤销（Ctrl+Z）'],
      ['preview', 'columns-2', '对照预览（Ctrl+Alt+P）'], ['wide', 'arrows-maximize', '放大编辑（Ctrl+Alt+F）']
    ].forEach(function (tool) {
      if (tool[0] === 'image' && !wrapper.dataset.choose) return;
      var button = document.createElement('button');
      button.type = 'button';
      button.title = tool[2];
      button.setAttribute('aria-label', tool[2]);
      button.dataset.tool = tool[0];
      if (tool[0] === 'preview' || tool[0] === 'wide') button.setAttribute('aria-pressed', 'false');
      button.appendChild(icon(wrapper.dataset.icons, tool[1]));
      button.addEventListener('click', function () { run(tool[0]); });
      bar.appendChild(button);
    });
    roving(bar);
    return bar;
  };
})();
