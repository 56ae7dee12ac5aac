import { kioskCookie } from "./onKiosk";

/**
 * A kiosk: one page that people answer on one after the other. Between them everything goes: what was typed, the
 * place in the survey, the larger text. Answers are sealed for the server the moment they are sent (sealed.ts),
 * wait in the browser's database, each with its own id, and go out when there is a network. As long as it runs, a
 * cookie tells the other pages of surveys that this device is no one person's (onKiosk.ts).
 */
export const kioskScript = `(()=>{
const D=document,$=s=>D.querySelector(s),M=$("main"),X=$("#x"),P=location.pathname.replace(/\\/kiosk\\/?$/,""),K="kiosk "+P,B=$("#bar"),C=$("#wait"),G=$("#idle");
const first=X.dataset.l,W=JSON.parse(X.dataset.w);let l=first,at="",id="",tried=0,left=0,busy=0,refused=0,seen=Date.now();
const say=(k,n)=>W[l][k].replace("{count}",n);
const tpl=(p,t)=>D.querySelector('template[data-l="'+t+'"][data-p="'+p+'"]').content.cloneNode(true);
const speak=t=>{l=t;D.documentElement.lang=t;D.documentElement.dir=W[t].dir;$("footer label").textContent=W[t].larger;for(const e of D.querySelectorAll("[data-say]"))e.textContent=say(e.dataset.say,0);count()};
const put=(p,...n)=>{at=p;left=0;if(G.open)G.close();M.replaceChildren(...n);scrollTo(0,0);const h=M.querySelector("h1");if(h){h.tabIndex=-1;h.focus()}};
const wipe=()=>{$("#big").checked=false;getSelection().removeAllRanges();id="";if(location.hash)location.replace("#")};
const el=(n,t,o)=>Object.assign(D.createElement(n),{textContent:t},o);
const db=new Promise((y,n)=>{const r=indexedDB.open("kiosk",1);r.onupgradeneeded=()=>r.result.createObjectStore("out",{keyPath:"id"});r.onsuccess=()=>y(r.result);r.onerror=n});
const tx=async(m,f)=>{const t=(await db).transaction("out",m),r=f(t.objectStore("out"));return new Promise((y,n)=>{t.oncomplete=()=>y(r.result);t.onerror=t.onabort=()=>n(t.error)})};
const mine=async()=>(await tx("readonly",s=>s.getAll())).filter(o=>o.path==P);
const count=async()=>{const n=(await mine()).length;C.textContent=refused&&n?say("refused",n):n?say("waiting",n):say("sent")};
const b64=b=>btoa(Array.from(new Uint8Array(b),c=>String.fromCharCode(c)).join("")),un=s=>Uint8Array.from(atob(s),c=>c.charCodeAt(0)),E={name:"ECDH",namedCurve:"P-256"},U=crypto.subtle;
const seal=async text=>{const pub=await U.importKey("raw",un(X.dataset.k),E,false,[]),p=await U.generateKey(E,false,["deriveBits"]),bits=await U.deriveBits({name:"ECDH",public:pub},p.privateKey,256);
const key=await U.importKey("raw",await U.digest("SHA-256",bits),"AES-GCM",false,["encrypt"]),iv=crypto.getRandomValues(new Uint8Array(12));
return b64(await new Blob([await U.exportKey("raw",p.publicKey),iv,await U.encrypt({name:"AES-GCM",iv},key,new TextEncoder().encode(text))]).arrayBuffer())};
const send=async()=>{if(busy)return;busy=1;let no=0;
try{for(const o of await mine()){const r=await fetch(P,{method:"POST",body:new URLSearchParams({_sealed:o.sealed}),signal:AbortSignal.timeout(3e4)});
if(r.ok)await tx("readwrite",s=>s.delete(o.id));else if(r.status>=500||r.status==429)break;else no+=1}refused=no}catch{}
busy=0;count()};
const start=()=>{wipe();speak(first);put("start",...Object.keys(W).map(t=>{const s=el("section","",{lang:t,dir:W[t].dir});s.append(el("h1",W[t].title),el("button",W[t].start,{className:"do",type:"button",onclick:()=>open(t)}));return s}))};
const open=(t,old)=>{speak(t);id=id||crypto.randomUUID();put("form",tpl("form",t));const f=M.querySelector("form");f.autocomplete="off";f.elements._id.value=id;
for(const[n,v]of old||[])for(const o of f.querySelectorAll("input,select,textarea"))if(o.name==n){if(/radio|checkbox/.test(o.type)){if(o.value==v)o.checked=true}else if(o.type!="hidden")o.value=v}};
const end=p=>{wipe();put(p,tpl(p,l),Object.assign(el("button",say("next"),{className:"do",type:"button"}),{onclick:start}))};
const hex=async(pin,salt)=>b64(await U.deriveBits({name:"PBKDF2",hash:"SHA-256",salt:un(salt),iterations:2e5},await U.importKey("raw",new TextEncoder().encode(pin),"PBKDF2",false,["deriveBits"]),256));
const setup=()=>{B.hidden=true;speak(first);put("setup",tpl("setup",first))};
const mark=on=>{D.cookie="${kioskCookie}=1;path=/s/;samesite=lax;max-age="+(on?31536000:0)+(location.protocol=="https:"?";secure":"")};
const begin=async pin=>{const salt=b64(crypto.getRandomValues(new Uint8Array(16)));localStorage.setItem(K,JSON.stringify([salt,await hex(pin,salt)]));history.pushState(1,"");run()};
const run=()=>{mark(1);B.hidden=false;start();send();navigator.serviceWorker.register(P+"/kiosk.js",{scope:P+"/kiosk"}).catch(()=>{})};
const leave=async pin=>{const s=$("#pinsay");if(Date.now()<tried){s.textContent=say("wrongPin");return}
const[salt,h]=JSON.parse(localStorage.getItem(K));if(await hex(pin,salt)!=h){tried=Date.now()+5e3;s.textContent=say("wrongPin");return}
await send();if((await mine()).length){s.textContent=say("keepFirst");return}
$("#pin").close();localStorage.removeItem(K);mark(0);for(const r of await navigator.serviceWorker.getRegistrations())if(r.scope.endsWith(P+"/kiosk"))await r.unregister();
await caches.delete("kiosk "+P+"/kiosk");wipe();setup()};
D.addEventListener("submit",async e=>{e.preventDefault();const f=e.target,b=e.submitter;
if(f.id=="newpin"){begin(f.elements.pin.value);return}
if(f.id=="askpin"){const p=f.elements.pin.value;f.reset();leave(p);return}
if(b&&b.name=="_to"){open(b.value,[...new FormData(f)]);return}
const c=f.querySelectorAll('[name="consent.take_part"]'),y=[...c].find(i=>i.checked);
if(c.length&&!y){f.querySelector("#say").textContent=W[l].needed;if(location.hash)location.replace("#p0");c[0].focus();return}
if(y&&y.value=="no"){end("declined");return}
const sent=id,text=new URLSearchParams(new FormData(f)).toString();
try{await tx("readwrite",(s=>o=>o.put(s))({id:sent,path:P,sealed:await seal(text)}));end("thanks");await count();send()}catch{f.querySelector("#say").textContent=say("stuck")}});
D.addEventListener("change",e=>{const x=e.target;if(x.type=="checkbox"&&x.checked&&x.form)for(const o of x.form.elements)if(o.name==x.name&&o!=x&&(x.dataset.x||o.dataset.x))o.checked=false});
D.addEventListener("click",e=>{const a=e.target.dataset.do;if(a=="leave"){$("#pinsay").textContent="";$("#pin").showModal()}if(a=="stay")$("#pin").close();if(a=="still")G.close()});
for(const n of["pointerdown","keydown","input","wheel"])D.addEventListener(n,()=>{seen=Date.now();if(left){left=0;if(G.open)G.close()}},{passive:true});
setInterval(()=>{if(!/form|thanks|declined/.test(at)){seen=Date.now();return}
if(!left&&Date.now()-seen>9e4){left=30;if($("#pin").open)$("#pin").close();G.showModal()}
if(left){$("#idlesay").textContent=say("idleText",left);left-=1;if(left<=0)start()}},1e3);
addEventListener("popstate",()=>{if(at!="setup"&&!history.state&&!location.hash)history.pushState(1,"")});
addEventListener("pagehide",()=>{if(at!="setup")start()});
addEventListener("pageshow",e=>{if(e.persisted)location.reload()});
addEventListener("online",send);setInterval(send,15e3);
if(!isSecureContext||!navigator.serviceWorker){M.replaceChildren(el("h1",say("insecure")));return}
if(localStorage.getItem(K))run();else setup();
})()`;
