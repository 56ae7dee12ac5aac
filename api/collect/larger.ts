/**
 * Larger text, which each page that participants see offers at its foot, stays from page to page: where scripts run
 * for as long as the tab is open, and nothing of it stays on the phone after that. Without scripts what is sent
 * carries it (`largerName`), and so do links from page to page (OnwardLink.tsx); the next page is drawn with it. A browser that cannot style by `:has` gets a class.
 */
export const largerScript = `(()=>{const b=document.getElementById("big"),c=document.documentElement.classList;
let s;try{s=sessionStorage;if(s.big)b.checked=true}catch{}
const set=()=>{c.toggle("l",b.checked);if(s){if(b.checked)s.big=1;else delete s.big}};
b.addEventListener("change",set);set()})()`;

/** The form of a page that the switch at its foot belongs to, and the name under which it is sent. */
export const formId = "f";
export const largerName = "_big";
