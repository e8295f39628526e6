/** The mark under which this page's scripts may write style elements. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// The editor writes styles as elements, attributes and in texts of HTML, all of which the page's policy refuses from anybody
// else. The same by mark and by property is a script's own doing.

const create = document.createElement.bind(document);
document.createElement = (name: string, options?: ElementCreationOptions) => {
  const element = create(name, options);
  if (element instanceof HTMLStyleElement) element.nonce = nonce;
  return element;
};

const setAttribute = Element.prototype.setAttribute;
HTMLElement.prototype.setAttribute = function setOwnAttribute(name, value) {
  if (name === 'style') this.style.cssText = value;
  else setAttribute.call(this, name, value);
};

const waiting = 'data-own-style';
const markStyles = (html: string): string => html.replace(/ style=(?=["'])/g, ` ${waiting}=`);

function applyStyles(within: Element | null): void {
  for (const element of within?.querySelectorAll<HTMLElement>(`[${waiting}]`) ?? []) {
    element.style.cssText = element.getAttribute(waiting) ?? '';
    element.removeAttribute(waiting);
  }
}

const inner = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')!;
Object.defineProperty(Element.prototype, 'innerHTML', {
  ...inner,
  set(this: Element, html: unknown) {
    inner.set!.call(this, markStyles(String(html)));
    applyStyles(this);
  },
});

const insert = Element.prototype.insertAdjacentHTML;
Element.prototype.insertAdjacentHTML = function insertOwnHtml(where, html) {
  insert.call(this, where, markStyles(String(html)));
  applyStyles(where === 'afterbegin' || where === 'beforeend' ? this : this.parentElement);
};
