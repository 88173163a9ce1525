// The part of Markdown that people write in documents: enough for the markdown block and for files.

export function parseMarkdown(text) {
  const lines = text.replace(/\r/g, "").split("\n");
  const blocks = [];
  while (lines.length) {
    const block = readers.reduce((found, read) => found ?? read(lines), null);
    if (block) blocks.push(block);
    else lines.shift();
  }
  return blocks;
}

const readers = [fence, heading, rule, quote, table, list, paragraph];

function fence(lines) {
  if (!/^\s*```/.test(lines[0])) return null;
  lines.shift();
  const code = takeWhile(lines, (line) => !/^\s*```/.test(line));
  lines.shift();
  return { type: "preformatted", text: code.join("\n") };
}

function heading(lines) {
  const found = /^(#{1,6})\s+(.*?)\s*#*$/.exec(lines[0]);
  if (!found) return null;
  lines.shift();
  return { type: "heading", level: Math.min(found[1].length, 4), children: inline(found[2]) };
}

function rule(lines) {
  if (!/^\s*([-*_])(\s*\1){2,}\s*$/.test(lines[0])) return null;
  lines.shift();
  return { type: "rule" };
}

function quote(lines) {
  const quoted = takeWhile(lines, (line) => /^\s*>/.test(line));
  if (!quoted.length) return null;
  return { type: "quote", children: withBreaks(quoted.map((line) => line.replace(/^\s*> ?/, ""))) };
}

const ruler = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

function table(lines) {
  if (!lines[0].includes("|") || !ruler.test(lines[1] ?? "")) return null;
  const [head, separator, ...body] = takeWhile(lines, (line) => line.includes("|"));
  return {
    type: "table",
    alignments: cells(separator).map(alignment),
    rows: [head, ...body].map((line) => cells(line).map(inline)),
  };
}

function cells(line) {
  return line.trim().replace(/^\||\|$/g, "").split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));
}

function alignment(cell) {
  if (/^:.*:$/.test(cell)) return "center";
  return cell.endsWith(":") ? "right" : undefined;
}

const bullet = /^(\s*)([-*+]|\d+[.)])\s+(.*)$/;

function list(lines) {
  const first = bullet.exec(lines[0]);
  if (!first) return null;
  const items = [];
  const [, margin, marker] = first;
  while (lines.length) {
    const found = bullet.exec(lines[0]);
    if (found && found[1].length <= margin.length) {
      if (found[1].length < margin.length || isNumber(found[2]) !== isNumber(marker)) break;
      lines.shift();
      items.push(item(found[3]));
    } else if (found) {
      items.at(-1).children.push(list(lines));
    } else if (/^\s+\S/.test(lines[0])) {
      items.at(-1).children.push({ type: "text", text: " " }, ...inline(lines.shift().trim()));
    } else break;
  }
  return { type: "list", ordered: isNumber(marker), start: parseInt(marker) || undefined, items };
}

function item(text) {
  const task = /^\[([ xX])\]\s+(.*)$/.exec(text);
  if (!task) return { children: inline(text) };
  return { checked: task[1] !== " ", children: inline(task[2]) };
}

function isNumber(marker) {
  return /^\d/.test(marker);
}

function paragraph(lines) {
  const starts = (line) => !line.trim() || /^\s*(```|#{1,6}\s|>)/.test(line) || bullet.test(line);
  if (!lines[0].trim()) return null;
  const first = lines.shift();
  const rest = takeWhile(lines, (line) => !starts(line));
  return { type: "paragraph", children: withBreaks([first, ...rest]) };
}

function withBreaks(lines) {
  return lines.flatMap((line, index) =>
    index ? [{ type: "break" }, ...inline(line)] : inline(line));
}

function takeWhile(lines, wanted) {
  const end = lines.findIndex((line) => !wanted(line));
  return lines.splice(0, end < 0 ? lines.length : end);
}

const spans = [
  [/\\([\\`*_{}[\]()#+\-.!|~>&<])/, ([, text]) => ({ type: "text", text })],
  [/`([^`]+)`/, ([, text]) => ({ type: "code", text })],
  [/!\[([^\]]*)\]\(([^)\s]+)[^)]*\)/, ([, text, url]) => ({ type: "image", text, url })],
  [/\[([^\]]+)\]\(([^)\s]+)[^)]*\)/, ([, text, url]) =>
    ({ type: "link", url, children: inline(text) })],
  [/<(https?:[^>\s]+)>/, ([, url]) =>
    ({ type: "link", url, children: [{ type: "text", text: url }] })],
  [/https?:\/\/[^\s<>)]*[^\s<>).,;:!?]/, ([url]) =>
    ({ type: "link", url, children: [{ type: "text", text: url }] })],
  [/\*\*(\S(?:.*?\S)?)\*\*|__(\S(?:.*?\S)?)__/, ([, first, second]) =>
    ({ type: "bold", children: inline(first ?? second) })],
  [/(?<![\w*])\*([^\s*](?:[^*]*[^\s*])?)\*|(?<!\w)_([^\s_](?:[^_]*[^\s_])?)_(?!\w)/,
    ([, first, second]) => ({ type: "italic", children: inline(first ?? second) })],
  [/~~(.+?)~~/, ([, text]) => ({ type: "strike", children: inline(text) })],
  [/:([a-z0-9_+'-]+):/, ([, name]) => ({ type: "emoji", name })],
];

function inline(text) {
  const found = spans
    .map(([pattern, build]) => ({ match: pattern.exec(text), build }))
    .filter(({ match }) => match)
    .reduce((first, next) => (first && first.match.index <= next.match.index ? first : next), null);
  if (!found) return text ? [{ type: "text", text }] : [];
  const { match, build } = found;
  return [
    ...inline(text.slice(0, match.index)),
    build(match),
    ...inline(text.slice(match.index + match[0].length)),
  ];
}
