const markdown = window.markdownit({ html: false, linkify: true, breaks: true });

/** Text with its Markdown drawn. HTML in it stays text. */
export function draw(text) {
  return markdown.render(text);
}

window.AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};
