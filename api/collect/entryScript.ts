import { doubleEntry } from "./doubleEntry";

/**
 * Typing paper forms: a key for each box, on to the next question at once where no longer number can follow.
 * A form keeps its id until the server has said that it is stored, so pressing Enter again after a lost
 * connection is the same response.
 */
export const entryScript = `(()=>{
const D=document,F=D.getElementById("entry"),rows=[...F.querySelectorAll("fieldset")],said=D.getElementById("said"),cnt=D.getElementById("count"),W=JSON.parse(F.dataset.words),say=(k,v={})=>W[k].replace(/\\{(\\w+)\\}/g,(_,n)=>v[n]??"Enter");
let at=0,buf="",n=0,id=crypto.randomUUID(),last=null,busy=0;
const kind=r=>r.dataset.k,boxes=r=>[...r.querySelectorAll("[data-b]")],line=r=>r.querySelector("input[type=text]");
const met=r=>{if(!r.dataset.w)return true;const w=JSON.parse(r.dataset.w);return [...F.querySelectorAll("input:checked")].some(i=>i.name==w.question&&w.anyOf.includes(i.value))};
const show=()=>{rows.forEach((r,i)=>{r.classList.toggle("at",i==at);r.hidden=!met(r)});const r=rows[at],t=kind(r)=="text"?line(r):kind(r)=="save"?r.querySelector("button"):r;buf="";t.focus({preventScroll:true});r.scrollIntoView({block:"nearest"})};
const go=d=>{let i=at+d;while(rows[i]&&!met(rows[i]))i+=d;if(rows[i])at=i;show()};
const none=r=>{r.classList.toggle("none",!(boxes(r).some(b=>b.checked)||[...r.querySelectorAll("input[type=text]")].some(t=>t.value)))};
const clear=r=>{for(const b of boxes(r))b.checked=false;for(const t of r.querySelectorAll("input[type=text]"))t.value=""};
const on=()=>{none(rows[at]);rows[at].classList.remove("bad");go(1)};
const take=(r,b)=>{buf="";
if(kind(r)=="choices"){b.checked=!b.checked;if(b.checked)for(const o of boxes(r))if(o!=b&&(b.dataset.x||o.dataset.x))o.checked=false;return}
for(const o of boxes(r))o.checked=o==b;
const w=b.dataset.t&&line(r);if(w){w.focus();return}
on()};
const reset=()=>{F.reset();rows.forEach(r=>r.classList.remove("none","bad"));id=crypto.randomUUID();at=0;show()};
const post=async(path,data)=>{const r=await fetch(location.pathname+path,{method:"POST",body:data,signal:AbortSignal.timeout(3e4)});const j=r.ok||r.status==422?await r.json():null;if(!j)throw r;return j};
const look=wrong=>{said.textContent=say("wrong",{names:wrong.join(", ")});for(const r of rows)if(wrong.includes(r.dataset.n))r.classList.add("bad");at=Math.max(0,rows.findIndex(r=>r.classList.contains("bad")));show()};
${doubleEntry}
const save=()=>twice?typed():store(new FormData(F));
const store=async form=>{if(busy)return;busy=1;said.textContent=say("saving");
const d=new URLSearchParams(form);d.set("_id",id);
try{const j=await post("",d);
if(j.wrong)look(j.wrong)
else{last={id,data:[...form]};n+=1;if(once){once=false;if(second)round+=1}cnt.textContent=say("count",{n});said.textContent=say(j.stored?"saved":j.removed?"removed":"declined");reset();if(twice)progress()}}
catch{said.textContent=say("offline")}
busy=0};
const fill=data=>{F.reset();for(const[k,v]of data)for(const i of F.querySelectorAll("input"))if(i.name==k){if(/radio|checkbox/.test(i.type)){if(i.value==v)i.checked=true}else if(i.type!="hidden")i.value=v}};
const undo=async()=>{if(busy||!settle.hidden)return;if(firsts.length){untype();return}
if(!last)return;busy=1;
try{await post("/undo",new URLSearchParams({_id:last.id}));fill(last.data);id=crypto.randomUUID();
last=null;n-=1;once=twice;if(second)round-=1;cnt.textContent=say("count",{n});said.textContent=say("undone");at=0;show()}
catch{said.textContent=say("stays")}
busy=0};
D.addEventListener("keydown",e=>{
if(!F.contains(e.target)&&!settle.contains(e.target)&&e.target!=D.body)return;
const r=rows[at],k=kind(r),typing=e.target.type=="text";
if(e.ctrlKey||e.metaKey||e.altKey)return;
if(!settle.hidden){if(/^[123]$/.test(e.key)){e.preventDefault();decide(Number(e.key))}return}
if(e.key=="F4"&&twice&&!second){e.preventDefault();turn();return}
if(e.key=="F2"){e.preventDefault();undo();return}
if(k=="save"){if(e.key=="Enter"){e.preventDefault();save()}else if(e.key=="Backspace"){e.preventDefault();go(-1)}return}
if(e.key=="Enter"){e.preventDefault();const b=buf&&boxes(r).find(b=>b.dataset.b==buf);if(b&&k!="choices"){take(r,b);return}on();return}
if(typing){if(e.key=="Backspace"&&!e.target.value){e.preventDefault();go(-1)}return}
if(e.key=="Backspace"){e.preventDefault();if(buf)buf="";else go(-1);return}
const zero=boxes(r).some(b=>b.dataset.b=="0");
if(e.key=="-"||(e.key=="0"&&!zero&&!buf)){e.preventDefault();clear(r);on();return}
const key=e.key.toUpperCase();
if(!/^([0-9]|P)$/.test(key))return;
e.preventDefault();buf=key=="P"?"P":buf+key;
const fit=boxes(r).filter(b=>b.dataset.b.startsWith(buf)),b=fit.find(b=>b.dataset.b==buf);
if(!fit.length){said.textContent=say("noBox",{box:buf});buf="";return}
said.textContent=fit.length>1&&b?say("more",{box:buf}):"";
if(b&&fit.length==1)take(r,b);
});
F.addEventListener("submit",e=>{e.preventDefault();save()});
F.addEventListener("focusin",e=>{const r=e.target.closest("fieldset"),i=rows.indexOf(r);if(i>=0&&i!=at){at=i;rows.forEach((r,j)=>r.classList.toggle("at",j==at));buf=""}});
F.addEventListener("change",()=>rows.forEach(r=>{r.hidden=!met(r)}));
show();if(twice)progress();
})()`;
