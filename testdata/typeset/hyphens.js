// Settles the soft hyphens of a page once its lines are known: those at a line
// end become the hyphen that <html data-hyphen> names, all others go. Without
// this a PDF would hold an invisible character at every possible break, which
// no page-making program leaves behind.
(function () {
  const hyphen = document.documentElement.dataset.hyphen || '-';
  const range = document.createRange();
  const top = (node, i) => {
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    const rects = range.getClientRects();
    const r = rects[rects.length - 1];
    return r ? [r.left, r.top] : [0, 0];
  };
  // A break puts the next letter to the left of the one before it, or into
  // another column: far away in either direction.
  const broken = (node, i) => {
    const a = top(node, i - 1), b = top(node, i + 1);
    return Math.abs(a[1] - b[1]) > 4;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes = [];
  for (let n; (n = walker.nextNode());) if (n.data.includes('\u00ad')) nodes.push(n);
  const settled = nodes.map((node) => {
    let text = '';
    for (let i = 0; i < node.data.length; i++) {
      if (node.data[i] !== '\u00ad') text += node.data[i];
      else if (broken(node, i)) text += hyphen;
    }
    return text;
  });
  nodes.forEach((node, i) => { node.data = settled[i]; });
})();
