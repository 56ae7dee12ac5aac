import { largerScript } from "./larger";

/**
 * What the page does where scripts run; without them it does the same in plainer ways. Answers stay on the
 * phone while somebody types (under the link's own address), with the id that was made for them, which two
 * tabs share: whichever sends, it is one response. Sent with `fetch`, so that a lost connection loses nothing:
 * the body waits on the phone and goes out with the same id when there is a connection again.
 *
 * Where the form has a place for it, it says how many seconds lie between seeing the page and sending it, over all
 * languages that were switched to. Answers that lay on the phone say nothing: when they were begun is not kept.
 */
export const pageScript = `${largerScript};(()=>{
const D=document,P=location.pathname,K="cg "+P,Q=K+" out",$=s=>D.querySelector(s);
let T=Date.now(),S;try{S=localStorage;S.getItem(K)}catch{return}
const F=()=>$("form[data-f]"),say=k=>{const e=$("#say"),f=F();if(e)e.textContent=k&&f?f.dataset[k]:""};
const on=()=>{const f=F();return f&&f.dataset.keep=="1"&&!($("#forget")||{}).checked};
const save=()=>{if(!on())return;const d=[...new FormData(F())].filter(([n])=>n[0]!="_"||n=="_id");S.setItem(K,JSON.stringify(d))};
const fill=()=>{const f=F();if(!f)return;const k=$("#kept");if(k&&f.dataset.keep=="1")k.hidden=0;
let d;try{d=JSON.parse(S.getItem(K))}catch{}
const s=f.elements._s;if(s&&s.value=="-"||d&&!f.dataset.filled&&d.some(([n])=>n!="_id"))T=0;
if(!d||f.dataset.filled)return;
for(const [n,v] of d){const e=f.elements[n];if(!e)continue;
for(const o of e.length&&!e.options?e:[e]){if(/radio|checkbox/.test(o.type)){if(o.value==v)o.checked=true}else if(o.type!="hidden"||n=="_id"){o.value=v;break}}}
if(d.some(([n])=>n!="_id"))say("found")};
let busy=0,wait=5e3;
const later=()=>{setTimeout(send,wait);wait=Math.min(wait*2,6e4)};
const send=async()=>{const b=S.getItem(Q);if(!b||busy)return;busy=1;say("sending");
try{const r=await fetch(P,{method:"POST",body:new URLSearchParams(b),headers:{"X-Sent-By":"page"},signal:AbortSignal.timeout(3e4)});
if(r.status>=500||r.status==429)throw r;
const h=new DOMParser().parseFromString((await r.text()).replace(/<style>[^<]*<\\/style>/,""),"text/html");
S.removeItem(Q);if(r.ok)S.removeItem(K);
D.title=h.title;$("main").replaceWith(h.querySelector("main"));scrollTo(0,0);const t=$("h1");if(t){t.tabIndex=-1;t.focus()}T=Date.now();fill()}
catch(e){say(e.status?"busy":"waiting");const a=$("#again");if(a)a.hidden=0;later()}
busy=0};
D.addEventListener("submit",e=>{const f=e.target;if(!f.dataset.f)return;const s=f.elements._s;if(s){s.value=T?+s.value+Math.ceil((Date.now()-T)/1e3):"-";T=T&&Date.now()}if(e.submitter&&e.submitter.name=="_to")return;e.preventDefault();
try{S.setItem(Q,new URLSearchParams(new FormData(f)).toString())}catch{f.submit();return}send()});
D.addEventListener("input",e=>{const x=e.target;if(x.id=="big")return;
if(x.id=="forget"){x.checked?S.removeItem(K):save();return}
if(x.type=="checkbox"&&x.checked){for(const o of F().elements)if(o.name==x.name&&o!=x&&(x.dataset.x||o.dataset.x))o.checked=false}
save()});
D.addEventListener("click",e=>{if(e.target.id=="again")send()});
addEventListener("online",send);
addEventListener("storage",e=>{if(e.key==K&&e.newValue){const d=JSON.parse(e.newValue).find(([n])=>n=="_id"),f=F();if(d&&f)f.elements._id.value=d[1]}});
fill();send();
})()`;
