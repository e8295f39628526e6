/** The mark under which this page's scripts may write style elements; empty where the server asks for none. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// The kit hands its mark to most of the style elements it makes, but not to those that stop the page from scrolling.
const create = document.createElement.bind(document);
document.createElement = (name: string, options?: ElementCreationOptions) => {
  const element = create(name, options);
  if (element instanceof HTMLStyleElement) element.nonce = nonce;
  return element;
};

// It measures texts that grow by an attribute, which the page's policy refuses; the same by property is a script's own doing.
const set = Element.prototype.setAttribute;
HTMLElement.prototype.setAttribute = function setAttribute(name, value) {
  if (name === 'style') this.style.cssText = value;
  else set.call(this, name, value);
};
