// Pasted pages and Word texts as clean Markdown. The HTML is read in a document without a window: nothing in it runs or is fetched.
(function () {
  'use strict';
  var parts = window.UnionEditor = window.UnionEditor || {};
  var CJK = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f]';
  var brokenLine = new RegExp('(' + CJK + ')[ \\t]*\\r?\\n[ \\t]*(?=' + CJK + ')', 'g');
  // 一、… and （一）… alone in a line, 第一章 …: what a Chinese document has for headings.
  var levels = [
    [/^第[一二三四五六七八九十百零〇]+[章编](?=[\s　]|$)/, 'h2'],
    [/^第[一二三四五六七八九十百零〇]+节(?=[\s　]|$)/, 'h3'],
    [/^[一二三四五六七八九十百]+、/, 'h2'],
    [/^（[一二三四五六七八九十百]+）/, 'h3']
  ];

  function parse(html) {
    // The policy of the site complains of inline style and handlers, also where nothing is shown or run; what the style says about
    // lists and bold type is kept aside.
    var tame = html.replace(/<(style|script)\b[\s\S]*?<\/\1\s*>/gi, '').replace(/<[a-z][^>]*>/gi, function (tag) {
      return tag.replace(/([\s"'/])style\s*=/gi, '$1 data-look=').replace(/([\s"'/])on(\w+)\s*=/gi, '$1 data-no-$2=');
    });
    return new DOMParser().parseFromString(tame, 'text/html');
  }

  function each(root, selector, act) { Array.prototype.forEach.call(root.querySelectorAll(selector), act); }

  function look(element) { return (element.getAttribute('data-look') || '').toLowerCase(); }

  function rename(element, name) {
    var other = element.ownerDocument.createElement(name);
    while (element.firstChild) other.appendChild(element.firstChild);
    element.replaceWith(other);
    return other;
  }

  function withoutComments(root) {
    var walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT), found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    found.forEach(function (comment) { comment.remove(); });
  }

  // A line break between Chinese characters in the source is none in the text.
  function joinLines(root) {
    var walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      var node = walker.currentNode;
      if (!node.parentElement || !node.parentElement.closest('pre')) {
        node.data = node.data.replace(/\u00a0/g, ' ').replace(/[\u200b\ufeff]/g, '').replace(brokenLine, '$1');
      }
    }
  }

  // Word writes a list as paragraphs, each with its mark in a span: 1. and · become list items, 一、 and （一） stay what is read.
  function wordLists(root) {
    var open = [];
    each(root, 'p, div, h1, h2, h3, h4, h5, h6', function (p) {
      var level = /mso-list:\s*\S+\s+level(\d)/.exec(look(p));
      var mark = p.querySelector('[data-look*="mso-list:Ignore" i]');
      if (!level || /^h\d$/i.test(p.tagName)) { open = []; return; }
      var text = mark ? mark.textContent.trim() : '';
      if (!text || /^[第（(]?[一二三四五六七八九十百]+|^[（(]\d/.test(text)) {
        if (mark) mark.replaceWith(text);
        open = [];
        return;
      }
      mark.remove();
      var depth = Math.min(+level[1], open.length + 1);
      var kind = /^(\d+[.)、．]?|([a-z]|[ivx]+)[.)、．])$/i.test(text) ? 'OL' : 'UL';
      open.length = Math.min(open.length, depth);
      var last = open[depth - 1];
      var touches = last && p.previousElementSibling === open[0].list;
      if (!last || last.list.tagName !== kind || !touches) {
        var list = p.ownerDocument.createElement(kind);
        if (kind === 'OL' && parseInt(text, 10) > 1) list.setAttribute('start', parseInt(text, 10));
        if (depth > 1 && open[depth - 2] && open[depth - 2].item) open[depth - 2].item.appendChild(list);
        else { p.before(list); open = []; depth = 1; }
        open[depth - 1] = { list: list };
      }
      var item = p.ownerDocument.createElement('li');
      while (p.firstChild) item.appendChild(p.firstChild);
      open[depth - 1].list.appendChild(item);
      open[depth - 1].item = item;
      p.remove();
    });
  }

  function headings(root) {
    each(root, 'p, div', function (p) {
      if (p.querySelector('p, div, table, ul, ol') || p.closest('td, th, li')) return;
      var outline = /mso-outline-level:\s*(\d)/.exec(look(p));
      if (outline) { rename(p, 'h' + Math.min(+outline[1], 6)); return; }
      if (/\bMsoTitle\b/.test(p.className)) { rename(p, 'h1'); return; }
      var text = p.textContent.trim();
      if (text.length > 40 || /[。；：！？，,;]/.test(text)) return;
      var level = levels.find(function (l) { return l[0].test(text); });
      if (level) rename(p, level[1]);
    });
    each(root, 'h1, h2, h3, h4, h5, h6', function (h) {
      each(h, 'b, strong', function (b) { b.replaceWith.apply(b, Array.prototype.slice.call(b.childNodes)); });
    });
  }

  function emphasis(root) {
    each(root, 'span[data-look], font[data-look]', function (span) {
      var says = look(span);
      if (!span.textContent.trim() || span.closest('h1, h2, h3, h4, h5, h6, b, strong')) return;
      if (/font-weight:\s*(bold|[6-9]00)/.test(says)) rename(span, 'strong');
      else if (/font-style:\s*italic/.test(says) && !span.closest('i, em')) rename(span, 'em');
    });
    // Google and WPS wrap everything in a b that is none.
    each(root, 'b[data-look*="font-weight:normal" i], b[data-look*="font-weight: normal" i]', function (b) { rename(b, 'span'); });
  }

  function isSafe(address) {
    return /^(https?:|mailto:|tel:|\/(?!\/)|#)/i.test(address.replace(/[\u0000-\u0020]/g, ''));
  }

  function links(root) {
    each(root, 'a', function (a) {
      var address = (a.getAttribute('href') || '').trim();
      if (!isSafe(address) || /^#/.test(address) || !a.textContent.trim() && !a.querySelector('img')) rename(a, 'span');
      else a.removeAttribute('title');
    });
  }

  // Pictures inside the text are handed over to be kept; those of a file on somebody's disk cannot be had.
  function pictures(root, found) {
    each(root, 'img, v\\:imagedata', function (img) {
      var source = img.getAttribute('src') || '', alt = (img.getAttribute('alt') || '').replace(/\s+/g, ' ').trim();
      if (/^data:image\/(png|jpeg|gif|webp);base64,/i.test(source)) {
        var n = found.inside.push({ source: source, alt: alt }) - 1;
        img.replaceWith('\ue000' + n + '\ue001');
      } else if (/^https?:/i.test(source)) {
        var own = new URL(source).origin === location.origin;
        if (own) { img.setAttribute('src', new URL(source).pathname); return; }
        var link = img.ownerDocument.createElement('a');
        link.setAttribute('href', source);
        link.textContent = '图片' + (alt ? '：' + alt : '');
        img.replaceWith(link);
      } else if (/^\/(?!\/)/.test(source)) {
        return;
      } else {
        if (source) found.lost++;
        img.remove();
      }
    });
  }

  function cellText(cell, service) {
    return service.turndown(cell.innerHTML ? cell : '').replace(/^[#>\s-]+(?=\S)/gm, '').replace(/\s*\n+\s*/g, ' ').replace(/\|/g, '\\|').trim();
  }

  // Merged cells: the text stands in the first, the others are empty, so that the columns stay in line.
  function grid(table, service) {
    var rows = [];
    Array.prototype.forEach.call(table.rows, function (row, r) {
      rows[r] = rows[r] || [];
      var c = 0;
      Array.prototype.forEach.call(row.cells, function (cell) {
        while (rows[r][c] !== undefined) c++;
        var text = cellText(cell, service), wide = Math.min(cell.colSpan || 1, 50), high = Math.min(cell.rowSpan || 1, table.rows.length - r);
        for (var y = 0; y < high; y++) {
          rows[r + y] = rows[r + y] || [];
          for (var x = 0; x < wide; x++) rows[r + y][c + x] = y || x ? '' : text;
        }
        c += wide;
      });
    });
    return rows.filter(function (row) { return row.some(Boolean); });
  }

  function tableText(table, service) {
    var rows = grid(table, service);
    var width = Math.max.apply(null, [0].concat(rows.map(function (row) { return row.length; })));
    if (width === 0) return '';
    // A table of one column is a frame around text.
    if (width === 1) return rows.map(function (row) { return row[0].replace(/\\\|/g, '|'); }).join('\n\n');
    var line = function (row) {
      var cells = [];
      for (var i = 0; i < width; i++) cells.push(row[i] || ' ');
      return '| ' + cells.join(' | ') + ' |';
    };
    return [line(rows[0]), '|' + ' --- |'.repeat(width)].concat(rows.slice(1).map(line)).join('\n');
  }

  function escape(text) {
    return text
      .replace(/[\\*`]/g, '\\$&')
      .replace(/^(#{1,6})(?=\s|$)/g, '\\$1')
      .replace(/^([-+])(?=\s)/g, '\\$1')
      .replace(/^(\d+)\.(?=\s)/g, '$1\\.')
      .replace(/^>/g, '\\>')
      .replace(/\](?=\()/g, '\\]')
      .replace(/(^|\s)_(?=\S)/g, '$1\\_');
  }

  function serviceFor() {
    var service = new window.TurndownService({ headingStyle: 'atx', bulletListMarker: '-', codeBlockStyle: 'fenced', emDelimiter: '*', br: '' });
    service.escape = escape;
    service.addRule('table', { filter: 'table', replacement: function (_, table) { return '\n\n' + tableText(table, service) + '\n\n'; } });
    service.addRule('item', {
      filter: 'li',
      replacement: function (content, item) {
        var list = item.parentNode, n = Array.prototype.indexOf.call(list.children, item);
        var mark = list.nodeName === 'OL' ? (parseInt(list.getAttribute('start') || '1', 10) + n) + '. ' : '- ';
        var text = content.replace(/^\n+|\s+$/g, '').replace(/\n{2,}/g, '\n').replace(/\n/g, '\n' + ' '.repeat(mark.length));
        return mark + text + '\n';
      }
    });
    service.addRule('break', { filter: 'br', replacement: function () { return '\n'; } });
    service.remove(['script', 'style', 'meta', 'title', 'link', 'noscript', 'iframe', 'object', 'embed', 'template', 'svg', 'math', 'button', 'select', 'textarea', 'input']);
    return service;
  }

  /** The clipboard's HTML as Markdown, with what pictures stand inside it (placeholders \ue000n\ue001) and how many could not be had. */
  parts.toMarkdown = function (html) {
    var found = { text: '', inside: [], lost: 0 };
    var body = parse(html.replace(/<!--\[if[\s\S]*?<!\[endif\]-->/gi, '')).body;
    each(body, 'script, style, meta, title, link, iframe, object, embed, template, svg, xml, o\\:p, del, [hidden]', function (e) {
      if (e.localName === 'o:p' && e.textContent.trim()) rename(e, 'span'); else e.remove();
    });
    withoutComments(body);
    joinLines(body);
    wordLists(body);
    headings(body);
    emphasis(body);
    links(body);
    pictures(body, found);
    found.text = serviceFor().turndown(body)
      .replace(/[ \t]+$/gm, '')
      .replace(/^[ \t　]+(?=\S)(?![-\d])/gm, function (blank) { return /^ {2,}$/.test(blank) ? blank : ''; })
      .replace(/\*\*\s*\*\*/g, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
    return found;
  };

  /** Whether the HTML says more than its plain text. */
  parts.isRich = function (html) {
    return /<(h[1-6]|table|li|b|strong|i|em|a|img|blockquote|p|div)[\s>]/i.test(html);
  };
})();
